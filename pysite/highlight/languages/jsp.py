"""JavaServer Pages: HTML with Java and tags of its own in it."""

from __future__ import annotations

import re

from pysite.highlight.formatters import Token
from pysite.highlight.languages import html, java
from pysite.highlight.scanner import Grammar, needing

_DIRECTIVES = "(?:page|include|taglib)"
_ACTIONS = "(?:scriptlet|declaration|expression)"


class _Stack(html.Around):
    """The states, those of the HTML around and those of the Java inside; both go on from piece to piece."""

    def __init__(self) -> None:
        super().__init__()
        self.java = ["root"]


def _java(grammar: Grammar, match: re.Match[str], stack: list[str]) -> list[Token]:
    assert isinstance(stack, _Stack)
    return java.GRAMMAR.tokens(match[0], stack=stack.java)


def _rest(end: str, sign: str) -> tuple[str, object]:
    """What is in a tag and no attribute, up to the tag's end, which has `sign` in it."""
    return (needing(sign, rf"(?s:.+?)(?={end})"), html.piece)


def _string(quote: str) -> list[object]:
    """The inside of a string: expressions are known in front only, or behind another one."""
    return [(quote, "s", "#pop"), (r"\$\{", "si", "interpolation"), (rf"[^{quote}]+", "s")]


GRAMMAR = Grammar(
    {
        "root": [
            (r"<%--", "c", "comment"),
            (rf"<%@\s*{_DIRECTIVES}\s*", "nt", "directive"),
            (rf"<jsp:directive\.{_DIRECTIVES}", "nt", "long directive"),
            (rf"<jsp:{_ACTIONS}>", "nt", "action"),
            (r"<[a-zA-Z]*:[a-zA-Z]*\s*", "nt", "tag"),
            (r"</[a-zA-Z]*:[a-zA-Z]*>", "nt"),
            (r"<%[!=]?", "nt", "code"),
            (r"(?s:.+?)(?=<%|</?[a-zA-Z]*:|\Z)", html.piece),
        ],
        "comment": [(r"--%>", "c", "#pop"), (r"[^-]+|-", "c")],
        "directive": [(r"%>", "nt", "#pop"), "@attributes", _rest("%>", "%>")],
        "long directive": [(r"/>", "nt", "#pop"), "@attributes", _rest("/>", "/>")],
        "tag": [(r"/?>", "nt", "#pop"), "@attributes", _rest("/?>", ">")],
        # What is assigned to here looks like an attribute.
        "action": [(rf"</jsp:{_ACTIONS}>", "nt", "#pop"), "@attributes", (r"[^</]+", _java)],
        "code": [(r"%>", "nt", "#pop"), (r"[^%>]+", _java)],
        "attributes": [(r"\s*[a-zA-Z0-9_:-]+\s*=\s*", "na", "value")],
        "value": [(r'"', "s", "=double"), (r"'", "s", "=single"), (r"[^\s>]+", "s", "#pop")],
        "double": _string('"'),
        "single": _string("'"),
        "interpolation": [(r"\}", "si", "#pop"), (r"'", "l", "literal"), (r"[^'}]+", _java)],
        "literal": [(r"'", "l", "#pop"), (r"[^']+", "l")],
    }
)


def tokens(code: str) -> list[Token]:
    """Scan `code`; the HTML and the Java go on where they were."""
    return GRAMMAR.tokens(code, stack=_Stack())
