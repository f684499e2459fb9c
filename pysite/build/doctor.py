"""Looking a site over for what will trouble it, without writing anything.

Source: Jekyll's documentation, `jekyll doctor`; further checks are pysite's own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from urllib.parse import urlsplit

from pysite.config import BUNDLED_THEME, Config
from pysite.errors import Problem
from pysite.model.site import Site

#: Keys that Jekyll has given up, with what to write instead. Source: Jekyll's documentation, "Upgrading".
_DEPRECATED = {
    "gems": "name it `plugins`",
    "pygments": "say `highlighter: rouge`",
    "layouts": "name it `layouts_dir`",
    "data_source": "name it `data_dir`",
    "plugins_source": "name it `plugins_dir`",
    "relative_permalinks": "take it out: permalinks start at the site's folder",
    "server": "use `pysite watch`",
    "auto": "use `pysite watch`",
    "watch": "use `pysite watch`",
    "server_port": "name it `port`",
}


def examine(site: Site) -> list[Problem]:
    """Everything that looks wrong with a site that has been read and whose plugins have run."""
    return [
        *_addresses(site.config),
        *_deprecated(site.config),
        *_shared_urls(site),
        *_hidden(site),
        *_misplaced_posts(site.config),
    ]


def _addresses(config: Config) -> Iterator[Problem]:
    where = "_config.yml"
    url, baseurl = config["url"], config["baseurl"]
    if not url:
        yield Problem("the site has no `url`", where, hint='write url: "https://name.github.io"')
    else:
        parts = urlsplit(str(url))
        if not parts.scheme or not parts.netloc:
            yield Problem(f"`url` is '{url}', which is no address", where, hint="start it with https://")
        elif parts.path.strip("/"):
            hint = f'put "{parts.path.rstrip("/")}" into `baseurl` instead'
            yield Problem(f"`url` has a path: {url}", where, hint=hint)
        elif str(url).endswith("/"):
            yield Problem(
                "`url` ends in a slash, so addresses will have two", where, hint="take the slash away"
            )
    if baseurl:
        if "://" in str(baseurl):
            yield Problem(f"`baseurl` is a whole address: {baseurl}", where, hint="it is only the path")
        elif not str(baseurl).startswith("/") or str(baseurl).endswith("/"):
            hint = f'write baseurl: "/{str(baseurl).strip("/")}"'
            yield Problem(f"`baseurl` is '{baseurl}'", where, hint=hint)


def _deprecated(config: Config) -> Iterator[Problem]:
    for key, instead in _DEPRECATED.items():
        if config.data.get(key) is not None:
            yield Problem(f"the key `{key}` is no longer used", "_config.yml", hint=instead)


def _shared_urls(site: Site) -> Iterator[Problem]:
    root = site.config.destination
    folded: dict[str, dict[str, list[str]]] = {}
    for item in site.outputs():
        path = os.path.relpath(item.destination(root), root).replace(os.sep, "/")
        folded.setdefault(path.casefold(), {}).setdefault(path, []).append(item.source)
    for paths in folded.values():
        for path, sources in paths.items():
            if len(sources) > 1:
                words = f"{len(sources)} files become {path}: {', '.join(sources)}"
                yield Problem(words, sources[-1], hint="give the others another permalink")
        if len(paths) > 1:
            words = f"names that differ in case only are one on many systems: {', '.join(paths)}"
            yield Problem(words, next(iter(paths.values()))[0], hint="rename one of them")


def _hidden(site: Site) -> Iterator[Problem]:
    for collection in site.collections.values():
        for document in (*collection.docs, *site.unpublished.get(collection.label, ())):
            if site.hidden_in_the_future(document) and collection.is_written:
                words = f"its date, {document.date:%Y-%m-%d}, has yet to come, which hides it"
                yield Problem(words, document.source, hint="build with --future, or set `future: true`")


def _misplaced_posts(config: Config) -> Iterator[Problem]:
    for folder in ("posts", "drafts"):
        if os.path.isdir(os.path.join(config.source, folder)) and not os.path.isdir(
            os.path.join(config.source, "_" + folder)
        ):
            hint = f"rename it to _{folder}, unless it holds pages"
            yield Problem(f"the folder {folder} is no folder of posts", folder, hint=hint)


def shadowing(config: Config, theme_root: str) -> dict[str, bool]:
    """The site's files that stand in for a theme's, each with whether it says the same."""
    found: dict[str, bool] = {}
    if config.data.get("theme") not in (None, BUNDLED_THEME):
        return found
    for folder in ("_includes", "_layouts", "_sass", "assets"):
        for base, _, names in os.walk(os.path.join(theme_root, folder)):
            for name in names:
                theirs = os.path.join(base, name)
                path = os.path.relpath(theirs, theme_root).replace(os.sep, "/")
                ours = os.path.join(config.source, path)
                if os.path.isfile(ours):
                    found[path] = _same(ours, theirs)
    return dict(sorted(found.items()))


def _same(one: str, two: str) -> bool:
    with open(one, "rb") as first, open(two, "rb") as second:
        return first.read() == second.read()
