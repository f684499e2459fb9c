"""Block quotations."""

from __future__ import annotations

from re import Match

from ..patterns import LAZY_END, LINES, OPT_SPACE
from ..regex import Regex
from .parser import BlockGrammar, State, Steps

_LINES = Regex(rf"[^\n]*\n(?:(?!{LAZY_END})[^\n]*\n)*", LINES)
_MARK = Regex(rf"^{OPT_SPACE}> ?", LINES)


def blockquote(grammar: BlockGrammar, found: Match[str], state: State) -> Steps:
    """All lines up to the next boundary, without their marks, are blocks again."""
    lines = _LINES.match(state.src, state.cursor)
    assert lines is not None
    el = state.new("blockquote")
    state.append(el)
    yield grammar.read(State(state.document, el, _MARK.sub("", lines[0]), el.line))
    return lines.end()
