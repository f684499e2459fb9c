"""Strikethrough (GFM): `~~text~~`."""

from __future__ import annotations

import re

from ..element import Element
from ..regex import Regex
from .parser import DECLINED, SpanState

_END = Regex(r"[^\s~]~~", re.ASCII)


def strikethrough(state: SpanState, at: int) -> int:
    """Text between double tildes, not next to white space on the inner sides; read for itself."""
    src = state.src
    start = at + 2
    if not src.startswith("~~", at) or src[start : start + 1] in " \t\n\v\f\r~":
        return DECLINED
    end = state.find_next("~~", _END, start)
    if end is None:
        return DECLINED
    stop = end.start() + 1
    el = Element("html", "del")
    el.children = state.grammar.parse_spans(state.document, src[start:stop], state.line_at(at))
    state.frame.children.append(el)
    return stop + 2
