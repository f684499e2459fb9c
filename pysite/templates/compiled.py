"""What compiling a template gives, and what is kept of it on disk."""

from __future__ import annotations

from dataclasses import dataclass
from types import CodeType

#: A line and a column in a template, both counted from 1; (0, 0) where there is none.
Place = tuple[int, int]


@dataclass(frozen=True)
class Compiled:
    """A compiled template.

    `filters` maps the filters' names to those by which the code calls them, `places` gives for each line of
    Python the place in the template that it comes from, `warnings` are places and messages. `source` is the
    Python itself, empty for what comes from the disk.
    """

    code: CodeType
    filters: dict[str, str]
    places: list[Place]
    warnings: list[tuple[Place, str]]
    source: str = ""
