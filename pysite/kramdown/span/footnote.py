"""Footnote markers: `[^name]`."""

from __future__ import annotations

import re

from ..attributes import apply_attribute_list
from ..element import Element
from ..regex import Regex
from .parser import DECLINED, SpanState

_MARKER = Regex(r"\[\^(\w[\w-]*)\]", re.ASCII)


def footnote_marker(state: SpanState, at: int) -> int:
    """A marker, if the footnote is defined anywhere in the document; text otherwise."""
    found = _MARKER.match(state.src, at) if state.src.startswith("^", at + 1) else None
    if found is None:
        return DECLINED
    document = state.document
    footnote = document.footnotes.get(found[1])
    if footnote is None:
        line = state.line_at(at)
        document.warn(f"Footnote definition for '{found[1]}' not found on line {line}", line)
        state.add(found[0])
        return found.end()
    if not footnote.used:
        footnote.used = True
        if footnote.marker.ial is not None:
            apply_attribute_list(footnote.marker.attrs, footnote.marker.ial, document.attribute_lists)
    el = Element("footnote", found[1])
    el.attrs = footnote.marker.attrs
    el.ial = footnote.marker.ial
    el.info = footnote.content
    state.frame.children.append(el)
    return found.end()
