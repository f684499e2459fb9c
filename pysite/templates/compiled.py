"""What compiling a template gives, and what is kept of it on disk."""

from __future__ import annotations

from collections.abc import Iterable
from types import CodeType
from typing import NamedTuple

#: A line and a column in a template, both counted from 1; (0, 0) where there is none.
Place = tuple[int, int]


class Compiled(NamedTuple):
    """A compiled template.

    `filters` maps the filters' names to those by which the code calls them. `places` holds for each line of
    Python the place in the template that it comes from; `place_of` finds it. `warnings` are places and
    messages. `source` is the Python itself, empty for what comes from the disk.
    """

    code: CodeType
    filters: dict[str, str]
    places: bytes
    warnings: list[tuple[Place, str]]
    source: str = ""


def pack(places: Iterable[Place]) -> bytes:
    """Put places into the compact form that is kept: they are many, and wanted only for errors."""
    from array import array

    return array("I", [number for place in places for number in place]).tobytes()


def place_of(packed: bytes, line: int) -> Place:
    """Return the place that a line of Python, counted from 1, comes from."""
    from array import array

    numbers = array("I", packed)
    return numbers[2 * line - 2], numbers[2 * line - 1]
