"""A collection: a folder of documents that belong together, posts among them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pysite.model.permalink import with_style_suffix
from pysite.ruby.paths import sanitized

if TYPE_CHECKING:
    from pysite.model.document import Document
    from pysite.model.static_file import StaticFile

_NOT_IN_LABELS = re.compile(r"[^a-z0-9_\-.]", re.IGNORECASE)


class Collection:
    """`docs` in the collection's order, and `files`, those without front matter."""

    def __init__(
        self, name: str, configured: Mapping[str, object], *, container: str, permalink_style: str
    ) -> None:
        """`configured` is what the configuration says of all; `container` the folder that holds its folder.

        What it says of this one is looked for under the label, not under the name: a collection whose name
        has a space in it is listed, but has no metadata (observed: Jekyll 4.3.1).
        """
        self.label = _NOT_IN_LABELS.sub("", name)
        metadata = configured.get(self.label)
        self.metadata: Mapping[str, Any] = metadata if isinstance(metadata, dict) else {}
        self.relative_directory = "_" + self.label
        self.directory = sanitized(container, self.relative_directory)
        self.docs: list[Document] = []
        self.files: list[StaticFile] = []
        self._style = permalink_style
        self._places: tuple[int, dict[int, int]] = (-1, {})

    @property
    def is_written(self) -> bool:
        """Whether its documents get files of their own (`output: true`)."""
        return bool(self.metadata.get("output", False))

    @property
    def url_template(self) -> str:
        if "permalink" in self.metadata:
            return str(self.metadata["permalink"] or "")
        return with_style_suffix("/:collection/:path", self._style)

    def neighbour(self, document: Document, step: int) -> Document | None:
        """The document `step` places behind this one (negative: before it) in the collection's order."""
        count, places = self._places
        if count != len(self.docs):
            places = {id(d): i for i, d in enumerate(self.docs)}
            self._places = (len(self.docs), places)
        place = places.get(id(document))
        if place is None or not 0 <= place + step < len(self.docs):
            return None
        return self.docs[place + step]
