"""Haskell."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, Words

#: What operators are written with.
SIGNS = r":!#$%&*+.\\/<=>?@^|~-"
_RESERVED = """_ case class data default deriving do else if in infix infixl infixr instance let newtype
of then type where"""
_ASCII = """NUL SOH [SE]TX EOT ENQ ACK BEL BS HT LF VT FF CR S[OI] DLE DC[1-4] NAK SYN ETB CAN EM SUB ESC
[FGRU]S SP DEL"""

GRAMMAR = Grammar(
    {
        "space": [(r"\s+", ""), (r"\{-#", "cp", "pragma"), (r"\{-", "cm", "comment")],
        "basic": [
            "@space",
            (r"^--\s+\|.*", "cd"),
            (r"--(?![!#$%&*+./<=>?@^|_~]).*", "c1"),
        ],
        "comment": [(r"-\}", "cm", "#pop"), (r"\{-", "cm", "comment"), (r"[^-{}]+|[-{}]", "cm")],
        "pragma": [(r"-\}", "cp", "#pop"), (r"\{-", "cp", "comment"), (r"[^-{}]+|[-{}]", "cp")],
        "root": [
            "@basic",
            (r"'(?=(?:.|\\\S+)')", "sc", "character"),
            (r'"', "s", "string"),
            (r"\d+[eE][-+]?\d+|\d+\.\d+(?:[eE][-+]?\d+)?", "mf"),
            (r"0[oO][0-7]+", "mo"),
            (r"0[xX][0-9a-fA-F]+", "mh"),
            (r"\d+", "mi"),
            (r"import(?![\w'])", "kr", "import"),
            (r"module(?![\w'])", "kr", "module"),
            (r"'?[A-Z][\w']*", "kt"),
            (r"[\w']+", Words("n", kr=_RESERVED)),
            (rf"\\(?![{SIGNS}]+)", "nf"),
            (rf"[{SIGNS}]+", "o"),
            "@brackets",
        ],
        "brackets": [
            (r"\[\s*\]", "kt"),
            (r"\(\s*\)", "nb"),
            (r"(\[)([_a-z][\w']*)(\|)", ("o", "n", "o"), "quotation"),
            (r"[\[\](),;`{}]", "p"),
        ],
        "import": [
            (r"\s+", ""),
            (r'"', "s", "string"),
            (r"qualified\b", "k"),
            (
                r"([A-Z][\w.]*)(\s+)(as)(\s+)([A-Z][a-zA-Z0-9_.]*)",
                ("nn", "", "k", "", "n"),
                "#pop",
            ),
            (r"([A-Z][\w.]*)(\s+)(hiding)(\s+)(\()", ("nn", "", "k", "", "p"), "=names"),
            (r"([A-Z][\w.]*)(\s+)(\()", ("nn", "", "p"), "=names"),
            (r"[\w.]+", "nn", "#pop"),
        ],
        "module": [
            (r"\s+", ""),
            (r"([A-Z][\w.]*)(\s+)(\()", ("nn", "", "p"), "names"),
            (r"where\b", "kr", "#pop"),
            (r"[A-Z][a-zA-Z0-9_.]*", "nn", "#pop"),
        ],
        "names": [
            "@basic",
            (r"[A-Z]\w*", "kt"),
            (r"_[\w']+|[a-z][\w']*", "nf"),
            (r",", "p"),
            (rf"[{SIGNS}]+", "o"),
            (r"\(", "p", "names"),
            (r"\)", "p", "#pop"),
        ],
        "character": [(r"\\", "se", "=character end", "escape"), (r".", "sc", "=character end")],
        "character end": [(r"'", "sc", "#pop"), (r".", "err", "#pop")],
        "quotation": [(r"\|\]", "o", "#pop"), (r"[^|]+|\|", "")],
        "string": [(r'"', "s", "#pop"), (r"\\", "se", "escape"), (r'[^\\"]+', "s")],
        "escape": [
            (
                rf"[abfnrtv\"'&\\]|\^[\]\[A-Z@^_]|{'|'.join(_ASCII.split())}|[oO][0-7]+|[xX][0-9a-fA-F]+|\d+|\s+\\",
                "se",
                "#pop",
            ),
        ],
    }
)
