"""Solidity, the language of contracts."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, Words

_KEYWORDS = """abstract anonymous as assembly break calldata catch constant constructor continue contract
delete do else emit enum event external fallback for function hex if import indexed interface internal is
library mapping memory modifier new override payable pragma private public pure receive return returns
storage struct throw try type using var view virtual while"""
_BUILTINS = """now false true balance selector super this blockhash gasleft assert require revert selfdestruct
suicide call callcode delegatecall send transfer addmod ecrecover keccak256 mulmod sha256 sha3 ripemd160"""
_RESERVED = """after alias apply auto case copyof default define final fixed immutable implements in
inline let macro match mutable null of partial promise reference relocatable sealed sizeof static
supports switch typedef typeof ufixed unchecked"""
_UNITS = "wei finney szabo ether seconds minutes hours days weeks years"
_TYPES = "address bool byte bytes int string uint"

GRAMMAR = Grammar(
    {
        "root": ["@blank", (r"", "", "statement")],
        "line": ["@inline", (r"", "", "#pop")],
        "inline": [(r"[ \t\r]+|\\\n", ""), (r"/\*", "cm", "comment")],
        # A comment on the last line is none where no line's end follows.
        "blank": [(r"\n+", "", "line"), (r"//.*\n", "c1", "line"), "@inline"],
        "statement": [
            (r";", "p", "#pop"),
            "@blank",
            (r'(?:hex)?"', "s", "double"),
            (r"(?:hex)?'", "s", "single"),
            (r"\d+\.\d+(?:[eE]\d+)?", "mf"),
            (r"0[xX][0-9a-fA-F]+", "mh"),
            (r"\d+(?:[eE]\d+)?", "mi"),
            (r"\*/", "err"),
            (r"[~!%^&*+=|?:<>/-]", "o"),
            (r"[()\[\],.{}]", "p"),
            (r"u?fixed\d+x\d+", "kr"),
            (r"(?:bytes|u?int)\d+", "kt"),
            (
                r"[a-zA-Z$_][\w$]*",
                Words("n", kr=_RESERVED, kt=_TYPES, kc=_UNITS, nb=_BUILTINS, k=_KEYWORDS),
            ),
        ],
        "piece": [(r"\\(?:u[a-fA-F0-9]{4}|x..|[^x])", "se"), (r"[^\\\"'\n]+|\\", "s")],
        "double": ["@piece", (r'"', "s", "#pop"), (r"'", "s")],
        "single": ["@piece", (r"'", "s", "#pop"), (r'"', "s")],
        "comment": [(r"\*/", "cm", "#pop"), (r"[^*/]+|[*/]", "cm")],
    },
    start=("root", "line"),
)
