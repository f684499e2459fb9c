"""Attribute lists after spans, `{: …}`, and the extensions, `{::name}…{:/name}`, inside text."""

from __future__ import annotations

import re

from ..attributes import apply_attribute_list, merge_into_list, parse_attribute_list
from ..element import AttributeList
from ..extensions import EXTENSION, handle_extension, parts_of, stop_tag
from ..patterns import LIST_TEXT
from ..regex import Regex
from .parser import SpanState

_IAL = Regex(rf"\{{:({LIST_TEXT})", re.ASCII)
_EXTENSION = Regex(EXTENSION, re.ASCII)


def span_extensions(state: SpanState, at: int) -> int:
    """Apply an attribute list to the span before it, or handle an extension; else the brace is text."""
    src = state.src
    document = state.document
    if state.next("}", at) < 0:
        state.add("{")
        return at + 1
    if src.startswith(("::", ":/"), at + 1):
        found = _EXTENSION.match(src, at)
        if found is not None:
            return _extension(state, at, found)
    ial = _IAL.match(src, at)
    if ial is None:
        state.add("{")
        return at + 1
    children = state.frame.children
    last = children[-1] if children else ""
    if isinstance(last, str):
        if state.asking and last:
            return ial.end()
        line = state.line_at(at)
        document.warn("Found span IAL after text - ignoring it", line)
        state.add("{")
        return at + 1
    new = AttributeList()
    content = ial[1][:-1]
    if not parse_attribute_list(content, new):
        document.warn(f"No or invalid attributes found in IAL/ALD content: {content}", state.line_at(at))
    if last.kind not in ("quote", "symbol"):  # these are shared, and have no attributes in HTML
        if last.ial is None:
            last.ial = AttributeList()
        merge_into_list(last.ial, new)
        apply_attribute_list(last.attrs, new, document.attribute_lists)
    return ial.end()


def _extension(state: SpanState, at: int, found: re.Match[str]) -> int:
    src = state.src
    document = state.document
    name, attributes, closed, stop_name = parts_of(found)
    line = state.line_at(at)

    def refuse(message: str) -> int:
        document.warn(message, line)
        state.add("{")
        return at + 1

    if name is None:
        shown = f"for '{stop_name}' " if stop_name else ""
        return refuse(f"Invalid extension stop tag {shown} found on line {line} - ignoring it")
    body = None
    end = found.end()
    if not closed:
        stop = state.find_next(("extension", name), Regex(stop_tag(name)), end)
        if stop is None:
            return refuse(f"No stop tag for extension '{name}' found on line {line} - ignoring it")
        body = src[end : stop.start()]
        end = stop.end()
    children = state.frame.children
    if not handle_extension(document, name, attributes, body, line, block=False, into=children):
        return refuse(f"Invalid extension with name '{name}' specified on line {line} - ignoring it")
    return end
