"""Configuration of nginx."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar

_NAME = r"[^\s$;{}()#]+"

GRAMMAR = Grammar(
    {
        "root": [(r"(include)(\s+)([^\s;]+)", ("k", "", "n")), (_NAME, "k", "statement"), "@base"],
        "block": [(r"\}", "p", "#pop"), (_NAME, "kn", "statement"), "@base"],
        "statement": [(r"\{", "p", "=block"), (r";", "p", "#pop"), "@base"],
        "base": [
            (r"\s+", ""),
            (r"#.*", "c1"),
            (r"(?:on|off)\b", "no"),
            (r"\$[\w-]+", "nv"),
            (r"([a-zA-Z0-9.-]+)(:)([0-9]+)", ("nf", "p", "mi")),
            (r"[a-zA-Z-]+/[a-zA-Z-]+", "nc"),
            (r"[0-9]+[kmgKMG]?\b", "mi"),
            (r"(~)(\s*)([^\s{]+)", ("p", "", "sr")),
            (r"[:=~]", "p"),
            (rf"/(?:{_NAME})?", "n"),
            (r"[^#\s;{}$\\]+", "s"),
            (r"[$;]", ""),
        ],
    }
)
