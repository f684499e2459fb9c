"""MATLAB."""

from __future__ import annotations

from pysite.highlight.languages import shell
from pysite.highlight.languages.matlab_words import BUILTINS
from pysite.highlight.scanner import Grammar, Words, foreign, parts

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"\{%(?s:.*?)%\}", "cm"),
            (r"%.*", "c1"),
            (r"(\.\.\.)(.*)", ("k", "c")),
            (r"^(!)(.*?)(?=%|$)", parts("k", foreign(shell.GRAMMAR))),
            (
                r"[a-zA-Z][_a-zA-Z0-9]*",
                Words(
                    "n",
                    nb=BUILTINS,
                    k="""arguments break case catch classdef continue else elseif end for function global
                    if import methods otherwise parfor persistent properties return spmd switch try
                    while""",
                ),
            ),
            (r"[(){};:,/\\\]\[]", "p"),
            (r"~=|==|<<|>>|[-~+/*%=<>&^|.@]", "o"),
            (r"(?:\d+\.\d*|\d*\.\d+)(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+", "mf"),
            (r"\d+L", "il"),
            (r"\d+", "mi"),
            (r"'(?=.*')", "s1", "single"),
            (r'"(?=.*")', "s2", "double"),
            (r"'", "o"),
        ],
        "single": [(r"[^']+", "s1"), (r"''", "se"), (r"'", "s1", "#pop")],
        "double": [(r'[^"]+', "s2"), (r'""', "se"), (r'"', "s2", "#pop")],
    }
)
