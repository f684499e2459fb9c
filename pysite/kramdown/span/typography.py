"""Typographic symbols: `--`, `---`, `...`, `<<`, `>>`, and how to keep the last two as they are."""

from __future__ import annotations

from ..element import Element
from ..entities import by_name
from .parser import DECLINED, SpanState

#: Longer marks before those that they begin with.
_SYMBOLS = tuple(
    (mark, Element("symbol", name))
    for mark, name in (
        ("---", "mdash"),
        ("--", "ndash"),
        ("...", "hellip"),
        ("<< ", "laquo_space"),
        (" >>", "raquo_space"),
        ("<<", "laquo"),
        (">>", "raquo"),
    )
)


def typographic_symbols(state: SpanState, at: int) -> int:
    """A symbol, or two escaped angle brackets."""
    src = state.src
    children = state.frame.children
    if src[at] == "\\":
        for mark, name in (("\\<<", "lt"), ("\\>>", "gt")):
            if src.startswith(mark, at):
                el = Element("entity")
                el.info = by_name(name)
                children.extend((el, el))
                return at + 3
        return DECLINED
    for mark, symbol in _SYMBOLS:
        if src.startswith(mark, at):
            children.append(symbol)
            return at + len(mark)
    return DECLINED
