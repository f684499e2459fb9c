"""Static files and collections as templates see them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from pysite.model.collection import Collection
from pysite.model.static_file import StaticFile
from pysite.templates.drop import Drop

if TYPE_CHECKING:
    from pysite.templates.drops.views import Views


class StaticFileDrop(Drop):
    """A file that is copied as it is."""

    __slots__ = ("file", "views")
    ruby_class = "Jekyll::Drops::StaticFileDrop"

    def __init__(self, file: StaticFile, views: Views) -> None:
        self.file = file
        self.views = views

    def get(self, name: str) -> object:
        self.views.reads.current.files.add(self.file.source)
        method = _FILE_METHODS.get(name)
        return method(self.file) if method is not None else self.file.data.get(name)

    def keys(self) -> Sequence[str]:
        return list(dict.fromkeys([*_FILE_METHODS, *self.file.data]))


_FILE_METHODS: Mapping[str, Callable[[StaticFile], object]] = {
    "name": lambda file: file.name,
    "extname": lambda file: file.extension,
    "modified_time": lambda file: file.modified_time,
    "path": lambda file: file.relative_path,
    "collection": lambda file: file.kind,
    "basename": lambda file: file.basename,
}


class CollectionDrop(Drop):
    """A collection as `site.collections` lists it: its properties, then what the configuration says of it."""

    __slots__ = ("collection", "views")
    ruby_class = "Jekyll::Drops::CollectionDrop"

    def __init__(self, collection: Collection, views: Views) -> None:
        self.collection = collection
        self.views = views

    def get(self, name: str) -> object:
        collection = self.collection
        if name == "label":
            return collection.label
        if name in ("docs", "files"):
            self.views.reads.current.listings.add(collection.label)
        if name == "docs":
            return self.views.all(collection.docs)
        if name == "files":
            return self.views.all(collection.files)
        if name == "directory":
            return collection.directory
        if name == "relative_directory":
            return collection.relative_directory
        if name == "output":
            return collection.is_written
        return collection.metadata.get(name)

    def keys(self) -> Sequence[str]:
        own = ("label", "docs", "files", "directory", "relative_directory", "output")
        return list(dict.fromkeys([*own, *self.collection.metadata]))

    def to_s(self) -> str:
        from pysite.ruby.values import to_s

        return to_s(self.views.all(self.collection.docs))
