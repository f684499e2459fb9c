"""HOCON, JSON for configurations."""

from __future__ import annotations

from pysite.highlight.languages import json
from pysite.highlight.scanner import Grammar, needing

_STATES = json.GRAMMAR.states
_COMMENTS = [(r"//.*|#.*", "c1")]
_INTERPOLATION = (r"\$\{\??", "si", "interpolation")

GRAMMAR = Grammar(
    {
        **_STATES,
        "root": [*_COMMENTS, *_STATES["root"]],
        "object": [(r"(?:include|url|file|classpath)\b", "k"), *_STATES["object"]],
        "name": [
            (needing('"', r'("[^\n]*?")(\s*)([:=]|(?=\{))'), ("nl", "w", "p")),
            (r"([-\w.]+)(\s*)([:=]|(?=\{))", ("nl", "w", "p")),
        ],
        "value": [
            *_COMMENTS,
            (r"\s+", "w"),
            # Four numbers with dots between them, or as many digits behind the first dot.
            (r"\d+\.(?=(?:\d\.?){3})(?:\d+\.?)+", "l"),
            *_STATES["constants"],
            _INTERPOLATION,
            (r'"""', "s2", "long string"),
            (r'"', "s2", "string"),
            (r"\[", "p", "array"),
            (r"\{", "p", "object"),
            (r"[()=]", "p"),
            (r'[^$"{}\[\]:=,+#`^?!@*&]', "l"),
        ],
        "interpolation": [(r"[\w.-]", "nv"), (r"\}", "si", "#pop")],
        "string": [_INTERPOLATION, (r'[^\\"${]+', "s2"), *_STATES["string"]],
        # The first of three quotes ends it; the others are an empty string.
        "long string": [(r'"[^"]{1,2}', "s2"), "@string"],
    }
)
