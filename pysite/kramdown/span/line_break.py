"""Hard line breaks: two spaces, or two backslashes, at the end of a line."""

from __future__ import annotations

from ..element import Element
from .parser import DECLINED, SpanState


def line_break(state: SpanState, at: int) -> int:
    """A `<br />`; the line end itself stays in the text."""
    if not state.src.startswith(("  \n", "\\\\\n"), at):
        return DECLINED
    state.frame.children.append(Element("br"))
    return at + 2
