"""Blank lines."""

from __future__ import annotations

from re import Match

from .parser import BlockGrammar, State


def blank_line(grammar: BlockGrammar, found: Match[str], state: State) -> int:
    """One element for all blank lines in a row."""
    last = state.last()
    if last is not None and last.kind == "blank":
        last.value += found[0]
    else:
        state.append(state.new("blank", found[0]))
    return found.end()
