"""INI files, and Java's properties."""

from __future__ import annotations

from typing import Any

from pysite.highlight.scanner import Grammar, needing


def _states(comment: str, sign: str) -> dict[str, list[Any]]:
    key = rf"([\w.-]+)(\s*)({sign})"
    if len(sign) == 1:
        key = needing(sign, key)
    return {
        "basic": [(rf"[{comment}].*\n", "c"), (r"\s+", ""), (r"\\\n", "se")],
        "root": ["@basic", (key, ("py", "", "p"), "value")],
        "value": [
            (r"\n", "", "#pop"),
            "@basic",
            (r'"', "s", "quoted"),
            (r"'.*?'", "s"),
            (r"\\(?s:.)", "se"),
            (r"[^\\\n]+", "s"),
        ],
        "quoted": [(r'"', "s", "#pop"), (r"\\(?s:.)", "se"), (r'[^\\"]+', "s")],
    }


_INI = _states(";#", "=")
_INI["root"].append((needing("]", r"\[.*?\]"), "nn"))
GRAMMAR = Grammar(_INI)

_PROPERTIES = _states("!#", "[=:]")
for _state in ("value", "quoted"):
    _PROPERTIES[_state].insert(0, (r"\\u[0-9]{4}", "se"))
PROPERTIES = Grammar(_PROPERTIES)
