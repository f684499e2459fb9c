"""HTML, with scripts and styles in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.languages import css, javascript
from pysite.highlight.patterns import LETTER, WORD
from pysite.highlight.scanner import Act, Grammar, needing

_TAG = rf"(?:{LETTER}|[:-]){WORD}*(?:[:.·-]{WORD}*)*"


class _Stack(list[str]):
    """The states, and those of the script or style that has begun."""

    def __init__(self) -> None:
        super().__init__(["root"])
        self.inner = ["root"]


def stack() -> list[str]:
    """Return the states to begin with, for HTML that comes in pieces, which may cut scripts and styles."""
    return _Stack()


class Around(list[str]):
    """The states of a language around HTML, and those of the HTML, which goes on from piece to piece."""

    def __init__(self, *states: str) -> None:
        super().__init__(states or ("root",))
        self.html = stack()


def piece(grammar: Grammar, match: re.Match[str], states: list[str]) -> list[Token]:
    """Give the tokens of a piece of HTML, which goes on where the last one has ended."""
    return GRAMMAR.tokens(match[0], stack=states.html if isinstance(states, Around) else stack())


def _embedded(language: Grammar) -> Act:
    """Scan a script or style; it is cut at each `<`, over which the state is kept."""

    def act(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
        inner = stack.inner if isinstance(stack, _Stack) else ["root"]
        for piece in re.findall("[^<]+|<", match[0]):
            yield from language.tokens(piece, stack=inner)

    return act


def _anew(stack: list[str], match: re.Match[str]) -> None:
    if isinstance(stack, _Stack):
        stack.inner = ["root"]


GRAMMAR = Grammar(
    {
        "root": [
            (r"[^<&]+", ""),
            (needing(";", r"&\S*?;"), "ni"),
            (r"(?is:<!DOCTYPE .*?>)", "cp"),
            (r"(?s:<!\[CDATA\[.*?\]\]>)", "cp"),
            (r"<!--", "c", "comment"),
            (r"(?s:<\?.*?\?>)", "cp"),
            (r"<\s*script\s*", "nt", "script", "tag", _anew),
            (r"<\s*style\s*", "nt", "style", "tag", _anew),
            (r"</", "nt", "closing"),
            (r"<", "nt", "opening"),
        ],
        "closing": ["@closed", (_TAG, "nt", "=closed")],
        "closed": [(r"\s+", ""), (r">", "nt", "#pop")],
        "opening": [(r"\s+", ""), (_TAG, "nt", "=tag"), (r"", "", "=tag")],
        "comment": [(r"[^-]+", "c"), (r"-->", "c", "#pop"), (r"-", "c")],
        "tag": [
            (r"\s+", ""),
            (rf"(?:{LETTER}|[:\[\]()*.-]){WORD}*(?:[:.·\[\]()*-]{WORD}*)*\s*=\s*", "na", "value"),
            (rf"(?:{LETTER}|[:*#-]){WORD}*(?:[:.·*#-]{WORD}*)*", "na"),
            (r"/?\s*>", "nt", "#pop"),
        ],
        "value": [(r'"', "s", "=double"), (r"'", "s", "=single"), (r"[^\s>]+", "s", "#pop")],
        "double": [(r'"', "s", "#pop"), (r'[^"]+', "s")],
        "single": [(r"'", "s", "#pop"), (r"[^']+", "s")],
        "script": [
            (r"<\s*/\s*script\s*>", "nt", "#pop"),
            (r"(?s:.+?)(?=<\s*/\s*script\s*>|\Z)", _embedded(javascript.GRAMMAR)),
        ],
        "style": [
            (r"<\s*/\s*style\s*>", "nt", "#pop"),
            (r"(?s:.+?)(?=<\s*/\s*style\s*>|\Z)", _embedded(css.GRAMMAR)),
        ],
    }
)
