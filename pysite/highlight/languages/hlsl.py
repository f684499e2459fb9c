"""HLSL, the language of Direct3D's shaders: C with other words."""

from __future__ import annotations

from pysite.highlight.languages import c
from pysite.highlight.languages.hlsl_words import BUILTINS, KEYWORDS, RESERVED, TYPES
from pysite.highlight.scanner import Grammar, Words

# a function's head may tell what its value is for
GRAMMAR = Grammar(
    c.states(
        Words("n", nb=BUILTINS, kr=RESERVED, kt=TYPES, k=KEYWORDS),
        r"\s*\([^;]*?\)(?:\s*:\s+[a-zA-Z_][a-zA-Z0-9_]*)?",
    ),
    start=c.GRAMMAR.start,
)
