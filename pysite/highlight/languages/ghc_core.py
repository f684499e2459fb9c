"""GHC's Core, which its compiler makes of Haskell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.scanner import Grammar, needing


def _module(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    """A module at the beginning of a line; Rouge gives its name twice, and the point once."""
    yield "nn", match[0]
    yield "p", match[1]


GRAMMAR = Grammar(
    {
        "root": [
            (r"^=====.*=====$", "gh"),
            (r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d+ UTC$", "c1"),
            (r"^Result size of .+\n.+\{[^}]*\}", "cm"),
            (r"--.*", "c1"),
            (r"\[", "cs", "annotation"),
            (r"(Rec)(\s*)(\{)", ("k", "", "p")),
            (r"^(end)(\s*)(Rec)(\s*)(\})", ("k", "", "k", "", "p")),
            (needing('"', r'^"[^"]*"'), "nl", "expression"),
            (r"^\S+(?=(?s:.*?)(?:=|::))", "nf", "expression"),
            (r"(?s:.)", ""),
        ],
        "expression": [(r"\n+", ""), (r"(?=\S)", "", "#pop"), (r"\s+", "", "line")],
        "annotation": [(r"\]", "cs", "#pop"), (r"\[", "cs", "annotation"), (r"[^\[\]]+", "cs")],
        "line": [
            (r" ", ""),
            (needing("]", r"\[[^=]*\]"), "kt"),
            (r"\[", "cs", "annotation"),
            (r"\d+\.\d+#{0,2}", "mf"),
            (r"\d+#{0,2}", "mi"),
            (r'".*"#', "s"),
            (r"'.'#", "sc"),
            (r"__DEFAULT", "no"),
            (r"[.,(){};]", "p"),
            (r"=>|->|::|[=@\\]", "o"),
            (r"forall|case|of|letrec|let|join", "k"),
            (r"^([A-Z]\w*)\.", _module),
            (r"[A-Z][^\s.,(){}]*", "kt"),
            (r"([a-z].*?\d+\.\d+\.\d+)(:)(?=\S)", ("nn", "p")),
            (r"\S*\(,\)\S*", "nv"),
            (r"\S[^\s.,(){}]*", "nv"),
            (r"\n", "", "#pop"),
        ],
    }
)
