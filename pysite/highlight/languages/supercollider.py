"""SuperCollider."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, Words

_WORDS = Words(
    "n",
    kr="case do for forBy loop if while new newCopyArgs",
    kc="""true false nil inf thisThread thisMethod thisFunction thisProcess thisFunctionDef
    currentEnvironment topEnvironment""",
    k="var arg classvar const super this",
)

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"//.*", "c1"),
            (r"/\*", "cm", "comment"),
            (r"[-+]?0[xX][0-9a-fA-F]+", "mh"),
            (r"[-+]?\d+r[0-9a-zA-Z]*(?:\.[0-9A-Z]*)?", "mf"),
            (r"[-+]?(?:\d+(?:\.\d+)?(?:[eE][-+]?\d+)?(?:pi)?|pi)", "mf"),
            (r"\$(?:\\.|.)", "sc"),
            (r'"(?:[^\\"]|\\.)*"', "s"),
            (r"'(?:[^\\']|\\.)*'|\\\w+", "sx"),
            (r"[A-Za-z_]\w*:", "nl"),
            (r"[A-Z]\w*", "nc"),
            (r"_\w+", "nf"),
            (r"[a-z]\w*", _WORDS),
            (r"~\w+", "vg"),
            (r"[{}()\[\];,.]", "p"),
            (r"[-+*/&|%<>=]+|[\^:#]", "o"),
            (r"_\b", "nb"),
        ],
        "comment": [(r"/\*", "cm", "comment"), (r"\*/", "cm", "#pop"), (r"[^*/]+|.", "cm")],
    }
)
