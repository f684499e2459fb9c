"""Finding documents by what the tags `link` and `post_url` call them.

Source: Jekyll's documentation, "Links"; the forms of a name observed, Jekyll 4.3.1.
"""

from __future__ import annotations

import re

from pysite.model.document import Document
from pysite.model.site import Site
from pysite.model.static_file import StaticFile
from pysite.ruby.values import to_s
from pysite.templates.filters.urls import relative_text
from pysite.templates.reads import Reads

_POST_NAME = re.compile(r"^(.+/)*(\d+-\d+-\d+)-(.*)$", re.ASCII | re.MULTILINE)


class Links:
    """The URLs of a site's files by their sources. Made once, when a template first asks."""

    def __init__(self, site: Site, reads: Reads) -> None:
        self._site = site
        self._reads = reads
        self._by_path: dict[str, Document | StaticFile] | None = None

    def url_of(self, path: str) -> str | None:
        """The URL, below the base URL, of the file whose source is `path`; None where there is none."""
        self._reads.current.add("link:" + path)
        if self._by_path is None:
            self._by_path = {}
            for item in self._site.outputs():
                self._by_path.setdefault(item.relative_path, item)
        found = self._by_path.get(path)
        if found is None:
            found = self._by_path.get(path if path.startswith("/") else "/" + path)
        return None if found is None else self._below_base(found)

    def _below_base(self, item: Document | StaticFile) -> str:
        url = item.url
        base = self._site.config["baseurl"]
        return relative_text("" if base is None else to_s(base), url) or url

    def post_url(self, name: str) -> str | None:
        """The URL, below the base URL, of the post called `name` ("2026-01-31-slug"), or None."""
        self._reads.current.add("post:" + name)
        match = _POST_NAME.match(name.removeprefix("/"))
        if match is None:
            return None
        folders, date, slug = match[1] or "", match[2], match[3]
        stem = re.escape(f"{date}-{slug}") + r"\.[^.]+"
        pattern = re.compile(f"^_posts/{folders}{stem}|^{folders}_posts/?{stem}", re.MULTILINE)
        for post in self._site.posts.docs:
            if pattern.search(post.relative_path):
                return self._below_base(post)
        found = (p for p in self._site.posts.docs if self._is_meant(p, date, slug))
        return next(map(self._below_base, found), None)

    def _is_meant(self, post: Document, date: str, slug: str) -> bool:
        """The older way of naming: the slug and the day that the post has, whatever its file is called."""
        if slug != post.get("slug"):
            return False
        try:
            year, month, day = (int(part) for part in date.split("-"))
        except ValueError:
            return False
        return (post.date.year, post.date.month, post.date.day) == (year, month, day)
