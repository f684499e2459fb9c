"""Scala."""

from __future__ import annotations

from pysite.highlight.patterns import LETTER, characters, quoted
from pysite.highlight.scanner import Grammar, any_of, needing

_LETTER = rf"(?:{LETTER}|\$)"
_UPPER = f"[A-Z$_{characters('Lu')}]"
_SIGNS = rf"[!#%&'*+\-/:<=>?@\\^`|~\x7f{characters('Sm', 'So')}\U0001f000-\U0001faff]"
_SPACE = rf"[\s{characters('Zs', 'Zl', 'Zp')}\x85]"
_NAME = rf"{_LETTER}(?:{_LETTER}|[0-9])*(?:(?<=_){_SIGNS}+)?"
_ANY_NAME = rf"{_NAME}|{_SIGNS}+|`[^`]+`"
_TYPE = rf"(?:{_NAME}|{_SIGNS}+`[^`]+`)"
_TYPES = rf"{_TYPE}(?:\.{_TYPE})*"

_KEYWORDS = """abstract case catch def do else extends final finally for forSome if implicit lazy match new
override private protected requires return sealed super this throw try val var while with yield"""

GRAMMAR = Grammar(
    {
        "root": [
            (r"(class|trait|object)(\s+)", ("k", ""), "class"),
            (rf"'{_NAME}(?!')", "ss"),
            (r"[^\S\n]+", ""),
            (r"//.*", "c1"),
            (r"/\*", "cm", "comment"),
            (rf"@{_NAME}", "nd"),
            (rf"(def)(\s+)({_ANY_NAME})(\s*)", ("k", "", "nf", "")),
            (rf"(val)(\s+)({_ANY_NAME})(\s*)", ("k", "", "nv", "")),
            (rf"(this)(\n*)(\.)({_NAME})", ("k", "", "o", "py")),
            (rf"({_NAME}|_)(\n*)(\.)({_NAME})", ("nv", "", "o", "py")),
            (rf"{_UPPER}{_NAME}\b", "nc"),
            (rf"({_NAME})({_SPACE}*)(\()", ("nf", "", "o")),
            (rf"(\.)({_NAME})", ("o", "py")),
            (any_of(_KEYWORDS), "k"),
            (r"(?:<[%:-]|=>|>:|[#=@_⇒←])(?:\b|(?=\s)|$)", "k"),
            (rf":(?!{_SIGNS})", "k", "type"),
            (any_of("true false null"), "kc"),
            (r"(import|package)(\s+)", ("k", ""), "import"),
            (r"(type)(\s+)", ("k", ""), "type"),
            (needing('"""', r'"""(?s:.*?)"""(?!")'), "s"),
            (quoted('"', lines=True), "s"),
            (r"'\\.'|'[^\\]'|'\\u[0-9a-fA-F]{4}'", "sc"),
            (_NAME, "n"),
            (r"`[^`]+`", "n"),
            (r"\[", "o", "type parameters"),
            (rf"[(){{}};,.#]|{_SIGNS}+", "o"),
            (r"[0-9]+\.[0-9]*(?:[eE][+-]?[0-9]+)?[fFdD]?|[0-9]+[fFdD]", "mf"),
            (r"0x[0-9a-fA-F]+", "mh"),
            (r"[0-9]+L?", "mi"),
            (r"\n", ""),
        ],
        "class": [
            (rf"({_ANY_NAME})(\s*)(\[)", ("nc", "", "o"), "type parameters"),
            (r"\s+", ""),
            (r"[{(]", "o", "#pop"),
            (r"//.*", "c1", "#pop"),
            (_ANY_NAME, "nc", "#pop"),
        ],
        "type": [
            (r"\s+", ""),
            (r"<[%:]|>:|[#_⇒]|forSome|type", "k"),
            (r"([,);}]|=>|=)(\s*)", ("o", ""), "#pop"),
            (r"[({]", "o", "type"),
            (needing("[", rf"({_TYPES})(\s*)(\[)"), ("kt", "", "o"), "=type parameters"),
            (rf"({_TYPES})(\s*)$", ("kt", ""), "#pop"),
            # what follows is no better from any later name on
            (rf"{_NAME}(?:\.(?!_|forSome|type){_NAME})+", "kt"),
            (r"//.*", "c1", "#pop"),
            (rf"\.|{_ANY_NAME}", "kt"),
        ],
        "type parameters": [
            (r"[\s,]+", ""),
            (r"<[%:]|=>|>:|[#_⇒]|forSome|type", "k"),
            (r"[\])}]", "o", "#pop"),
            (r"[(\[{]", "o", "type parameters"),
            (rf"\.|{_ANY_NAME}", "kt"),
        ],
        "comment": [
            (r"[^/*]+", "cm"),
            (r"/\*", "cm", "comment"),
            (r"\*/", "cm", "#pop"),
            (r"[*/]", "cm"),
        ],
        "import": [(rf"(?:{_NAME}|\.)+", "nn", "#pop")],
    }
)
