"""Go."""

from __future__ import annotations

from pysite.highlight.patterns import LETTER, WORD
from pysite.highlight.scanner import Grammar, any_of

_EXPONENT = r"[eE][-+]?\d+"
_FLOAT = rf"(?:\d+\.(?:\d+)?(?:{_EXPONENT})?|\d+{_EXPONENT}|\.\d+(?:{_EXPONENT})?)"
_ESCAPE = r"\\(?:[abfnrtv\\'\"]|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2})"

GRAMMAR = Grammar(
    {
        "root": [
            (r"//.*|/\*(?s:.*?)\*/", "c"),
            (
                any_of(
                    """break default func interface select case defer go map struct chan else goto package
                    switch const fallthrough if range type continue for import return var"""
                ),
                "k",
            ),
            (
                any_of(
                    """bool byte complex64 complex128 error float32 float64 int8 int16 int32 int64 int
                    rune string uint8 uint16 uint32 uint64 uintptr uint"""
                ),
                "kt",
            ),
            (
                any_of(
                    """append cap close complex copy delete imag len make new panic print println real
                    recover"""
                ),
                "nb",
            ),
            (any_of("true false iota nil"), "no"),
            (rf"(?:\d+|{_FLOAT})i", "m"),
            (rf"{_FLOAT}|0[xX][0-9A-Fa-f]+|\d+", "m"),
            (rf"'(?:[^\n]|{_ESCAPE}|\\[0-7]{{3}})'", "sc"),
            (
                r"\+=|\+\+|\+|&\^=|&\^|&=|&&|&|==|=|!=|!|-=|--|-|\|=|\|\||\||<=|<-|<<=|<<|<|\*=|\*|\^=|\^|>>=|>>|>="
                r"|>|/|:=|%|\.\.\.|\.|:",
                "o",
            ),
            (r"[()\[\]{},;]", "p"),
            (rf"{LETTER}{WORD}*", "n"),
            (r"\s+", ""),
            (r"`", "s", "raw"),
            (r'"', "s", "string"),
        ],
        "string": [(_ESCAPE, "se"), (r"\\.", "err"), (r'"', "s", "#pop"), (r'[^"\\]+', "s")],
        "raw": [(r"`", "s", "#pop"), (r"[^`]+", "s")],
    }
)
