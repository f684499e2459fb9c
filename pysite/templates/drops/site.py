"""The site, and the program that builds it, as templates see them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pysite import JEKYLL_VERSION
from pysite.config import RUN_SETTINGS
from pysite.model.document import Document
from pysite.templates.drop import Drop

if TYPE_CHECKING:
    from pysite.templates.drops.views import Views

#: The site's own properties, in the order in which a loop gives them.
_METHODS = (
    *("posts", "time", "html_pages", "config", "documents", "pages", "data", "categories"),
    *("related_posts", "tags", "static_files", "collections"),
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
