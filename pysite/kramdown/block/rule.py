"""Horizontal rules."""

from __future__ import annotations

from re import Match

from ..patterns import OPT_SPACE
from .parser import BlockGrammar, State

RULE_START = rf"{OPT_SPACE}(?:\*[ \t]*\*[ \t]*\*[* \t]*|-[ \t]*-[ \t]*-[- \t]*|_[ \t]*_[ \t]*_[_ \t]*)\n"


def horizontal_rule(grammar: BlockGrammar, found: Match[str], state: State) -> int:
    """Three or more of one mark alone on a line."""
    state.append(state.new("hr"))
    return found.end()
