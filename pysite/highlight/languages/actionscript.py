"""ActionScript."""

from __future__ import annotations

from pysite.highlight.languages.haxe import NAME, states, word
from pysite.highlight.patterns import quoted
from pysite.highlight.scanner import Grammar, Words

_KEYWORDS = """for in while do break return continue switch case default if else throw try catch finally new
delete typeof is this with"""
_WORDS = Words(
    "nx",
    nb="""void Function Math Class Object RegExp decodeURI decodeURIComponent encodeURI encodeURIComponent
    eval isFinite isNaN parseFloat parseInt""",
    kc="true false null NaN Infinity undefined",
    kr="""dynamic final internal native public protected private class const override static package interface
    extends implements namespace set get import include super flash_proxy object_proxy trace""",
)

GRAMMAR = Grammar(
    {
        **states("/"),
        "root": [
            (r"\s*#!(?s:.*?)\n", "cp", "statement"),
            (r"\n", "", "statement"),
            "@blank",
            # There is no minus, but in front of a number.
            (r"\+\+|--|~|&&|\|\||\\(?=\n)|<<|>>>?|===|!==|[:;<>+*%&|^/!=]=?", "o", "expression"),
            (r"[(\[,]", "p", "expression"),
            (r"[)\].]", "p"),
            (r"\?", "p", "ternary", "expression"),
            (r"[{}]", "p", "statement"),
            (word(_KEYWORDS), "k", "expression"),
            (word("var function"), "kd", "expression"),
            (NAME, _WORDS),
            (r"-?[0-9]+\.[0-9]+(?:[eE][0-9]+)?[fd]?", "mf"),
            (r"0x[0-9a-fA-F]+", "mh"),
            (r"-?[0-9]+", "mi"),
            (quoted('"', lines=True), "s2"),
            (quoted("'", lines=True), "s1"),
        ],
        "comments": ["@blank"],
        "statement": [
            (rf"({NAME})(\s*)(:)", ("nl", "", "p")),
            (r"[{}]", "p"),
            "@expression",
        ],
    }
)
