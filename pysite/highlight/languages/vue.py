"""Vue's components: a template, a script and styles in one file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.languages import coffeescript, css, html, javascript, sass, scss
from pysite.highlight.scanner import Act, Grammar, Move

_LANGUAGES: dict[str, Callable[[str], Iterable[Token]]] = {
    "html": html.GRAMMAR.tokens,
    "css": css.GRAMMAR.tokens,
    "javascript": javascript.GRAMMAR.tokens,
    "sass": sass.tokens,
    "scss": scss.GRAMMAR.tokens,
    "coffee": coffeescript.GRAMMAR.tokens,
}


class _Stack(list[str]):
    """The states, what the part of the file is written in, and the states of the JavaScript in it."""

    def __init__(self) -> None:
        super().__init__(["root"])
        self.language: Callable[[str], Iterable[Token]] | None = None
        self.script = ["root"]
        self.output = ["root"]


def tokens(code: str) -> list[Token]:
    """Scan `code`; all scripts go on where the one before has ended."""
    return GRAMMAR.tokens(code, stack=_Stack())


def _part(language: str) -> Move:
    def move(stack: list[str], match: re.Match[str]) -> None:
        assert isinstance(stack, _Stack)
        stack.language = _LANGUAGES[language]

    return move


def _named(stack: list[str], match: re.Match[str]) -> None:
    assert isinstance(stack, _Stack)
    stack.language = _LANGUAGES.get(re.sub("[\"']", "", match[3].lower()))


def _anew(stack: list[str], match: re.Match[str]) -> None:
    assert isinstance(stack, _Stack)
    stack.output = ["root"]


def _inside(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    """A piece of a template or a style, which knows nothing of the one before."""
    assert isinstance(stack, _Stack)
    if stack.language is None:
        yield "", match[0]
    else:
        yield from stack.language(match[0])


def _javascript(states: str) -> Act:
    def act(grammar: Grammar, match: re.Match[str], stack: list[str]) -> list[Token]:
        return javascript.GRAMMAR.tokens(match[0], stack=getattr(stack, states))

    return act


def _closing(name: str) -> tuple[str, tuple[str, ...], str]:
    return (rf"(<\s*/\s*)({name})(\s*>)", ("nt", "k", "nt"), "#pop")


GRAMMAR = Grammar(
    {
        **html.GRAMMAR.states,
        "root": [
            (r"(<)(\s*)(template)", ("nt", "", "k"), "template", "language", _part("html")),
            (r"(<)(\s*)(style)", ("nt", "", "k"), "style", "language", _part("css")),
            (r"(<)(\s*)(script)", ("nt", "", "k"), "script", "language"),
            *html.GRAMMAR.states["root"],
        ],
        "tag": [(r"[a-zA-Z0-9_:#\[\]()*.-]+\s*=\s*", "na", "value"), *html.GRAMMAR.states["tag"]],
        "language": [
            (r"""(lang\s*=)(\s*)("(?:\\.|[^\\])*?"|'(?:\\.|[^\\])*?'|[^\s>]+)""", ("na", "", "s"), _named),
            "@tag",
        ],
        "template": [
            _closing("template"),
            (r"\{\{", "si", "output", _anew),
            (r"[^{<]+|[<{][^<{]*", _inside),
        ],
        "output": [
            (r"\}\}", "si", "#pop"),
            (r"\}", "err"),
            (r"\{", _javascript("output"), "output"),
            (r"[^{}]+", _javascript("output")),
        ],
        "style": [_closing("style"), (r"[^<]+|<", _inside)],
        "script": [_closing("script"), (r"[^<]+|<", _javascript("script"))],
    }
)
