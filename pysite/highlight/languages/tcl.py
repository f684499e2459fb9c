"""Tcl. Words may have spaces in them, so that a command is known only where it stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pysite.highlight.formatters import Token
from pysite.highlight.scanner import Grammar, Words

_KEYWORDS = """after apply array break catch continue elseif else error eval expr for foreach global if
namespace proc rename return set switch then trace unset update uplevel upvar variable vwait while"""
_BUILTINS = """append bgerror binary cd chan clock close concat dde dict encoding eof exec exit fblocked
fconfigure fcopy file fileevent flush format gets glob history http incr info interp join lappend lassign
lindex linsert list llength load loadTk lrange lrepeat lreplace lreverse lsearch lset lsort mathfunc
mathop memory msgcat open package pid pkg::create pkg_mkIndex platform platform::shell puts pwd re_syntax
read refchan regexp registry regsub scan seek socket source split string subst tell time tm unknown
unload"""
_WORD = r"[^)\]};\n\r\t\v]"


class _Stack(list[str]):
    """The states, and how many braces strings have opened."""

    def __init__(self) -> None:
        super().__init__(["root"])
        self.open = 0


def _leave_brace(stack: list[str], match: re.Match[str]) -> None:
    """Wherever it stands, a brace closes what a brace has opened."""
    if "brace" in stack:
        while stack.pop() != "brace":
            pass


def _brace(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    yield ("p" if "brace" in stack else "err"), match[0]


def _closes(stack: list[str]) -> bool:
    return "brace" in stack and not (isinstance(stack, _Stack) and stack.open)


def _string_brace(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    yield ("p" if _closes(stack) else "s2"), match[0]


def _count(stack: list[str], match: re.Match[str]) -> None:
    """A string's braces are counted; one that none of them has opened ends the string."""
    if match[0] == "}" and _closes(stack):
        _leave_brace(stack, match)
    elif isinstance(stack, _Stack):
        stack.open += 1 if match[0] == "{" else -1


def _command(parameters: str) -> list[Any]:
    return [
        "@word",
        (r"#[^)\]};\n]+", "c1"),
        (r"(?=[)\]};\n\r\t\v])", "", parameters),
        (rf"{_WORD}+", Words("", nb=_BUILTINS, k=_KEYWORDS)),
        (r"\s+", ""),
    ]


def _between(name: str, close: str, other: str) -> dict[str, list[Any]]:
    """What is between braces and the like: a command, and its parameters, which `close` ends both."""
    return {
        name: [(close, "p", "#pop"), *_command(f"{name} parameters")],
        f"{name} parameters": [(close, "p", "#pop:2"), (r"[)\]}]", other), "@parameters"],
    }


GRAMMAR = Grammar(
    {
        "root": _command("parameters"),
        "word": [
            (r"\{\*\}", "k"),
            (r"\}", _brace, _leave_brace),
            "@substituted",
            (r"\{", "p", "brace"),
            (r"\(", "p", "parenthesis"),
            (r'"', "s2", "string"),
            (rf"{_WORD}+?(?=[\"(\[{{\\])", ""),
        ],
        "parameters": [
            (r";", "p", "#pop"),
            (r"\n", "", "#pop"),
            (r"else|then", "k"),
            "@word",
            (rf"\s+|{_WORD}+", ""),
        ],
        **_between("brace", r"\}", ""),
        **_between("parenthesis", r"\)", "err"),
        **_between("bracket", r"\]", "err"),
        "substituted": [
            (r"\[", "p", "bracket"),
            (r"\$[a-z0-9.:-]+", "nv"),
            (r"\$\{[^}]*\}", "nv"),
            (r"\$", ""),
            (r"\\(?:[0-7]{3}|[xX][0-9a-fA-F]{2}|[uU][0-9a-fA-F]{4}|(?s:.))", "se"),
        ],
        "string": [
            (r'"', "s2", "#pop"),
            "@substituted",
            (r'[^\\\[$"{}]+', "s2"),
            (r"\{", "s2", _count),
            (r"\}", _string_brace, _count),
        ],
    }
)


def tokens(code: str) -> list[Token]:
    """Scan `code`, with a count of the braces in strings."""
    return GRAMMAR.tokens(code, stack=_Stack())
