"""Paragraphs."""

from __future__ import annotations

import re
from re import Match, Pattern

from ..patterns import LAZY_END, LINES, OPT_SPACE, STRIPPED
from .code import FENCE_GFM_START
from .header import ATX_GFM_START
from .lists import DEFINITION_START, LIST_START
from .parser import BlockGrammar, State

PARAGRAPH_START = rf"{OPT_SPACE}[^ \t\n].*\n"

_END = rf"{LAZY_END}|{DEFINITION_START}"
_END_GFM = rf"{_END}|{LIST_START}|{ATX_GFM_START}|{OPT_SPACE}> ?|{FENCE_GFM_START}"


def _lines(end: str) -> Pattern[str]:
    # Most lines begin with a letter, and no block does.
    return re.compile(rf"[^\n]*\n(?:(?:[A-Za-z]|(?!{end}))[^\n]*\n)*", LINES)


_LINES = _lines(_END)
_LINES_GFM = _lines(_END_GFM)


def _paragraph(state: State, lines: Pattern[str]) -> int:
    """All lines up to what can end a paragraph; after a paragraph they are more of it."""
    found = lines.match(state.src, state.cursor)
    assert found is not None
    text = found[0].rstrip(STRIPPED)
    last = state.last()
    if last is not None and last.kind == "p" and last.text is not None:
        joint = "  \n" if state.src.endswith("  \n", 0, state.cursor) else "\n"
        last.text += joint + text
    else:
        el = state.new("p")
        el.text = text.lstrip(STRIPPED)
        state.append(el)
    return found.end()


def paragraph(grammar: BlockGrammar, found: Match[str], state: State) -> int:
    """A paragraph that goes on until a blank line, or a few other things."""
    return _paragraph(state, _LINES)


def paragraph_gfm(grammar: BlockGrammar, found: Match[str], state: State) -> int:
    """The same with GFM's quirk `paragraph_end`: most blocks need no blank line before them."""
    return _paragraph(state, _LINES_GFM)
