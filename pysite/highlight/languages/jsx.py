"""JSX and TSX: JavaScript and TypeScript with elements in it."""

from __future__ import annotations

from typing import Any

from pysite.highlight.languages import html, javascript
from pysite.highlight.scanner import Grammar, foreign


def _states(base: dict[str, list[Any]]) -> dict[str, list[Any]]:
    return {
        **base,
        "expression": ["@element", *base["expression"]],
        "element": [(r"<", "p", "content", "attributes", "name")],
        "content": [
            (r"</", "p", "=attributes", "name"),
            "@element",
            (r"\{", "si", "embedded", "expression"),
            (r"[^<{]+", foreign(html.GRAMMAR)),
        ],
        "attributes": [
            "@blank",
            (r"/>", "p", "#pop:2"),
            (r">", "p", "#pop"),
            (r"\{", "si", "embedded", "expression"),
            (r"\w[\w-]*", "na"),
            (r"=", "p"),
            (r"([\"']).*?\1", "s"),
        ],
        "name": [(r"[A-Z]\w*", "nc"), (r"\w+", "nt"), (r"\.", "p"), (r"", "", "#pop")],
        "embedded": [(r"\}", "si", "#pop"), (r"\{", "p", "embedded object", "statement"), "@root"],
        "embedded object": [(r"\}", "p", "=statement"), "@root"],
    }


GRAMMAR = Grammar(_states(javascript.states(*javascript.WORDS)), start=("root", "expression"))

_typed = javascript.typed(_states(javascript.states(*javascript.MORE_WORDS)))
# type parameters of an arrow function are no element
_typed["name"] = [(r"(\w+)(,)", ("nx", "p"), "#pop:3"), *_typed["name"]]
TYPED = Grammar(_typed, start=("root", "expression"))
