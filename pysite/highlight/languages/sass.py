"""Sass, which is SCSS with lines and indentation in place of braces and semicolons."""

from __future__ import annotations

import re

from pysite.highlight.formatters import Token
from pysite.highlight.languages import scss
from pysite.highlight.scanner import Grammar, Move

_NAME = r"[\w-]+"


class _Stack(list[str]):
    """The states, the indentation of the line, and of a comment, whose state takes the lines under it."""

    def __init__(self) -> None:
        super().__init__(["root"])
        self.line = ""
        self.comment: tuple[str, str] | None = None


def tokens(code: str) -> list[Token]:
    """Scan `code`."""
    return GRAMMAR.tokens(code, stack=_Stack())


def _line(stack: list[str], match: re.Match[str]) -> None:
    assert isinstance(stack, _Stack)
    stack.line = match[0]
    if stack.comment:
        state, above = stack.comment
        if match[0] != above and match[0].startswith(above):
            stack.append(state)
            return
    stack.comment = None
    stack.append("content")


def _comment(state: str) -> Move:
    def move(stack: list[str], match: re.Match[str]) -> None:
        assert isinstance(stack, _Stack)
        stack.comment = (state, stack.line)

    return move


GRAMMAR = Grammar(
    {
        **scss.GRAMMAR.states,
        "root": [(r"[ \t]*\n", ""), (r"[ \t]*", "", _line)],
        "content": [
            (r"//.*", "c1", "#pop", _comment("comment line")),
            (r"/\*.*\n", "cm", "#pop", _comment("comment block")),
            (r"@import\b", "k", "import"),
            "@statement",
            (rf"={_NAME}", "nf", "value"),
            (rf"\+{_NAME}", "nd", "value"),
            (r":", "na", "old style"),
            (r"(?=[^\[\n]+?:(?:[^a-z]|$))", "", "attribute"),
            (r"", "", "selector"),
        ],
        "comment line": [(r".*", "c1", "#pop")],
        "comment block": [(r".*\n", "cm", "#pop")],
        "import": [(r"[ \t]+", ""), (r"\S+", "s"), (r"\n", "", "#pop")],
        "old style": ["@name", (r"", "", "=value")],
        "end": [(r"\n", "", "#pop:99")],
    }
)
