"""Vala."""

from __future__ import annotations

from pysite.highlight.patterns import one_of, quoted
from pysite.highlight.scanner import Grammar, needing

_NAME = r"@?[_a-zA-Z]\w*"
_KEYWORDS = """abstract as async base break case catch const construct continue default delegate delete do
dynamic else ensures enum errordomain extern false finally for foreach get global if in inline interface
internal is lock new null out override owned private protected public ref requires return set signal
sizeof static switch this throw throws true try typeof unowned var value virtual void weak while yield"""
_TYPES = """bool char double float int int8 int16 int32 int64 long short size_t ssize_t string unichar
uint uint8 uint16 uint32 uint64 ulong ushort"""

GRAMMAR = Grammar(
    {
        "root": [
            "@blank",
            (r"^\[.*?\]", "na"),
            (rf"<\[\s*(?:{_NAME}:)?|\]>", "k"),
            (r"[~!%^&*()+=|\[\]{}:;,.<>/?-]", "p"),
            ("@" + quoted('"'), "s"),
            # A line end ends it as well as a quote does.
            (r'"(?:\\.|[^"\\\n])*\\?["\n]', "s"),
            (r"'(?:\\.|.)'", "sc"),
            (r"0[xX][0-9a-fA-F]+[luLU]?", "m"),
            # There are no numbers of several digits in front of the point.
            (r"[0-9](?:\.[0-9]*)?(?:[eE][+-][0-9]+)?[flduFLDU]?", "m"),
            (rf"{one_of(_KEYWORDS)}\b", "k"),
            (rf"{one_of(_TYPES)}\b", "kt"),
            (r"class|struct", "k", "class"),
            (r"namespace|using", "k", "namespace"),
            (rf"{_NAME}(?=\s*\()", "nf"),
            (_NAME, "n"),
            (r"#.*", "cp"),
        ],
        "blank": [(r"\s+", ""), (r"//.*", "c1"), (needing("*/", r"/\*(?s:.*?)\*/"), "cm")],
        "class": ["@blank", (_NAME, "nc", "#pop")],
        "namespace": ["@blank", (r"(?=\()", "", "#pop"), (rf"(?:{_NAME}|\.)+", "nn", "#pop")],
    }
)
