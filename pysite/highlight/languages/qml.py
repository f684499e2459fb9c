"""QML: objects with properties, and JavaScript in them."""

from __future__ import annotations

import re

from pysite.highlight.languages import javascript
from pysite.highlight.scanner import Grammar

_NAME = r"[$a-zA-Z_][a-zA-Z0-9_.]*"
_STATES = javascript.GRAMMAR.states


def _again(stack: list[str], match: re.Match[str]) -> None:
    stack.append(stack[-1])


GRAMMAR = Grammar(
    {
        **_STATES,
        "root": [
            (rf"({_NAME})(\s*)(\{{)", ("kt", "", "p"), "properties"),
            (
                rf"({_NAME})(\s+)(on)(\s+)({_NAME})(\s*)(\{{)",
                ("kt", "", "k", "", "nl", "", "p"),
                "properties",
            ),
            (r"\{", "p", _again),
            *_STATES["root"],
        ],
        "properties": [
            (rf"(id)(\s*)(:)(\s*)({_NAME})", ("nl", "", "p", "", "kd")),
            (rf"({_NAME})(\s*)(:)", ("nl", "", "p"), "expression"),
            (rf"(signal)(\s+)({_NAME})", ("kd", "", "nl"), "signal"),
            (
                rf"(property)(\s+)({_NAME})(\s+)({_NAME})(\s*)(:?)",
                ("kd", "", "kt", "", "nl", "", "p"),
                "expression",
            ),
            (r"\}", "p", "#pop"),
            "@root",
        ],
        "signal": ["@blank", (r"\(", "p", "=parameters"), (r"", "", "#pop")],
        "parameters": [
            "@blank",
            (rf"({_NAME})(\s+)({_NAME})(\s*)(,?)", ("kt", "", "n", "", "p")),
            (r"\)", "p", "#pop"),
        ],
    }
)
