"""The end-of-block marker, a line with `^` alone."""

from __future__ import annotations

from re import Match

from .parser import BlockGrammar, State


def eob_marker(grammar: BlockGrammar, found: Match[str], state: State) -> int:
    """Separates two blocks that would otherwise run together."""
    state.append(state.new("eob"))
    return found.end()
