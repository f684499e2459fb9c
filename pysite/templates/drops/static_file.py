"""Static files and collections as templates see them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from pysite.model.collection import Collection
from pysite.model.static_file import StaticFile
from pysite.templates.drop import Drop
from pysite.templates.drops.pretty import pretty

if TYPE_CHECKING:
    from pysite.templates.drops.views import Views


class StaticFileDrop(Drop):
    """A file that is copied as it is."""

    __slots__ = ("file", "views")
    ruby_class = "Jekyll::Drops::StaticFileDrop"

    def __init__(self, file: StaticFile, views: Views) -> None:
        self.file = file
        self.views = views

    @property
    def identity(self) -> str:
        return "file " + self.file.path

    def get(self, name: str) -> object:
        self.views.reads.current.add("static:" + self.file.path)
        method = _FILE_METHODS.get(name)
        return method(self.file) if method is not None else self.file.data.get(name)

    def keys(self) -> Sequence[str]:
        return list(dict.fromkeys([*_FILE_METHODS, *self.file.data]))

    def inspect(self) -> str:
        from pysite.ruby.values import inspect

        return f"#<Jekyll::StaticFile @relative_path={inspect(self.file.relative_path)}>"

    def shown(self) -> str:
        return pretty(self)


#: In the order in which Jekyll gives them as JSON.
_FILE_METHODS: Mapping[str, Callable[[StaticFile], object]] = {
    "name": lambda file: file.name,
    "basename": lambda file: file.basename,
    "extname": lambda file: file.extension,
    "path": lambda file: file.relative_path,
    "collection": lambda file: file.kind,
    "modified_time": lambda file: file.modified_time,
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
        if name == "docs":
            return self._docs()
        if name == "files":
            self.views.reads.current.add("files:" + collection.label)
            return self.views.all(collection.files)
        if name == "directory":
            return collection.directory
        if name == "relative_directory":
            return collection.relative_directory
        if name == "output":
            return collection.is_written
        return collection.metadata.get(name)

    def keys(self) -> Sequence[str]:
        # in Ruby's order, as a document's properties
        own = ("label", "docs", "files", "relative_directory", "output", "directory")
        return list(dict.fromkeys([*own, *self.collection.metadata]))

    def _docs(self) -> list[Drop]:
        self.views.reads.current.add("docs:" + self.collection.label)
        return self.views.all(self.collection.docs)

    def to_s(self) -> str:
        from pysite.ruby.values import inspect

        return inspect(self._docs())

    def inspect(self) -> str:
        return pretty(self)

    def as_json(self, depth: int) -> Mapping[str, object]:
        """Documents are there as their texts."""
        docs = [drop.to_s() for drop in self._docs()]
        return {name: docs if name == "docs" else self.get(name) for name in self.keys()}
