"""jekyll-github-metadata 2.15: `site.github`, as far as it is known without asking GitHub.

The gem asks GitHub's API; where that can't be reached it goes on with what the repository's name tells. A
build of pysite never asks the network, so it always does the latter. Source: the gem's documentation
("site.github", "Configuration"); the values observed with Jekyll 4.3.1 on a machine without a network.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from pysite.config import Config
from pysite.plugins.plugin import Plugin
from pysite.ruby.merge import deep_merge
from pysite.ruby.uri import normalize, parse
from pysite.ruby.values import ruby_to_s, truthy
from pysite.templates.environment import RuntimeTag
from pysite.templates.runtime import attr

if TYPE_CHECKING:
    from pysite.templates.context import Context

#: What only GitHub knows of a repository's owner.
_OWNER = (
    *("avatar_url", "bio", "blog", "collaborators", "company", "created_at", "description", "email"),
    *("followers", "following", "has_organization_projects", "has_repository_projects", "hireable"),
    *("html_url", "id", "is_verified", "location", "login", "name", "node_id", "public_gists"),
    *("public_repos", "type", "updated_at"),
)
#: What only GitHub knows of a repository.
_UNKNOWN = (
    *(
        "archived",
        "disabled",
        "issues_url",
        "language",
        "license",
        "organization_members",
        "owner_display_name",
    ),
    *("private", "project_tagline", "public_repositories", "show_downloads", "wiki_url"),
)
_LINK_TEXT = re.compile(r"\"(.*)\"|'(.*)'")


def configure(config: Config) -> Mapping[str, object]:
    """The settings to add: `github`, and the title and the URLs where the site says none."""
    name = _repository(config)
    if name is None:
        return {"github": _merged(config, _environment(config))}
    github = {**_environment(config), **_of_repository(config, name)}
    added: dict[str, object] = {"github": _merged(config, dict(sorted(github.items())))}
    if not truthy(config["title"]) and not truthy(config["name"]):
        added["title"] = github["project_title"] if github["is_project_page"] else github["owner_name"]
    if config.environment == "production" or os.environ.get("PAGE_BUILD_ID"):
        url = urlsplit(str(github["url"]))
        if not truthy(config["url"]):
            added["url"] = f"{url.scheme}://{url.netloc}"
        if config["baseurl"] in (None, "/"):
            added["baseurl"] = url.path
    return added


def _merged(config: Config, github: Mapping[str, Any]) -> object:
    """What the site itself has under `github` goes over the rest."""
    own = config["github"]
    return deep_merge(github, own) if isinstance(own, dict) else github if own is None else own


def _variable(name: str, default: str) -> str:
    return (os.environ.get(name) or default).removesuffix("/")


def _environment(config: Config) -> dict[str, Any]:
    pages = _variable("PAGES_ENV", config.environment)
    local = "localhost:4000" if pages == "development" else "github.io"
    return {
        "environment": pages,
        "pages_env": pages,
        "hostname": _variable("PAGES_GITHUB_HOSTNAME", "github.com"),
        "pages_hostname": _variable("PAGES_PAGES_HOSTNAME", local),
        "api_url": _variable("PAGES_API_URL", "https://api.github.com"),
        "help_url": _variable("PAGES_HELP_URL", "https://help.github.com"),
        "versions": {},
        "build_revision": os.environ.get("JEKYLL_BUILD_REVISION") or _git(config, "rev-parse", "HEAD"),
    }


def _repository(config: Config) -> str | None:
    """The repository as OWNER/NAME: from the environment, the configuration, or Git's remote "origin"."""
    named = os.environ.get("PAGES_REPO_NWO") or config["repository"]
    if isinstance(named, str) and "/" in named:
        return named
    host = re.escape(_variable("PAGES_GITHUB_HOSTNAME", "github.com"))
    url = _git(config, "remote", "get-url", "origin").removesuffix(".git")
    match = re.search(host + r"(?::|/)([\w-]+)/([\w.-]+)", url, re.ASCII)
    return f"{match[1]}/{match[2]}" if match else None


def _git(config: Config, *arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", config.source, *arguments], capture_output=True, text=True, check=False
        )
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _of_repository(config: Config, full_name: str) -> dict[str, Any]:
    """What follows from a repository's name."""
    environment = _environment(config)
    owner, name = full_name.split("/")[0], full_name.split("/")[-1]
    host = environment["hostname"]
    owner_url = f"https://{host}/{owner}"
    url = f"{owner_url}/{name}"
    domain = environment["pages_hostname"]
    user_page = name.lower() in (f"{owner}.{domain}".lower(), f"{owner}.github.com".lower())
    branch = "master" if user_page else "gh-pages"
    if environment["pages_env"] in ("dotcom", "test"):
        own_domain = f"http://{owner}.{domain}".lower()
        pages_url = own_domain if user_page else f"{own_domain}/{name}"
    else:
        pages_url = f"https://{host}/pages/{owner if user_page else full_name}"
    return {
        **dict.fromkeys(_UNKNOWN),
        "project_title": name,
        "owner": dict.fromkeys(_OWNER),
        "owner_name": owner,
        "owner_url": owner_url,
        "owner_gravatar_url": owner_url + ".png",
        "repository_url": url,
        "repository_nwo": full_name,
        "repository_name": name,
        "zip_url": f"{url}/zipball/{branch}",
        "tar_url": f"{url}/tarball/{branch}",
        "clone_url": url + ".git",
        "releases_url": url + "/releases",
        "is_user_page": user_page,
        "is_project_page": not user_page,
        "url": pages_url,
        "baseurl": urlsplit(pages_url).path,
        "contributors": False,
        "releases": False,
        "latest_release": False,
        "source": {"branch": branch, "path": "/"},
    }


def edit_link(context: Context, markup: str, body: Callable[[], str] | None) -> str:
    """`{% github_edit_link "TEXT" %}`: a link to edit the page at GitHub; without a text its URL alone."""
    github = context.environment.config.get("github")
    source = attr(github, "source")
    parts = [attr(github, "repository_url"), "edit/", attr(source, "branch"), attr(source, "path")]
    parts.append(attr(context.page, "path"))
    url = "" if None in parts else _joined([ruby_to_s(part) for part in parts])
    match = _LINK_TEXT.search(markup)
    if match is None:
        return url
    return f'<a href="{url}">{match[1] if match[2] is None else match[2]}</a>'


def _joined(parts: list[str]) -> str:
    pieces = [part.strip("/") for part in parts]
    return str(normalize(parse("/".join(piece for piece in pieces if piece))))


PLUGIN = Plugin(
    "jekyll-github-metadata", configure=configure, tags={"github_edit_link": RuntimeTag(edit_link)}
)
