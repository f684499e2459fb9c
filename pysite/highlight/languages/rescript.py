"""ReScript, which comes from OCaml."""

from __future__ import annotations

from pysite.highlight.languages.ocaml import numbers, path, string
from pysite.highlight.scanner import Grammar, Words

_NAME = r"[a-zA-Z_][\w']*"
_CAPITAL = r"[A-Z][\w']*"
# A word of two lists has the class of the last one here.
_WORDS = Words(
    "n",
    kt="bool int float char string unit list array option ref exn format",
    ow="mod land lor lxor lsl lsr asr or",
    k="""open let rec and as exception assert lazy if else for in to downto while switch when external
    type private mutable constraint include module of with try import export""",
)

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+|[,.:?~\\]", ""),
            # The first of them needs no end.
            (r"true|false\b", "kc"),
            (rf"{_CAPITAL}(?=\s*\.)", "nn", "path"),
            (rf"@{_NAME}(?:\.{_NAME})*", "nd"),
            (rf"#{_NAME}", "nc"),
            (_CAPITAL, "nc"),
            (r"//.*", "c1"),
            (r"/\*", "cm", "comment"),
            (_NAME, _WORDS),
            (r"[(){}\[\];]+", "p"),
            (r"[;_!$%&*+/<=>@^|-]+", "o"),
            *numbers(),
            (r"'(?:\\(?:[\\\"'ntbr ]|[0-9]{3}|x[0-9a-fA-F]{2})|[^'/])'", "sc"),
            (r"'", "k"),
            (r'"', "s2", "string"),
            (r"`", "s2", "template"),
        ],
        "comment": [(r"[^/*]+", "cm"), (r"/\*", "cm", "comment"), (r"\*/", "cm", "#pop"), (r"[*/]", "cm")],
        "string": string(),
        "path": path(_NAME, r"[({\[]"),
        "template": [
            (r"\$\{", "p", "interpolation"),
            (r"`", "s2", "#pop"),
            (r"\\[$`]", "se"),
            (r"[^$`\\]+|[\\$]", "s2"),
        ],
        "interpolation": [(r"\}", "p", "#pop"), "@root"],
    }
)
