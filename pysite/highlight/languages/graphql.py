"""GraphQL."""

from __future__ import annotations

import re
from typing import Any

from pysite.highlight.languages import markdown
from pysite.highlight.patterns import quoted
from pysite.highlight.scanner import Act, Grammar, Move, any_of, needing, parts

_NAME = r"[_A-Za-z][_0-9A-Za-z]*"
_WORD = rf"{_NAME}\b"
_CALL = (rf"({_NAME})(\s*)(\()", ("n", "w", "p"))
_FIELD = (rf"({_NAME})(\s*)(:)", ("n", "w", "p"))


def _leave(*states: str) -> Move:
    """Back to the state before, and to the one before that if it is one of `states`."""

    def move(stack: list[str], match: re.Match[str]) -> None:
        stack.pop()
        if stack and stack[-1] in states:
            stack.pop()

    return move


def _outside_list(stack: list[str], match: re.Match[str]) -> None:
    """One value is all there is, but in a list."""
    if stack[-1] != "list":
        stack.pop()


def _markdown() -> Act:
    def act(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Any:
        return markdown.tokens(match[0])

    return act


GRAMMAR = Grammar(
    {
        "root": [
            (any_of("query mutation subscription"), "k", "query"),
            (r"\{", "p", "query", "selection"),
            (any_of("fragment"), "k", "fragment"),
            (any_of("scalar"), "k", "value"),
            (any_of("type interface enum input schema"), "k", "type"),
            (any_of("union"), "k", "union"),
            (any_of("extend"), "k"),
            "@basic",
            (
                needing('\n"""', r'(""")(\n)((?s:.*?))(\n)(""")'),
                parts("s2", "w", _markdown(), "w", "s2"),
            ),
        ],
        "basic": [(r"\s+", "w"), (r"#.*", "c"), (r"[!,]", "p")],
        "directives": [
            (rf"(@{_NAME})(\s*)(\()", ("k", "w", "p"), "arguments"),
            (rf"@{_WORD}", "k"),
        ],
        "fragment": [(r"on\b", "k"), "@query"],
        "query": [
            "@directives",
            (_WORD, "n"),
            (r"\(", "p", "variables"),
            (r"\{", "p", "selection"),
            "@basic",
        ],
        "type": [
            (r"implements\b", "k"),
            (_WORD, "n"),
            (r"\(", "p", "variables"),
            (r"\{", "p", "fields"),
            "@basic",
        ],
        "union": [(_WORD, "n"), (r"=", "p", "variant"), "@basic"],
        "variant": [(_WORD, "n", "=pipe"), "@basic"],
        "pipe": [(r"\|", "p", "=variant"), (r"(?![|\s#])", "", "#pop:2"), "@basic"],
        "fields": [
            (r"\}", "p", "#pop:2"),
            (*_CALL, "variables"),
            (_WORD, "n"),
            (r":", "p", "type names"),
            "@basic",
        ],
        "arguments": [(r"\)", "p", "#pop"), (_WORD, "n"), (r":", "p", "value"), "@basic"],
        "variables": [
            (r"\)", "p", "#pop"),
            (rf"\${_WORD}", "nv"),
            (_WORD, "n"),
            (r":", "p", "type names"),
            (r"=", "p", "value"),
            "@basic",
        ],
        "type names": [
            (any_of("Int Float String Boolean ID"), "nb", "#pop"),
            (_WORD, "n", "#pop"),
            (r"\[", "p", "type list"),
            "@basic",
        ],
        "type list": [
            (any_of("Int Float String Boolean ID"), "nb"),
            (_WORD, "n"),
            (r"\]", "p", "#pop:2"),
            "@basic",
        ],
        "selection": [
            "@directives",
            (r"\}", "p", _leave("query", "fragment")),
            (*_CALL, "arguments"),
            _FIELD,
            (_WORD, "n"),
            (r"(\.\.\.)(\s+)(on)\b", ("p", "w", "k")),
            (r"\.\.\.", "p"),
            (r"\{", "p", "selection"),
            "@basic",
        ],
        "list": [(r"\]", "p", _leave("value")), "@value"],
        "object": [(r"\}", "p", _leave("value")), (*_FIELD, "value"), "@basic"],
        "value": [
            (needing('"""', r'"""(?s:.*?)"""'), "s2"),
            (rf"\${_WORD}", "nv", _outside_list),
            (any_of("true false null"), "kc", _outside_list),
            (r"[+-]?[0-9]+\.[0-9]+(?:[eE][+-]?[0-9]+)?", "mf", _outside_list),
            (r"[+-]?[1-9][0-9]*(?:[eE][+-]?[0-9]+)?", "mi", _outside_list),
            (quoted('"', lines=True), "s2", _outside_list),
            (_WORD, "n", _outside_list),
            (r"\{", "p", "object"),
            (r"\[", "p", "list"),
            "@basic",
        ],
    }
)
