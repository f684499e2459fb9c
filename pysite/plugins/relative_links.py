"""jekyll-relative-links 0.7: Markdown links to files of the repository lead to what becomes of them.

Source: the gem's README; which links are meant observed with Jekyll 4.3.1.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any
from urllib.parse import unquote_plus

from pysite.model.document import Document
from pysite.model.site import Site
from pysite.model.static_file import StaticFile
from pysite.plugins.excerpts import cut_again
from pysite.plugins.filtering import Filters
from pysite.plugins.markdown_documents import chosen
from pysite.plugins.plugin import LOWEST, Plugin
from pysite.plugins.registry import allowed
from pysite.ruby import uri
from pysite.ruby.fnmatch import matcher
from pysite.ruby.paths import dirname, expand
from pysite.ruby.values import truthy

_FRAGMENT = r"(#.+?|)?"
_TITLE = r"""(\s+"(?:\\"|[^"])*(?<!\\)"|\s+"(?:\\'|[^'])*(?<!\\)')?"""
_LINK = re.compile(
    rf"\[(?P<text>.*?)\]\((?P<path>[^)]+?){_FRAGMENT}{_TITLE}\)"
    rf"|^\s*?\[(?P<name>.*?)\]: (?P<target>.+?){_FRAGMENT}{_TITLE}\s*?$",
    re.MULTILINE | re.ASCII,
)
#: Stands for the source folder: a path that leads out of it, even to come back, means no file.
_ROOT = "/\0"


def generate(site: Site) -> None:
    """Change the links of every Markdown page, with `collections` of documents too.

    Their excerpts are cut again, but jekyll-redirect-from looks at all pages as templates do, before this,
    and from then on a page's excerpt stays as it is (observed: Jekyll 4.3.1).
    """
    options, documents = chosen(site, "relative_links")
    settled = "jekyll-redirect-from" in allowed(site.config)
    links = _Links(site)
    left_out = _left_out(options)
    for document in documents:
        if not left_out(document):
            document.body = document.content = links.replaced(document)
            if truthy(document.get("excerpt")) and not (document.is_page and settled):
                cut_again(document)


def _left_out(options: Mapping[str, Any]) -> Any:
    patterns = options.get("exclude")
    patterns = patterns if isinstance(patterns, list) else [patterns] if patterns else []
    tests = [(str(p).removeprefix("/"), matcher(str(p).removeprefix("/"))) for p in patterns]

    def test(document: Document) -> bool:
        path = document.relative_path
        return any(path.startswith(prefix) or matches(path) for prefix, matches in tests)

    return test


class _Links:
    def __init__(self, site: Site) -> None:
        self._site = site
        self._filters = Filters(site)

    @cached_property
    def _urls(self) -> dict[str, str]:
        """The URL of everything that is written, by its path below the source."""
        site = self._site
        urls: dict[str, str] = {}
        documents = [d for c in site.collections.values() for d in c.docs if site.is_written(d)]
        items: list[Document | StaticFile] = [*site.pages, *site.static_files, *documents]
        for item in items:
            urls.setdefault(item.relative_path.removeprefix("/"), item.url)
        return urls

    def replaced(self, document: Document) -> str:
        """The document's text with its relative links changed."""
        folder = dirname(document.relative_path)

        def change(match: re.Match[str]) -> str:
            text, path, fragment, title, name, target, target_fragment, target_title = match.groups()
            inline = text is not None
            url = self._url(path if inline else target, folder)
            if url is None:
                return match[0]
            if inline:
                return f"[{text}]({url}{fragment or ''}{title or ''})"
            return f"\n[{name}]: {url}{target_fragment or ''}{target_title or ''}"

        return _LINK.sub(change, document.content)

    def _url(self, path: str, folder: str) -> str | None:
        if path.startswith("#") or _is_absolute(path):
            return None
        base = _ROOT if path.startswith("/") else expand(folder, _ROOT)
        meant = expand(path.removeprefix("/"), base)
        if not meant.startswith(_ROOT + "/"):
            return None
        found = self._urls.get(unquote_plus(meant[len(_ROOT) + 1 :]))
        return None if found is None else str(self._filters("relative_url", found))


def _is_absolute(path: str) -> bool:
    try:
        return uri.parse(path).scheme is not None
    except ValueError:
        return False


PLUGIN = Plugin("jekyll-relative-links", generate=generate, priority=LOWEST, edits_texts=True)
