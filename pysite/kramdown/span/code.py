"""Code spans: text between equally long runs of backticks."""

from __future__ import annotations

from ..element import Element
from ..regex import Regex
from .parser import SpanState

_RUN = Regex(r"`+")
_WHITE = tuple(" \t\n\v\f\r")


def codespan(state: SpanState, at: int) -> int:
    """A code span. A single backtick between white spaces, or one without an end, is text."""
    src = state.src
    run = _RUN.match(src, at)
    assert run is not None
    mark = run[0]
    start = run.end()
    if len(mark) == 1 and src[start : start + 1] in _WHITE and (at == 0 or src[at - 1] in _WHITE):
        state.add(mark)
        return start
    stop = -1 if state.is_absent(mark, start) else src.find(mark, start)
    if stop < 0:
        state.note_absent(mark, start)
        state.add(mark)
        return start
    code = src[start:stop]
    if len(mark) > 1:
        code = code.removeprefix(" ").removesuffix(" ")
    state.frame.children.append(Element("codespan", code))
    return stop + len(mark)
