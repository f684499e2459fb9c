"""Block quotations."""

from __future__ import annotations

from re import Match

from ..patterns import LAZY_END, LINES, OPT_SPACE
from ..regex import Regex
from .parser import BlockGrammar, State, Steps

_END = Regex(LAZY_END, LINES)
# A pattern that begins with a line end is found much faster than one that begins with `^`.
_MARK = Regex(rf"\n{OPT_SPACE}> ?")


def blockquote(grammar: BlockGrammar, found: Match[str], state: State) -> Steps:
    """All lines up to the next boundary, without their marks, are blocks again."""
    src = state.src
    end = _line_end(src, state.cursor)
    while end < len(src) and (src[end] == ">" or _END.match(src, end) is None):
        next_end = _line_end(src, end)
        if next_end == end:
            break
        end = next_end
    el = state.new("blockquote")
    state.append(el)
    text = _MARK.sub("\n", "\n" + src[state.cursor : end])[1:]
    yield grammar.read(State(state.document, el, text, el.line))
    return end


def _line_end(src: str, pos: int) -> int:
    """Where the line that holds `pos` ends; `pos` itself if it has no end."""
    return src.find("\n", pos) + 1 or pos
