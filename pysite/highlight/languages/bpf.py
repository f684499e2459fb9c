"""BPF's bytecode."""

from __future__ import annotations

import re

from pysite.highlight.scanner import Grammar

_TARGET = r"(goto)(\s*)(\+\d+)?(\s*)(<?\w+>?)"
_JUMP = ("k", "w", "mi", "w", "nl")
_CONDITION = r"(if)(\s+)([rw]\d+)(\s*)([s!=<>]+)(\s*)"

GRAMMAR = Grammar(
    {
        "root": [
            (r"(\d+)(:)(\s+)(\([0-9a-f]{2}\)|(?:[0-9a-f]{2} ){8})", ("gl", "p", "w", "g")),
            (r"(\d+)(:)(\s+)", ("gl", "p", "w")),
            (r"(call)(\s+)(\d+)", ("k", "w", "mi")),
            (r"(call)(\s+)(\w+)(#)(\d+)", ("k", "w", "nb", "p", "mi")),
            (_TARGET, _JUMP),
            (
                rf"{_CONDITION}(0x[0-9a-f]+|-?\d+)(\s*){_TARGET}",
                ("k", "w", "n", "w", "o", "w", "m", "w", *_JUMP),
            ),
            (rf"{_CONDITION}([rw]\d+)(\s*){_TARGET}", ("k", "w", "n", "w", "o", "w", "n", "w", *_JUMP)),
            (
                r"(\*)(\s*)(\()(u8|u16|u32|u64|ll)(\s*)(\*)(\))",
                ("o", "w", "p", "kt", "w", "o", "p"),
                "address",
            ),
            (r"[+-/*&|><^s]{0,3}=", "o"),
            (r"([+-]?)([rw]\d+)", ("p", "n")),
            (r"//", "c1", "line comment"),
            (r"/\*", "cm", "comment"),
            (r"be16|be32|be64|exit|lock|map", "k"),
            (r"(0x[0-9a-f]+|-?\d+)(\s*)(ll)?", ("m", "w", "kt")),
            (r"(\w+)(\s*)(ll)", ("n", "w", "kt")),
            (r"(\w+)(\s*)(:)", ("nl", "w", "p")),
            (r"(?s:.)", ""),
        ],
        "address": [
            (
                r"(\()([rw]\d+)(\s*)([+-])(\s*)(\d+)(\))",
                ("p", "n", "w", "o", "w", "mi", "p"),
                "#pop",
            ),
            (r"(\w+)(\[)(\d+)(\])", ("n", "p", "mi", "p"), "#pop"),
            (r"(\w+)(\[)([rw]\d+)(\])", ("n", "p", "n", "p"), "#pop"),
        ],
        "line comment": [(r"\n", "c1", "#pop"), (r".+", "c1")],
        "comment": [(r"\*/", "cm", "#pop"), (r"[^*/]+|[*/]", "cm")],
    },
    re.IGNORECASE,
)
