"""Turtle and TriG, which write RDF."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, needing

# whatever it is not, line ends are part of a name
_NAME = r'[^:;<>#@"().\[\]{} ]'

GRAMMAR = Grammar(
    {
        "root": [
            (r"@(?:base|prefix)\b", "kd"),
            (r"(?:true|false)\b", "kc"),
            (r'"""(?s:.*?)"""', "s"),
            (r'"(?:[^"\\]|\\.)*"', "s"),
            (r"'''(?s:.*?)'''", "s"),
            (r"'(?:[^'\\]|\\.)*'", "s"),
            (r"#.*", "c1"),
            (r"@[^\s,.;]+", "na"),
            (r"[+-]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+)E[+-]?[0-9]+", "mf"),
            # Without an exponent a number ends behind one digit after the point.
            (r"[+-]?[0-9]*\.[0-9]", "mf"),
            (r"[+-]?[0-9]+", "mi"),
            (r"[.,;(){}\[\]]|\^\^", "p"),
            (r"<[^>]*>", "nl"),
            (r"(?i:base|prefix)\b", "kd"),
            (r"(?:GRAPH|a)\b", "k"),
            (r"\s+", "w"),
            (needing(":", rf"{_NAME}*:"), "nn"),
            (rf"{_NAME}+", "n"),
        ],
    }
)
