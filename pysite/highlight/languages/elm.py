"""Elm."""

from __future__ import annotations

from pysite.highlight.languages import haskell
from pysite.highlight.scanner import Grammar

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"--.*", "c1"),
            (r"\{-", "cm", "comment"),
            (r"(?:module|exposing|port|import|as|type|alias|if|then|else|case|of|let|in)\b", "k"),
            (r"[a-z]\w*|_", "n"),
            (r"[A-Z]\w*", "kt"),
            (r"->|::|&&|\|\||[+,./*%=<>^|!\\@#$&~?-]", "o"),
            (r'"""', "s", "lines"),
            (r"'(?:\\.|.)'", "sc"),
            (r'"', "s", "string"),
            (r"0[xX][\da-fA-F]+", "mh"),
            (r"\d+(?:\.\d+(?:[eE][+-]?\d+)?|[eE][+-]?\d+)", "mf"),
            (r"\d+", "mi"),
            (r"[\[\]();`{}:]", "p"),
        ],
        "comment": haskell.GRAMMAR.states["comment"],
        # between the marks of one class, what is in it has another one
        "string": [(r'[^\\"]+', "s2"), (r'\\"', "se"), (r'"', "s2", "#pop")],
        "lines": [(r'\\"', "se"), (r'"""', "s", "#pop"), (r'[^"]+|"', "s")],
    }
)
