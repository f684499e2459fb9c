"""GLSL, the language of OpenGL's shaders: C with other words."""

from __future__ import annotations

from pysite.highlight.languages import c
from pysite.highlight.languages.glsl_words import BUILTINS, KEYWORDS, RESERVED, TYPES
from pysite.highlight.scanner import Grammar, Words

GRAMMAR = Grammar(
    c.states(Words("n", nb=BUILTINS, kr=RESERVED, kt=TYPES, k=KEYWORDS)),
    start=c.GRAMMAR.start,
)
