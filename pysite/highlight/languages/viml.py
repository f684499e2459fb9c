"""Vim's language."""

from __future__ import annotations

from pysite.highlight.languages.viml_words import BUILTINS, COMMANDS
from pysite.highlight.patterns import quoted
from pysite.highlight.scanner import Grammar, Words

GRAMMAR = Grammar(
    {
        "root": [
            (r"^(\s*)(\".*)", ("", "c")),
            (r"^\s*\\", "se"),
            (r"^\s+|[ \t]+", ""),
            (quoted("/"), "sr"),
            (quoted('"'), "s2"),
            (quoted("'"), "s1"),
            (r"-?\d+", "m"),
            (r"#[0-9a-fA-F]{6}", "mh"),
            (r"^:", "p"),
            (r"[():<>+=!\[\]{}|,~.-]", "p"),
            (r"(?:let|if|else|endif|elseif|fun|function|endfunction)\b", "k"),
            (r"(?:NONE|bold|italic|underline|dark|light)\b", "nb"),
            (r"[absg]:\w+\b", "nv"),
            (r"\w+\b", Words("", nb=BUILTINS, k=COMMANDS)),
            (r"(?s:.)", ""),
        ],
    }
)
