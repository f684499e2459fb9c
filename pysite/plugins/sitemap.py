"""jekyll-sitemap 1.4: sitemap.xml and robots.txt.

Source: the gem's README; what is listed, and in which order, observed with Jekyll 4.3.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from pysite.model.document import Document
from pysite.model.site import Site
from pysite.model.static_file import StaticFile
from pysite.plugins.filtering import Filters
from pysite.plugins.plugin import LOWEST, Plugin
from pysite.read.pages import make_page

#: Static files with these extensions are listed.
_LISTED = frozenset((".htm", ".html", ".xhtml", ".pdf"))
#: A template: pages that are rendered before see it as it is.
_ROBOTS = 'Sitemap: {{ "sitemap.xml" | absolute_url }}\n'
#: A path that stays as it is in a URL and in XML.
_PLAIN = re.compile(r"(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)+/?")
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"


def generate(site: Site) -> None:
    """Add the two files, each unless the site has its own at that URL."""
    urls = {page.url for page in site.pages} | {file.url for file in site.static_files}
    filters = Filters(site)
    if "/sitemap.xml" not in urls:
        page = make_page(site, "", "sitemap.xml")
        files = [file for file in site.static_files if file.extension in _LISTED]
        page.data["layout"] = None
        page.data["xsl"] = "/sitemap.xsl" in urls
        page.compute = partial(_sitemap, site, filters, files, page)
        page.verbatim = True
        site.pages.append(page)
    if "/robots.txt" not in urls:
        robots = make_page(site, "", "robots.txt")
        robots.data["layout"] = None
        robots.body = robots.content = _ROBOTS
        site.pages.append(robots)


def _sitemap(site: Site, filters: Filters, files: list[StaticFile], page: Document) -> str:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    if page.data["xsl"]:
        sheet = filters("absolute_url", "/sitemap.xsl")
        lines.append(f'<?xml-stylesheet type="text/xsl" href="{sheet}"?>')
    lines.append(
        f'<urlset xmlns:xsi="{_XSI}" xsi:schemaLocation="{_SCHEMA} {_SCHEMA}/sitemap.xsd" xmlns="{_SCHEMA}">'
    )
    place = _Places(filters)
    for path, url, modified in _entries(site, files):
        lines += ["<url>", f"<loc>{place(url.replace('/index.html', '/'))}</loc>"]
        if modified is not None and modified is not False:
            lines.append(f"<lastmod>{filters.dated(modified, path)}</lastmod>")
        lines.append("</url>")
    lines.append("</urlset>\n")
    return "\n".join(lines)


class _Places:
    """Absolute URLs, escaped for XML. Most are of plain characters and need only the site's address."""

    def __init__(self, filters: Filters) -> None:
        self._filters = filters
        example = self._made("/x")
        self._top = example[:-2] if example.endswith("/x") else None

    def __call__(self, url: str) -> str:
        if self._top is not None and _PLAIN.fullmatch(url):
            return self._top + url
        return self._made(url)

    def _made(self, url: str) -> str:
        return str(self._filters("xml_escape", self._filters("absolute_url", url)))


def _entries(site: Site, files: list[StaticFile]) -> Iterator[tuple[str, str, Any]]:
    """Each file's path, URL and time of its last change (None: unknown): documents, pages, static files."""
    for collection in sorted(site.collections.values(), key=lambda c: c.label):
        if collection.is_written:
            for document in collection.docs:
                if document.get("sitemap") is not False:
                    modified = document.get("last_modified_at")
                    modified = document.date if modified in (None, False, "") else modified
                    yield document.relative_path, document.url, modified
    for page in site.pages:
        listed = page.is_html or page.url.endswith("/")
        if listed and _seen(page, "sitemap") is not False and page.url != "/404.html":
            yield page.relative_path, page.url, _seen(page, "last_modified_at")
    for file in files:
        if file.data.get("sitemap") is not False and file.name != "404.html":
            yield file.relative_path, file.relative_path, file.modified_time


def _seen(page: Document, key: str) -> Any:
    """What templates see in a page under `key`."""
    own = page.data.get(key)
    return page.defaults.get(key) if own is None else own


PLUGIN = Plugin("jekyll-sitemap", generate=generate, priority=LOWEST)
