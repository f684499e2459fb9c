"""CMHG, which describes modules of RISC OS."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar

_DIRECTIVES = "define|elif|else|endif|error|if|ifdef|ifndef|include|line|pragma|undef|warning"

GRAMMAR = Grammar(
    {
        "root": [
            (r";[^\n]*", "c"),
            (rf"^([ \t]*)(#[ \t]*(?:(?:{_DIRECTIVES})(?:[ \t].*)?)?)(?=\n)", ("", "cp")),
            (r"[-a-z]+:", "kd"),
            (r"[a-zA-Z_]\w+", "ni"),
            (r'"[^"]*"', "s"),
            (r"(?:&|0x)[0-9a-fA-F]+", "mh"),
            (r"\d+", "m"),
            (r"[,/()]", "p"),
            (r"[ \t]+|\n+", ""),
        ]
    }
)
