"""YAML: a grammar with the levels of indentation beside the states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from pysite.highlight.formatters import Token
from pysite.highlight.scanner import Grammar

_PLAIN = r"[^ \t\n\r\f\v?:,\[\]{}#&*!|>'\"%@`]"
_ANCHOR = r"(?u:(?:[^\W_]|[_-])+)"


class _Stack(list[str]):
    """The states, and the columns at which the open collections began."""

    def __init__(self) -> None:
        super().__init__(["root"])
        self.begin()

    def begin(self) -> None:
        """A new document."""
        self.levels = [0]
        self.column = 0
        self.scalar: int | None = None  # the indentation of a block scalar, once known

    def leave(self, spaces: str) -> int:
        """A line begins behind `spaces`: close what was deeper, return how many of them are in order."""
        self.column = len(spaces)
        if self.column >= self.levels[-1]:
            return self.column
        while self.column < self.levels[-1]:
            self.levels.pop()
        return self.levels[-1]

    def enter(self) -> None:
        """A collection begins in this column."""
        if self.levels[-1] < self.column:
            self.levels.append(self.column)


def _begin(stack: list[str], match: re.Match[str]) -> None:
    cast(_Stack, stack).begin()


def _line(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    good = cast(_Stack, stack).leave(match[0])
    yield "", match[0][:good]
    yield "err", match[0][good:]


def _advance(stack: list[str], match: re.Match[str]) -> None:
    cast(_Stack, stack).column += len(match[0])


def _item(stack: list[str], match: re.Match[str]) -> None:
    cast(_Stack, stack).enter()
    _advance(stack, match)


def _key(stack: list[str], match: re.Match[str]) -> None:
    cast(_Stack, stack).enter()


def _next_plain_line(stack: list[str], match: re.Match[str]) -> None:
    """A plain scalar goes on over lines that are deeper than its parent."""
    states = cast(_Stack, stack)
    states.pop()
    if len(match[0]) <= states.levels[-1]:
        states.pop()
        states.leave(match[0])
        states.append("indentation")


def _scalar_header(stack: list[str], match: re.Match[str]) -> None:
    states = cast(_Stack, stack)
    states.scalar = None
    if match[0]:
        digits = re.match(r"-?\d", match[0])
        states.scalar = states.levels[-1] + (int(digits[0]) if digits else 0)


def _scalar_space(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    mark = cast(_Stack, stack).scalar or len(match[0])
    yield "", match[0][:mark]
    yield "no", match[0][mark:]


def _scalar_line(stack: list[str], match: re.Match[str]) -> None:
    states, width = cast(_Stack, stack), len(match[0])
    level = states.levels[-1] if states.scalar is None else states.scalar
    if states.scalar is None:
        states.scalar = width
    if width < level:
        states.leave(match[0])
        states[-1] = "indentation"


GRAMMAR = Grammar(
    {
        "comment": [(r"#.*", "c1")],
        "root": [
            "@comment",
            (r"\n+", ""),
            (r" +(?=#|$)", ""),
            (r"^%YAML\b", "nt", _begin, "version"),
            (r"^%TAG\b", "nt", _begin, "handle"),
            (r"^(?:---|\.\.\.)(?= |$)", "nn", _begin, "line"),
            (r" *(?!\s|$)", _line, "line", "indentation"),
        ],
        "indentation": [
            (r"\s*?\n", "", "#pop:2"),
            (r" +(?=[-:?](?: |$))", "", _advance),
            (r"[?:-](?= |$)", "pi", _item),
            (r" *", "", _advance, "#pop"),
        ],
        "line": [
            (r" *(?=#|$)", "", "#pop"),
            (r" +", ""),
            "@properties",
            (r"([^#,:?\[\]{}\"'\n]+)(:)(?=\s|$)", ("na", "pi"), _key),
            (r"[|>][-+]?", "pi", "scalar", "scalar header"),
            "@flow",
            (rf"(?={_PLAIN}|[?:-][^ \t\n\r\f\v])", "", "plain"),
        ],
        "properties": [
            (r"!<[0-9A-Za-z;/?:@&=+$,_.!~*'()\[\]%-]+>", "kt"),
            (r"(?:![\w-]+)?!(?:[\w;/?:@&=+$,.!~*'()\[\]%-]*)", "kt"),
            (rf"&{_ANCHOR}", "nl"),
            (rf"\*{_ANCHOR}", "nv"),
        ],
        "flow": [
            (r"\[", "pi", "flow sequence"),
            (r"\{", "pi", "flow mapping"),
            (r"'", "s1", "single"),
            (r'"', "s2", "double"),
        ],
        "flow collection": [
            (r"\s+", ""),
            "@comment",
            (r"[?:,]", "pi"),
            "@properties",
            "@flow",
            (rf"(?={_PLAIN})", "", "flow plain"),
        ],
        "flow sequence": [(r"\]", "pi", "#pop"), "@flow collection"],
        "flow mapping": [(r"\}", "pi", "#pop"), "@flow collection"],
        "scalar": [
            (r"\n+", ""),
            (r"^ +$", _scalar_space),
            (r"^ *", "", _scalar_line),
            (r"[^\n\r\f\v]+", "s"),
        ],
        "scalar header": [(r"(?:[1-9][-+]?|[-+]?[1-9]?)(?= |$)", "pi", _scalar_header, "=rest")],
        "rest": ["@comment", (r" +", ""), (r"\n", "", "#pop")],
        "quoted space": [(r"^ +| +$|\n+", ""), (r" +", "nv")],
        "single": ["@quoted space", (r"\\'", "se"), (r"'", "s", "#pop"), (r"[^\s']+", "s")],
        "double": [
            (r'"', "s", "#pop"),
            "@quoted space",
            (r'\\[0abt\tn\nvfre "\\N_LP]', "se"),
            (r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})", "se"),
            (r'[^ \t\n\r\f\v"\\]+', "s"),
        ],
        "plain": [
            (r" *(?=:[ \n]|:$)", "", "#pop"),
            (r" *:\S+", "s"),
            (r" +(?=#)", "", "#pop"),
            (r" +$", ""),
            (r"\n+", "", "plain line"),
            (r" +", "s"),
            (r"true|false|null", "no"),
            (r"\d+(?:\.\d+)?(?=\r?\n| +#)", "m", "#pop"),
            (r"[^\s:]+", "s"),
        ],
        "plain line": [
            (r"^ +\n|\n+", ""),
            (r"^(?=---|\.\.\.)", "", "#pop:3"),
            (r"^ *", "", _next_plain_line),
        ],
        "flow plain": [
            (r" *(?=[,:?\[\]{}])", "", "#pop"),
            (r" +(?=#)", "", "#pop"),
            (r"^ +| +$|\n+", ""),
            (r" +|[^\s,:?\[\]{}]+", "nv"),
        ],
        "version": [(r"( +)(\d+\.\d+)", ("", "m"), "=rest")],
        "handle": [
            (r"( +)(!|![\w-]*!)( +)(!|!?[\w;/?:@&=+$,.!~*'()\[\]%-]+)", ("", "kt", "", "kt"), "=rest"),
        ],
    }
)


def tokens(code: str) -> list[Token]:
    """Scan `code` from the start of a document."""
    return GRAMMAR.tokens(code, stack=_Stack())
