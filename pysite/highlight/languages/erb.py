"""ERB: HTML with Ruby in it. Other templates are cut as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.languages import html, ruby
from pysite.highlight.scanner import Grammar


def going_on(grammar: Grammar, stack: list[str] | None = None) -> Callable[[str], list[Token]]:
    """Scan pieces of code, each of which goes on where the one before has ended."""
    states = [*grammar.start] if stack is None else stack
    return lambda code: grammar.tokens(code, stack=states)


class Template:
    """A text with tags of code in it, between what the patterns `opening` and `closing` match."""

    def __init__(
        self,
        opening: str,
        closing: str,
        outer: Callable[[str], Iterable[Token]],
        inner: Callable[[str], Iterable[Token]],
    ) -> None:
        self._opening = re.compile(opening, re.ASCII)
        self._closing = re.compile(closing, re.ASCII)
        self._outer = outer
        self._inner = inner
        self._tag = ""

    def tokens(self, code: str) -> Iterator[Token]:
        """Scan `code`, from where the last piece has ended."""
        position = 0
        while position < len(code):
            sign = (self._closing if self._tag else self._opening).search(code, position)
            start, end = sign.span() if sign else (len(code), len(code))
            piece = code[position:start]
            comment = self._tag == "<%#"
            if piece:
                yield from [("c", piece)] if comment else (self._inner if self._tag else self._outer)(piece)
            position = end
            if sign:
                self._tag = "" if self._tag else sign[0]
                yield "c" if comment or self._tag == "<%#" else "cp", sign[0]


def template() -> Template:
    """Return a template of HTML with Ruby in it."""
    return Template(
        r"<%#|<%%|<%=|<%-|<%",
        r"%%>|-%>|%>",
        going_on(html.GRAMMAR, html.stack()),
        going_on(ruby.GRAMMAR, ruby.stack()),
    )


def tokens(code: str) -> Iterator[Token]:
    """Scan `code`; HTML and Ruby each go on where they were."""
    yield from template().tokens(code)
