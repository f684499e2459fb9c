"""A layout: the template that a document's content is put into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Layout:
    """`path` is relative to the site's source (or the theme), `line` where `body` starts in the file."""

    name: str
    path: str
    body: str
    line: int = 1
    data: Mapping[str, Any] = field(default_factory=dict)

    @property
    def parent(self) -> str | None:
        """The name of the layout that this one is put into."""
        value = self.data.get("layout")
        return None if value is None else str(value)
