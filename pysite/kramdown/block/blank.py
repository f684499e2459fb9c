"""Blank lines."""

from __future__ import annotations

from re import Match

from ..element import Element
from .parser import BlockGrammar, State

#: Nothing is ever changed about it.
_ONE_LINE = Element("blank", "\n")


def blank_line(grammar: BlockGrammar, found: Match[str], state: State) -> int:
    """One element for all blank lines in a row."""
    children = state.tree.children
    text = found[0]
    last = children[-1] if children else None
    if isinstance(last, Element) and last.kind == "blank":
        children[-1] = Element("blank", last.value + text)
    else:
        state.block_ial = None  # the blank line takes it
        children.append(_ONE_LINE if text == "\n" else Element("blank", text))
    return found.end()
