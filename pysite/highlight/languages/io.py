"""Io."""

from __future__ import annotations

from pysite.highlight.patterns import quoted
from pysite.highlight.scanner import Grammar, Words, needing

_WORDS = Words(
    "n",
    kc="nil false true",
    nb="args call clone do doFile doString else elseif for if list method return super then",
)

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"//.*|#.*", "c1"),
            (needing("*", r"/(?:\\\n)?\*(?s:.*?)\*(?:\\\n)?/"), "cm"),
            (r"/\+", "cm", "comment"),
            (quoted('"', lines=True), "s"),
            (r":?:=", "k"),
            (r"[()]", "p"),
            (r"[-=;,*+><!/|^.%&\[\]{}]", "o"),
            (r"[A-Z]\w*", "nc"),
            (r"[a-z_]\w*", _WORDS),
            (r"(?:\d+\.?\d*|\d*\.\d+)(?:[eE][+-]?[0-9]+)?", "mf"),
            (r"@@?", "k"),
        ],
        "comment": [(r"[^/+]+", "cm"), (r"/\+", "cm", "comment"), (r"\+/", "cm", "#pop")],
    }
)
