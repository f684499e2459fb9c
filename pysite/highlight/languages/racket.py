"""Racket."""

from __future__ import annotations

from pysite.highlight.languages.racket_words import BUILTINS, KEYWORDS
from pysite.highlight.patterns import quoted
from pysite.highlight.scanner import Grammar, Words

_NAME = r"[^\s()\[\]{}'`,.]+"

GRAMMAR = Grammar(
    {
        "root": [
            (r";.*|#!.*", "c1"),
            (r"#\|", "cm", "comment"),
            (r"#;", "cm", "commented"),
            (r"\s+", ""),
            (r"[+-](?:inf\.[f0]|nan\.0)|-min\.0|\+max\.0", "mf"),
            (r"-?\d+\.\d+", "mf"),
            (r"-?\d+", "mi"),
            (rf"#:{_NAME}", "nt"),
            (r"#b[01]+", "mb"),
            (r"#o[0-7]+", "mo"),
            (r"#d[0-9]+", "mi"),
            (r"#x[0-9a-fA-F]+", "mh"),
            (r"#[ei][\d.]+", "mx"),
            (quoted('"', lines=True), "s"),
            (rf"['`]{_NAME}", "ss"),
            (r"#\\(?:[()/'\"._!$%& ?=+-]|[a-zA-Z0-9]+)", "sc"),
            (r"(?i:#t(?:rue)?|#f(?:alse)?)", "no"),
            (r",@|['#`,.]", "o"),
            (r"[(\[{]", "p", "command"),
            (r"[)\]}]", "p"),
            (_NAME, "nv"),
        ],
        "comment": [(r"[^|#]+", "cm"), (r"\|#", "cm", "#pop"), (r"#\|", "cm", "comment"), (r"[|#]", "cm")],
        # After what is in parentheses the comment goes on to the next white space.
        "commented": [
            (r"[({\[]", "cm", "commented list"),
            (r'"(?:\\"|[^"])*?"', "cm", "#pop"),
            (r"\S+", "cm", "#pop"),
            (r"", "", "#pop"),
        ],
        "commented list": [
            (r"[^(){}\[\]]+", "cm"),
            (r"[)}\]]", "cm", "#pop"),
            (r"[({\[]", "cm", "commented list"),
        ],
        "command": [(_NAME, Words("nf", nb=BUILTINS, k=KEYWORDS), "#pop"), (r"", "", "#pop")],
    }
)
