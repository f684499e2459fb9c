"""Eiffel."""

from __future__ import annotations

from pysite.highlight.patterns import one_of
from pysite.highlight.scanner import Grammar

_KEYWORDS = """across agent alias all and attached as assign attribute check class convert create debug
deferred detachable do else elseif end ensure expanded export external feature from frozen if implies
inherit inspect invariant like local loop not note obsolete old once or Precursor redefine rename require
rescue retry select separate some then undefine until variant Void when xor"""

_DIGITS = r"\d(?:_*\d)*"
_HEX = r"0[xX][\da-fA-F](?:_*[\da-fA-F])*"
_OCTAL = r"0[cC][0-7](?:_*[0-7])*"
_BINARY = r"0[bB][01](?:_*[01])*"
_ESCAPE = rf"%[A-DFHLNQR-V%'\"()<>]|%/(?:{_HEX}|{_OCTAL}|{_BINARY}|{_DIGITS})/"
_VERBATIM = (rf'[^"%\x08\f\v]|{_ESCAPE}', "sx")

GRAMMAR = Grammar(
    {
        "root": [
            (r'"\[', "sx", "aligned"),
            (r'"\{', "sx", "verbatim"),
            (rf'"(?:[^"%\x08\f\n\r\v]|{_ESCAPE})*"', "s2"),
            (r"--.*", "c1"),
            (rf"'(?:[^%\x08\f\n\r\t\v]|{_ESCAPE})'", "sc"),
            (rf"{one_of(_KEYWORDS)}\b", "k"),
            (r"(?:Current|Result)\b", "kv"),
            (r"(?:True|False)\b", "kc"),
            # Only with a `b` behind it.
            (rf"{_HEX}b", "mh"),
            (rf"{_OCTAL}\b", "mo"),
            (rf"{_BINARY}\b", "mb"),
            (_DIGITS, "mi"),
            # What is before the point is a number of its own.
            (rf"\.(?:(?:{_DIGITS})?[eE][+-]?)?{_DIGITS}", "mf"),
            (r":=|<<|>>|\(\||\|\)|->|\.|[{}\[\];(),:?]", "pi"),
            (r"\\\\|\|\.\.\||\.\.|/[~/]?|[><]=?|[-+*^=~]", "o"),
            (r"[A-Z][\dA-Z_]*", "nc"),
            (r"[A-Za-z][\dA-Za-z_]*", "n"),
            (r"\s+", ""),
        ],
        "aligned": [(r'\]"', "sx", "#pop"), _VERBATIM],
        "verbatim": [(r'\}"', "sx", "#pop"), _VERBATIM],
    }
)
