"""TeX and LaTeX."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar

_COMMAND = r"\\(?:[a-zA-Z]+|\s+|.)"

GRAMMAR = Grammar(
    {
        "root": [
            (r"\\\[|\$\$", "p", "display"),
            (r"\\\(|\$", "p", "inline"),
            (r"\\(?:begin|end)\{.*?\}", "nt"),
            (r"(\\verb)\b(\S)(.*?)(\2)", ("nb", "kp", "sx", "kp")),
            (_COMMAND, "k", "command"),
            "@general",
            (r"[^\\$%&_^{}]+", ""),
        ],
        "general": [(r"%.*", "c"), (r"[{}&_^]", "p")],
        "math": [
            (_COMMAND, "nv"),
            "@general",
            (r"\d+", "m"),
            (r"[-=!+*/()\[\]]", "o"),
            (r"[^=!+*/()\[\]\\$%&_^{}0-9-]+", "nb"),
        ],
        "inline": [(r"\\\)|\$", "p", "#pop"), "@math"],
        "display": [(r"\\\]|\$\$", "p", "#pop"), (r"\$", "nb"), "@math"],
        "command": [(r"\[.*?\]", "na"), (r"\*", "k"), (r"", "", "#pop")],
    }
)
