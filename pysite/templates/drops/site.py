"""The site, and the program that builds it, as templates see them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pysite import JEKYLL_VERSION
from pysite.config import RUN_SETTINGS
from pysite.model.document import Document
from pysite.templates.drop import Drop
from pysite.templates.drops.document import DocumentDrop, PageDrop
from pysite.templates.drops.pretty import pretty

if TYPE_CHECKING:
    from pysite.templates.drops.views import Views

#: The site's own properties, in Ruby's order, as a document's.
_METHODS = (
    *("html_pages", "time", "documents", "config", "related_posts", "data", "pages", "categories"),
    *("static_files", "collections", "posts", "tags"),
)
PROPERTIES = frozenset(_METHODS)


class SiteDrop(Drop):
    """`site`: collections by their names, then the properties, then the configuration.

    Source: Jekyll's documentation, "Variables", site variables; precedence observed, Jekyll 4.3.1.
    """

    __slots__ = ("_settings", "current", "views")
    ruby_class = "Jekyll::Drops::SiteDrop"

    def __init__(self, views: Views, current: Document | None = None) -> None:
        """`current` is the document that is being rendered: `site.related_posts` depends on it, and who
        doesn't know it can't tell them."""
        self.views = views
        self.current = current
        self._settings = views.settings

    @property
    def identity(self) -> str:
        return "site"

    def get(self, name: str) -> object:
        if name in self._settings:  # most of what templates ask for
            return self._settings[name]
        views, site = self.views, self.views.site
        read = views.reads.current
        if name != "posts" and name in site.collections:
            read.add("docs:" + name)
            return views.all(site.collections[name].docs)
        if name in site.lists:
            return views.listing(name)
        if name not in PROPERTIES:
            if name in RUN_SETTINGS:
                read.add("never:")
            return site.config.data.get(name)
        if name == "time":
            return views.time()
        if name == "config":
            return None
        if name == "data":
            read.add("data:")
            return site.config.data.get("data") or site.data
        if name == "related_posts":
            if self.current is None:
                read.add("never:")
            if self.current is None or self.current.collection is None:
                return None
            read.add("related:" + self.current.key)
            return [views.document(d) for d in site.related_posts(self.current)]
        return views.listing(name)

    def keys(self) -> Sequence[str]:
        return list(dict.fromkeys([*_METHODS, *self.views.site.config.data, *self.views.site.lists]))

    def __contains__(self, name: object) -> bool:
        site = self.views.site
        known = PROPERTIES, site.collections, site.config.data, site.lists
        return any(name in names for names in known)

    def inspect(self) -> str:
        return pretty(self)

    def as_json(self, depth: int) -> object:
        """Documents and pages are there as their texts."""
        return {name: _with_texts(self.get(name)) for name in self.keys()}


def _with_texts(value: object) -> object:
    """A property of the site with the texts of documents and pages in their places."""
    if isinstance(value, list):
        return [_with_texts(item) for item in value]
    if isinstance(value, dict):
        return {key: _with_texts(item) for key, item in value.items()}
    if isinstance(value, PageDrop):
        return value.text()
    return value.to_s() if isinstance(value, DocumentDrop) else value


class JekyllDrop(Drop):
    """`jekyll`: the version answered for, and JEKYLL_ENV. As Liquid's own drops it can't be gone through."""

    __slots__ = ("environment",)
    ruby_class = "Jekyll::Drops::JekyllDrop"
    enumerable = False

    def __init__(self, environment: str) -> None:
        self.environment = environment

    @property
    def identity(self) -> str:
        return "jekyll"

    def get(self, name: str) -> object:
        if name == "to_h":
            return self.as_json(0)
        if name == "version":
            return JEKYLL_VERSION
        return self.environment if name == "environment" else None

    def keys(self) -> Sequence[str]:
        return ("version", "environment")

    def __contains__(self, name: object) -> bool:
        return name in ("version", "environment", "to_h")
