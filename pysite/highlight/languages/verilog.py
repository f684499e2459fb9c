"""Verilog, and SystemVerilog which has more words."""

from __future__ import annotations

from pysite.highlight.languages.verilog_words import KEYWORDS, TASKS, TYPES
from pysite.highlight.scanner import Grammar, Words

_NAME = r"[a-zA-Z_][a-zA-Z0-9_]*"

GRAMMAR = Grammar(
    {
        # Before the first statement, where a label is none.
        "root": [(r"\n+", "", "line"), "@blank", (r"", "", "statement")],
        "line": ["@inline", (r"`define", "cp", "macro"), (r"", "", "#pop")],
        "labelled line": [(rf"{_NAME}:(?!:)", "nl"), "@line"],
        "inline": [(r"[ \t\r]+|\\\n", ""), (r"/(?:\\\n)?\*(?s:.*?)\*(?:\\\n)?/", "cm")],
        "blank": [(r"\n+", "", "labelled line"), (r"//.*", "c1", "labelled line"), "@inline"],
        "statement": [
            "@blank",
            (r'L?"', "s", "string"),
            (r"(?:[0-9_]+\.[0-9_]*|[0-9_]*\.[0-9_]+)(?:[eE][+-]?[0-9_]+)?", "mf"),
            (r"[0-9_]+[eE][+-]?[0-9_]+", "mf"),
            (r"[0-9]*'h[0-9a-fA-F_?]+", "mh"),
            (r"[0-9]*'b?[01xz_?]+", "mb"),
            (r"[0-9]*'d[0-9_?]+", "mi"),
            (r"[0-9_]+[lLuU]*", "mi"),
            (r"[-~!%^&*+=|?:<>/@{}]", "o"),
            (r"[()\[\],.$#;]", "p"),
            (r"`\w+", "cp"),
            (_NAME, Words("n", nb=TASKS, kt=TYPES, k=KEYWORDS)),
        ],
        "string": [
            (r'"', "s", "#pop"),
            (r"\\(?:[\\abfnrtv\"']|x[a-fA-F0-9]{2,4}|[0-7]{1,3})", "se"),
            (r'[^\\"\n]+|\\\n|\\', "s"),
        ],
        "macro": [(r"\n", "cp", "#pop"), "@inline", (r";", "p"), (r"=", "o"), (r"\w+", "")],
    }
)
