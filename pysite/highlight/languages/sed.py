"""Sed's scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.scanner import Act, Grammar

_REGEX = Grammar(
    {
        "root": [(r"\\.", "se"), (r"\[", "p", "set"), (r"[$^.*]", "o"), (r"[()]", "p"), (r".", "sr")],
        "set": [(r"\^", "p", "=inside"), (r"", "", "=inside")],
        "inside": [(r".-.", "nv"), (r"\]", "p", "#pop"), (r".", "sr")],
    }
)
_REPLACEMENT = Grammar({"root": [(r"\\(?s:.)", "se"), (r"&", "o"), (r"[^\\&]+", "")]})


class _Stack(list[str]):
    """The states, and those of regular expressions, where a set that has no end goes on in the next one."""

    def __init__(self) -> None:
        super().__init__(["root"])
        self.regex = ["root"]


def _regex(stack: list[str], text: str) -> list[Token]:
    assert isinstance(stack, _Stack)
    return _REGEX.tokens(text, stack=stack.regex)


def _until(group: int, line: bool = False) -> str:
    """A pattern for what is before a delimiter (and for that), which a backslash hides if another follows."""
    any_one, other = (".", r"[^\\\n]") if line else ("(?s:.)", r"[^\\]")
    return rf"((?:(?!\{group})(?:\\{any_one}|{other}))*\\??)(\{group})"


def _address(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    yield "kn", match[0][: -len(match[2] + match[3])]
    yield from _regex(stack, match[2])
    yield "kn", match[3]


def _replacing(pattern: bool) -> Act:
    """A command with two texts, of which the first may be a pattern."""

    def act(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
        yield "k", match[1]
        yield "p", match[2]
        yield from _regex(stack, match[3]) if pattern else _REPLACEMENT.tokens(match[3])
        yield "p", match[4]
        yield from _REPLACEMENT.tokens(match[5])
        yield "p", match[6]

    return act


def _thrice(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    """A file to write to; Rouge gives all of it once for each of its parts."""
    yield from ((name, match[0]) for name in ("k", "", "n"))


GRAMMAR = Grammar(
    {
        "root": [
            "@blank",
            (r"\d+|[$,~+!]", "kn"),
            (rf"(/){_until(1, line=True)}", _address),
            (rf"\\(.){_until(1, line=True)}", _address),
            (r"", "", "command"),
        ],
        # Without a line end there is no comment.
        "blank": [(r"\s+", ""), (r"#.*\n", "c", "#pop:99"), (r";", "p", "#pop:99")],
        "command": [
            "@blank",
            (rf"(s)((?s:.)){_until(2)}{_until(2)}", _replacing(True), "=flags"),
            (rf"(y)((?s:.)){_until(2)}{_until(2)}", _replacing(False), "#pop"),
            (r"([aic])(\s*)", ("k", ""), "=text"),
            (r"[pd]", "k"),
            (r"([qQlL])(\s+)(\d+)", ("k", "", "m"), "#pop"),
            (r"[={}DgGhHlnPqx]", "k", "#pop"),
            (r"([rRwW])(\s+)(\S+)", ("k", "", "n"), "#pop"),
            (r"([:btT])(\s+)(\S+)", ("k", "", "nl"), "#pop"),
        ],
        "text": [(r"[^\\\n]+", "s"), (r"\\\n", "se"), (r"\\", "s"), (r"\n", "", "#pop")],
        "flags": [(r"[gp]+", "k", "#pop"), (r"[wW]\s+\S+", _thrice), (r"", "", "#pop")],
    }
)


def tokens(code: str) -> list[Token]:
    """Scan `code`."""
    return GRAMMAR.tokens(code, stack=_Stack())
