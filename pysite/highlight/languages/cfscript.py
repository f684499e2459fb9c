"""CFScript, the language of ColdFusion's components."""

from __future__ import annotations

from pysite.highlight.patterns import one_of, quoted
from pysite.highlight.scanner import Grammar, Words, needing

_NAME = r"[$a-zA-Z_][a-zA-Z0-9_.]*"
_END = r"(?![a-zA-Z0-9_.])"
_KEYWORDS = (
    """if else var xml default break switch do try catch throw in continue for return while required"""
)
_DECLARATIONS = "component property function remote public package private"
_TYPES = "any array binary boolean date guid numeric query string struct uuid void"
_OPERATORS = (
    r"""\+\+ -- && \|\| <= >= < > == != mod eq lt gt lte gte not is and or xor eqv imp equal contains \?"""
)
_PHRASES = "does not contain|greater than(?: or equal to)?|less than(?: or equal to)?"


GRAMMAR = Grammar(
    {
        "root": [
            "@blank",
            (rf"(?i:{one_of(_OPERATORS)}|{_PHRASES})\b", "o", "expression"),
            (r"[-<>+*%&|^/!=]=?", "o", "expression"),
            (r"[(\[,]", "p", "expression"),
            (r";", "p", "statement"),
            (r"[)\].]", "p"),
            (r"\?", "p", "ternary", "expression"),
            (r"[{}]", "p", "statement"),
            (r"(?:application|session|client|cookie|super|this|variables|arguments|cgi)\b", "no"),
            (r"(?:true|false|null)\b", "kc"),
            (r"import\b", "kn", "import"),
            (rf"({_NAME})(\s*)(:)(\s*)", ("n", "", "p", ""), "expression"),
            (r"[A-Za-z_$][\w.]*(?=\s*\()", Words("nf", k=_KEYWORDS), "called"),
            (one_of(_DECLARATIONS) + _END, "kd", "expression"),
            (one_of(_KEYWORDS) + _END, "k", "expression"),
            (one_of(_TYPES) + _END, "kt", "expression"),
            (_NAME, "nx"),
            (r"[0-9]+\.[0-9]+(?:[eE][0-9]+)?[fd]?", "mf"),
            (r"0x[0-9a-fA-F]+", "mh"),
            (r"[0-9]+", "mi"),
            (quoted('"', lines=True), "s2"),
            (quoted("'", lines=True), "s1"),
        ],
        "blank": [(r"\s+", ""), (r"//.*", "c1"), (needing("*/", r"/\*(?s:.*?)\*/"), "cm")],
        "called": [(r"(\s*)(\()", ("", "p"), "#pop")],
        "expression": ["@blank", (r"\{", "p", "object"), (r"", "", "#pop")],
        "statement": [(r"[{}]", "p"), "@expression"],
        # Its end is never left.
        "object": [
            "@blank",
            (r"\}", "p", "expression"),
            (rf"({_NAME})(\s*)(:)", ("nx", "", "p"), "expression"),
            (r":", "p"),
            "@root",
        ],
        "ternary": [(r":", "p", "=expression"), "@root"],
        "import": [(r"\s+", ""), (r"[a-zA-Z0-9_.]+\*?", "nn", "#pop")],
    }
)
