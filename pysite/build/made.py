"""What the rendering of one document has made."""

from __future__ import annotations

from typing import Any, NamedTuple

from pysite.render.texts import Fresh
from pysite.templates.reads import STAGED


class Made(NamedTuple):
    """What a rendering has made, in plain values that can come from another process.

    `staged` are the states of those of its `keys` that depend on what was rendered before; `states` those of
    others, as far as they haven't come with an earlier rendering.
    """

    keys: tuple[str, ...]
    staged: tuple[tuple[str, bytes], ...]
    content: str
    output: bytes
    problems: tuple[tuple[object, ...], ...]
    includes: tuple[tuple[str, str], ...]
    cost: float
    fragments: tuple[tuple[bytes, tuple[Any, ...]], ...] = ()
    texts: tuple[Fresh, ...] = ((), ())
    states: tuple[tuple[str, bytes], ...] = ()


#: A `Made` as it passes between processes.
Plain = tuple[object, ...]


def is_staged(key: str) -> bool:
    """Whether what `key` stands for depends on what has been rendered before."""
    return key.startswith(STAGED)
