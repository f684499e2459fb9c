"""ERB: HTML with Ruby in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.languages import html, ruby

_TAG = re.compile(r"<%#|<%%|<%=|<%-|<%")
_END = re.compile(r"%%>|-%>|%>")


def tokens(code: str) -> Iterator[Token]:
    """Scan `code`; HTML and Ruby each go on where they were."""
    outer, inner = html.stack(), ruby.stack()
    position = 0
    while position < len(code):
        tag = _TAG.search(code, position)
        start = tag.start() if tag else len(code)
        yield from html.GRAMMAR.tokens(code[position:start], stack=outer)
        if not tag:
            return
        end = _END.search(code, tag.end())
        stop, position = (end.start(), end.end()) if end else (len(code), len(code))
        if tag[0] == "<%#":
            yield "c", code[start:position]
            continue
        yield "cp", tag[0]
        yield from ruby.GRAMMAR.tokens(code[tag.end() : stop], stack=inner)
        yield "cp", code[stop:position]
