"""JSON, and JSON with comments."""

from __future__ import annotations

from typing import Any

from pysite.highlight.scanner import Grammar, needing

_NAME: Any = (r'("(?:\\.|[^"\\\n])*?")(\s*)(:)', ("nl", "w", "p"))
_STATES: dict[str, list[Any]] = {
    "root": ["@space", (r"\{", "p", "object"), (r"\[", "p", "array"), "@name", "@value", (r"[\]}]", "p")],
    "object": ["@space", "@name", "@value", (r"\}", "p", "#pop"), (",", "p")],
    "array": ["@value", (r"\]", "p", "#pop"), (",", "p")],
    "space": [(r"\s+", "w")],
    "name": [_NAME],
    "value": [
        "@space",
        "@constants",
        ('"', "s2", "string"),
        (r"\[", "p", "array"),
        (r"\{", "p", "object"),
    ],
    "constants": [
        (r"true|false|null", "kc"),
        (r"-?(?:0|[1-9]\d*)\.\d+(?:[eE][-+]?\d+)?", "mf"),
        (r"-?(?:0|[1-9]\d*)(?:[eE][-+]?\d+)?", "mi"),
    ],
    "string": [(r'[^\\"]+', "s2"), (r"\\.", "se"), ('"', "s2", "#pop")],
}

GRAMMAR = Grammar(_STATES)
COMMENTED = Grammar(
    {
        **_STATES,
        "name": [(needing(":", r"([$\w]+)(\s*)(:)"), ("na", "", "p")), _NAME],
        "value": [(r"/\*.*?\*/", "c"), (r"//.*?$", "c1"), (r"\.\.\.", "c1"), *_STATES["value"]],
    }
)
