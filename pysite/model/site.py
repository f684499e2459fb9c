"""The site: what was read, and indexes over it. It does nothing by itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from pysite.config import Config
from pysite.defaults import Defaults
from pysite.errors import Warn
from pysite.model.collection import Collection
from pysite.model.document import SASS_EXTENSIONS, Document
from pysite.model.layout import Layout
from pysite.model.ordering import sorted_by_date
from pysite.model.static_file import StaticFile


class Site:
    """Everything that a build works on. Reading fills it, generators add to it, rendering reads it."""

    def __init__(self, config: Config, defaults: Defaults, time: datetime, warn: Warn) -> None:
        """`time` is the moment that the site counts as built at, in its own zone."""
        self.config = config
        self.defaults = defaults
        self.time = time
        self.warn = warn
        self.layouts: dict[str, Layout] = {}
        self.pages: list[Document] = []
        #: Those of the pages that rendering has added: style sheets' maps.
        self.source_maps: tuple[Document, ...] = ()
        self.static_files: list[StaticFile] = []
        self.data: dict[str, Any] = {}
        #: Lists of pages that plugins add to what templates see of the site.
        self.lists: dict[str, list[Document]] = {}
        #: What was read but isn't published, by the list that it would be in ("posts", "pages", …).
        self.unpublished: dict[str, list[Document]] = {}
        self.collections: dict[str, Collection] = {}
        for name in config["collections"]:
            collection = Collection(
                str(name),
                config["collections"],
                container=config.collections_path,
                permalink_style=config.permalink_style,
            )
            self.collections[str(name)] = collection
        self._markdown = config.markdown_extensions
        self._by_key: dict[str, dict[str, list[Document]]] = {}

    @property
    def posts(self) -> Collection:
        return self.collections["posts"]

    def converted_ext(self, extension: str) -> str:
        """The extension that files of this source extension have once converted."""
        lower = extension.lower()
        if lower in self._markdown:
            return ".html"
        return ".css" if lower in SASS_EXTENSIONS else extension

    # -- what is published and written

    def hidden_in_the_future(self, document: Document) -> bool:
        """Whether the document's date has yet to come, and the site doesn't show such."""
        if self.config["future"] or document.collection is None:
            return False
        return int(document.date.timestamp()) > int(self.time.timestamp())

    def publishes(self, document: Document) -> bool:
        shown = document.data.get("published", True) not in (None, False) or bool(self.config["unpublished"])
        return shown and not self.hidden_in_the_future(document)

    def is_written(self, document: Document) -> bool:
        """Whether the document gets a file of its own."""
        return document.collection is None or (document.collection.is_written and self.publishes(document))

    def outputs(self) -> Iterator[Document | StaticFile]:
        """All that becomes a file, in Jekyll's order of writing: of two with one name the later stays."""
        yield from self.pages
        yield from (f for f in self.static_files if f.is_written)
        for collection in self.collections.values():
            yield from (d for d in collection.docs if self.is_written(d))

    # -- indexes

    @property
    def documents(self) -> list[Document | StaticFile]:
        """Every collection's documents and files."""
        found: list[Document | StaticFile] = []
        for collection in self.collections.values():
            found += [*collection.docs, *collection.files]
        return found

    def posts_by(self, key: str) -> dict[str, list[Document]]:
        """Posts by each value of the list `key` ("categories", "tags"), the newest first."""
        if key not in self._by_key:
            index: dict[str, list[Document]] = {}
            for post in self.posts.docs:
                for value in post.get(key) or ():
                    index.setdefault(value, []).append(post)
            for value, posts in index.items():
                index[value] = sorted_by_date(posts)[::-1]
            self._by_key[key] = index
        return self._by_key[key]

    def related_posts(self, post: Document) -> list[Document]:
        """The ten newest other posts."""
        if len(self.posts.docs) < 2:
            return []
        return [p for p in self.posts.docs[:-12:-1] if p is not post][:10]
