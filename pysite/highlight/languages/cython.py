"""Cython: Python with declarations of C."""

from __future__ import annotations

import re

from pysite.highlight.formatters import Token
from pysite.highlight.languages import python
from pysite.highlight.patterns import one_of
from pysite.highlight.scanner import Grammar, Words

_NAME = r"[a-zA-Z_]\w*"
_DOTTED = r"[a-zA-Z_.][\w.]*"
_GAP = r"((?:\\?\s)+)"

_WORDS = Words("n", k="by fused gil nogil")
_WORDS.classes.update(python.WORDS.classes)
_CALLED = Words("nf")
_CALLED.classes.update(_WORDS.classes)
_KEYWORDS = " ".join(word for word, name in _WORDS.classes.items() if name == "k")


class _Stack(list[str]):
    """The states, and the indentation of a block of declarations."""

    def __init__(self) -> None:
        super().__init__(["root"])
        self.indentation = 0


def _field(grammar: Grammar, match: re.Match[str], stack: list[str]) -> list[Token]:
    return grammar.tokens(match[0], stack=_Stack())


def _indented(stack: list[str], match: re.Match[str]) -> None:
    """A line of a block, which ends where there is less indentation."""
    assert isinstance(stack, _Stack)
    if not stack.indentation:
        stack.indentation = len(match[0])
    elif stack.indentation > len(match[0]):
        stack.indentation = 0
        del stack[-2:]


def _outside(stack: list[str], match: re.Match[str]) -> None:
    """A line without indentation ends all blocks."""
    assert isinstance(stack, _Stack)
    stack.indentation = 0
    stack[:] = ["root"]


_BEHIND = r"(?=\*|[ \t]*\[|[ \t]+\w)"


def _before_name(words: str) -> str:
    """A pattern for words that stand before a name, so that they may be its type."""
    return rf"{one_of(words)}(?!\w){_BEHIND}"


GRAMMAR = Grammar(
    {
        **python.GRAMMAR.states,
        "root": [
            (r"cp?def|ctypedef", "k", "declarations", "declaration"),
            (rf"(from){_GAP}({_DOTTED}){_GAP}(cimport)", ("kn", "", "nn", "", "kn")),
            (rf"(cimport)(\s+)({_DOTTED})", ("kn", "", "nn")),
            (rf"(struct){_GAP}", ("k", ""), "class"),
            (rf"{_NAME}(?=\()", _CALLED),
            (r"[(,]", "p", "declaration"),
            *(
                (rule[0], _WORDS) if rule[1] is python.WORDS else rule
                for rule in python.GRAMMAR.states["root"]
            ),
        ],
        "field": [(r"[^{}!:]+", _field), *python.GRAMMAR.states["field"][1:]],
        "function": [(r"(?:\\?\s)+", ""), *python.GRAMMAR.states["function"]],
        "class": [(r"(?:\\?\s)+", ""), *python.GRAMMAR.states["class"]],
        "declaration": [
            (r"[^\S\n]+", ""),
            (r"cp?def|ctypedef", "k"),
            (r"(?:un)?signed", "kt"),
            (_before_name(_KEYWORDS), "k", "#pop"),
            (_before_name("def"), "k", "=function"),
            (_before_name("struct class"), "kr", "=class"),
            (_before_name("public readonly extern api inline enum union"), "kr"),
            (_NAME + _BEHIND, "kt", "#pop"),
            (r"", "", "#pop"),
        ],
        "declarations": [(r"\n", "", "indentation"), (r"[^\S\n]+", ""), "@root"],
        "indentation": [(r"[ \t]+", "", "=declaration", _indented), (r"", "", _outside)],
    }
)


def tokens(code: str) -> list[Token]:
    """Scan `code`."""
    return GRAMMAR.tokens(code, stack=_Stack())
