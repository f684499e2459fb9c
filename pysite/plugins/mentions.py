"""jekyll-mentions 1.6: `@name` in a page becomes a link to that person at GitHub, or elsewhere.

Source: the gem's README; what counts as a name observed with Jekyll 4.3.1.
"""

from __future__ import annotations

import re
from typing import Any

from pysite.errors import SiteError
from pysite.model.document import Document
from pysite.model.site import Site
from pysite.plugins.html_tree import Text, escape
from pysite.plugins.page_body import body_of, change_texts, is_html_page
from pysite.plugins.plugin import Plugin

_GITHUB = "https://github.com"
_MENTION = re.compile(
    r"(?:^|\W)@([\w][\w-]*)(?![\w-])(?!/)(?=\.+[ \t\W]|\.+$|[^0-9a-zA-Z_.]|$)", re.MULTILINE | re.ASCII
)
#: Words that look like names in texts about mentions.
_NO_NAMES = frozenset(("mention", "mentions", "mentioned", "mentioning"))
_IGNORED = frozenset(("pre", "code", "a", "style", "script"))


def post_render(site: Site, document: Document, output: str) -> str:
    """Link the names in a finished page.

    Raises SiteError where the setting `jekyll-mentions` is neither a text nor a hash.
    """
    if "@" not in output or not is_html_page(site, document) or document.get("jekyll-mentions") is False:
        return output
    head, body, rest = body_of(output)
    if not _MENTION.search(body):
        return output
    base = _base(document.data.get("jekyll-mentions", site.config["jekyll-mentions"]), document)
    if not base.endswith(("/", "~")):
        base += "/"

    def link(match: re.Match[str]) -> str:
        name = match[1]
        if name.lower() in _NO_NAMES:
            return match[0]
        return match[0].replace(f"@{name}", f"<a href='{base}{name}' class='user-mention'>@{name}</a>", 1)

    def change(text: Text) -> str | None:
        if "@" not in text.text:
            return None
        escaped = escape(text.text)
        linked = _MENTION.sub(link, escaped)
        return None if linked == escaped else linked

    return head + change_texts(body, _IGNORED, change) + rest


def _base(setting: Any, document: Document) -> str:
    if isinstance(setting, dict):
        setting = setting.get("base_url", _GITHUB)
    if setting is None:
        return _GITHUB
    if not isinstance(setting, str):
        raise SiteError(
            "Your jekyll-mentions config has to either be a string or a hash.",
            document.relative_path,
            hint="write `jekyll-mentions: https://github.com`",
        )
    return setting


PLUGIN = Plugin("jekyll-mentions", post_render=post_render, brings_rails=True)
