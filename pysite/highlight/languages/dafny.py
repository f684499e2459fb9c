"""Dafny."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, Words

_END = r"(?![0-9a-zA-Z_'?])"
_DIGITS = r"\d+(?:_\d+)*"
_HEX = r"[0-9a-fA-F]"

# A word of two lists has the class of the last one here.
_WORDS = Words(
    "n",
    kr="""abstract allocated assert assume break by calc case class codatatype const constructor datatype
    decreases downto else ensures exists expect export extends for forall fresh function ghost greatest if
    import include invariant iterator label least lemma match method modifies modify module nameonly new
    newtype old opened predicate print provides reads refines requires return returns reveal reveals
    static then this to trait twostate type unchanged var while witness yield yields""",
    ow="as is in",
    kc="true false null",
    kt="bool char int real string nat array array? object object? ORDINAL seq set iset map imap multiset",
)

GRAMMAR = Grammar(
    {
        "root": [
            (r"/\*", "cm", "comment"),
            (r"//.*", "c1"),
            (r"\*/", "err"),
            (rf"'(?:[^\\'\n\r]|\\[\"'ntr\\0]|\\u{_HEX}{{4}})'", "sc"),
            (r"'[^'\n\r]*(?:'|$)", "err"),
            (rf'"(?:[^\\"\n\r]|\\["\'ntr\\0]|\\u{_HEX}{{4}})*"', "s2"),
            (r'".*"|".*', "err"),
            (r'@"(?:[^"]|"")*"', "sx"),
            (r'@"(?s:.*)', "err"),
            (rf"{_DIGITS}\.{_DIGITS}{_END}", "mf"),
            (rf"0b[01]+(?:_[01]+)*{_END}", "mb"),
            (rf"0x{_HEX}+(?:_{_HEX}+)*{_END}", "mh"),
            (r"0[bx][0-9a-zA-Z_'?]*", "err"),
            (rf"{_DIGITS}{_END}", "mi"),
            (rf"_{_END}", "n"),
            (rf"_[0-9_]+_?{_END}|[0-9_]+_{_END}|[0-9][0-9a-zA-Z_'?]+", "err"),
            (rf"array(?:1[0-9]+|[2-9][0-9]*)\??{_END}|bv(?:0|[1-9][0-9]*){_END}", "kt"),
            (r"[0-9a-zA-Z?][0-9a-zA-Z_'?]*", _WORDS),
            (r"[*!%&<>|^+=:./-]", "o"),
            (r"[\[\](){},;`]", "p"),
            (r"\s+", ""),
        ],
        "comment": [(r"\*/", "cm", "#pop"), (r"/\*", "cm", "comment"), (r"[^*/]+|[*/]", "cm")],
    }
)
