"""Inline mathematics: `$$…$$`."""

from __future__ import annotations

from ..element import Element
from ..patterns import STRIPPED
from .parser import DECLINED, SpanState


def inline_math(state: SpanState, at: int) -> int:
    """Mathematics between double dollars; a single dollar means nothing."""
    src = state.src
    if not src.startswith("$$", at):
        return DECLINED
    stop = src.find("$$", at + 2)
    if stop < 0:
        return DECLINED
    state.frame.children.append(Element("math", src[at + 2 : stop].strip(STRIPPED)))
    return stop + 2
