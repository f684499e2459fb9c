"""Paragraphs."""

from __future__ import annotations

from re import Match

from ..patterns import LAZY_END, LINES, OPT_SPACE, STRIPPED
from ..regex import Regex
from .code import FENCE_GFM_START
from .header import ATX_GFM
from .lists import DEFINITION_START, LIST_START
from .parser import BlockGrammar, State

PARAGRAPH_START = rf"{OPT_SPACE}[^ \t\n].*\n"
#: A line that no other block could want.
PLAIN_LINE = r"[^\s|{^<:+*\-\d#>~`=_\[$\\][^\n|]*\n"
#: Such lines before a blank one: most paragraphs are no more than that.
PLAIN_START = rf"(?:{PLAIN_LINE})+(?=\n|\Z)"

_END = rf"{LAZY_END}|{DEFINITION_START}"
_END_GFM = rf"{_END}|{LIST_START}|{ATX_GFM}|{OPT_SPACE}> ?|{FENCE_GFM_START}"


def _lines(end: str) -> Regex:
    # Most lines begin with a letter, and no block does.
    return Regex(rf"[^\n]*\n(?:(?:[A-Za-z]|(?!{end}))[^\n]*\n)*", LINES)


_LINES = _lines(_END)
_LINES_GFM = _lines(_END_GFM)


def paragraph_plain(grammar: BlockGrammar, found: Match[str], state: State) -> int:
    """All that was found; after a paragraph it is more of it."""
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


def _paragraph(grammar: BlockGrammar, lines: Regex, state: State) -> int:
    """All lines up to what can end a paragraph."""
    found = lines.match(state.src, state.cursor)
    assert found is not None
    return paragraph_plain(grammar, found, state)


def paragraph(grammar: BlockGrammar, found: Match[str], state: State) -> int:
    """A paragraph that goes on until a blank line, or a few other things."""
    return _paragraph(grammar, _LINES, state)


def paragraph_gfm(grammar: BlockGrammar, found: Match[str], state: State) -> int:
    """The same with GFM's quirk `paragraph_end`: most blocks need no blank line before them."""
    return _paragraph(grammar, _LINES_GFM, state)
