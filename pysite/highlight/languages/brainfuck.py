"""Brainfuck."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar

GRAMMAR = Grammar(
    {
        "root": [(r"\]", "err"), "@commands"],
        # A loop at the beginning isn't ever run.
        "beginning": [(r"\s+", ""), (r"\[", "cm", "comment"), (r"", "", "#pop")],
        "comment": [(r"\[", "cm", "comment"), (r"\]", "cm", "#pop"), (r"[^\[\]]+", "cm")],
        "loop": [(r"\]", "p", "#pop"), "@commands"],
        "commands": [
            (r"\[", "p", "loop"),
            (r"[^><+\-.,\[\]]+", "c1"),
            (r"[><]+", "nb"),
            (r"[+\-.,]+", "nf"),
        ],
    },
    start=("root", "beginning"),
)
