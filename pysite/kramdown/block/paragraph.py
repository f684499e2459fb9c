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
#: A line that no other block could want, unless it has a pipe: then it may be a table's. (To tell that in the
#: pattern would take much longer than to look for one.)
PLAIN_LINE = r"[^\s|{^<:+*\-\d#>~`=_\[$\\][^\n]*\n"
#: Such lines before a blank one: most paragraphs are no more than that.
PLAIN_START = rf"(?:{PLAIN_LINE})+(?=\n|\Z)"

_END = rf"{LAZY_END}|{DEFINITION_START}"
_END_GFM = rf"{_END}|{LIST_START}|{ATX_GFM}|{OPT_SPACE}> ?|{FENCE_GFM_START}"


def _lines(end: str) -> Regex:
    # Most lines begin with a letter, and no block does.
    return Regex(rf"[^\n]*\n(?:(?:[A-Za-z]|(?!{end}))[^\n]*\n)*", LINES)


_LINES = _lines(_END)
_LINES_GFM = _lines(_END_GFM)


def paragraph_plain(grammar: BlockGrammar, found: Match[str], state: State) -> int | None:
    """A paragraph that is seen at once to be nothing else."""
    text = found[0]
    return None if "|" in text else _add(text, found.end(), state)


def _add(text: str, end: int, state: State) -> int:
    """Make a paragraph of a text; after a paragraph it is more of it."""
    text = text.rstrip(STRIPPED)
    last = state.last()
    if last is not None and last.kind == "p" and last.text is not None:
        joint = "  \n" if state.src.endswith("  \n", 0, state.cursor) else "\n"
        last.text += joint + text
    else:
        el = state.new("p")
        el.text = text.lstrip(STRIPPED)
        state.append(el)
    return end


def _paragraph(lines: Regex, state: State) -> int:
    """All lines up to what can end a paragraph."""
    found = lines.match(state.src, state.cursor)
    assert found is not None
    return _add(found[0], found.end(), state)


def paragraph(grammar: BlockGrammar, found: Match[str], state: State) -> int:
    """A paragraph that goes on until a blank line, or a few other things."""
    return _paragraph(_LINES, state)


def paragraph_gfm(grammar: BlockGrammar, found: Match[str], state: State) -> int:
    """The same with GFM's quirk `paragraph_end`: most blocks need no blank line before them."""
    return _paragraph(_LINES_GFM, state)
