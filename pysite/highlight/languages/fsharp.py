"""F#, in the ways of OCaml."""

from __future__ import annotations

from pysite.highlight.languages.ocaml import COMMENT, numbers, path, string
from pysite.highlight.scanner import Grammar, Words

_NAME = r"(?:[a-zA-Z][\w']*|``[^`\n\r\t]+``)"
_CAPITAL = r"[A-Z][\w']*"
_KEYWORDS = """abstract and as assert atomic base begin break checked class component const constraint
constructor continue default delegate do done downcast downto eager elif else end event exception extern
external false finally fixed for fun function functor global if in include inherit inline interface
internal lazy let match member method mixin module mutable namespace new not null object of open or
override parallel private process protected public pure rec return sealed select sig static struct
tailcall then to trait true try type upcast use val virtual void volatile when while with yield"""
#: What stands for itself among the signs; run together with others they are an operator.
_MARKS = """!= # & && ( ) * , - -. -> . .. : :: := :> ; ;; < <- <> <| = > >] >} ? ?? [ [< [> [| ] _ { {< | |]
|> } ~"""

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"false|true|\(\)|\[\]", "bp"),
            (rf"{_CAPITAL}(?=\s*\.)", "nn", "path"),
            (_CAPITAL, "nc"),
            (r"\(\*(?!\))", "c", "comment"),
            (r"//.*", "c1"),
            (
                _NAME,
                Words(
                    "n",
                    kt="unit int float bool string char list array",
                    ow="asr land lor lsl lxor mod",
                    k=_KEYWORDS,
                ),
            ),
            (r"[\[\];,{}_()!$%&*+./:<=>?@^|~#-]+", Words("o", p=_MARKS)),
            *numbers(),
            (r"'(?:\\(?:[\\\"'ntbr ]|[0-9]{3}|x[0-9a-fA-F]{2})|\.)'", "sc"),
            (r"'", "k"),
            (r'"', "s2", "string"),
        ],
        "comment": COMMENT,
        "string": string(),
        "path": path(_NAME, r"\["),
    }
)
