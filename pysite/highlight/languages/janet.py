"""Janet."""

from __future__ import annotations

import re

from pysite.highlight.languages.janet_words import BUNDLED
from pysite.highlight.patterns import LETTER, WORD
from pysite.highlight.scanner import Grammar, Words, needing

_SIGNS = r"[_!$%^&*+=~<>.?/-]"
_NAME = rf"(?:{LETTER}|{_SIGNS})(?:{WORD}|{_SIGNS}|:)*"
_EXPONENT = r"(?:[eE][+-]?\d+)?"
#: What has to follow a word, for it not to be the beginning of another one.
_END = rf"(?!{WORD}|{_SIGNS}|:)"


def _again(stack: list[str], match: re.Match[str]) -> None:
    stack.append(stack[-1])


GRAMMAR = Grammar(
    {
        "root": [
            (r"#.*", "c1"),
            (r"\s+", "w"),
            (r"(?:true|false|nil)\b", "no"),
            (rf"(['~])({_NAME})", ("o", "ss")),
            (rf":(?:{WORD}|{_SIGNS}|:)*", "kc"),
            (r"[+-]?\d{1,2}r[\w.]+(?:&[+-]?\w+)?", "mf"),
            (r"[+-]?0x[0-9a-fA-F][0-9a-fA-F_]*(?:\.[0-9a-fA-F][0-9a-fA-F_]*)?", "mh"),
            (r"[+-]?0x\.[0-9a-fA-F][0-9a-fA-F_]*", "mh"),
            (rf"[+-]?\d[\d_]*(?:\.\d[\d_]*)?{_EXPONENT}", "mf"),
            (rf"[+-]?\.\d[\d_]*{_EXPONENT}", "mf"),
            (r'@?"', "s2", "string"),
            (needing("`", r"@?(`+)(?s:.*?)\1"), "sh"),
            (r"\(", "p", "call"),
            (r"(')(@?[(\[{])", ("o", "p"), "quote"),
            (r"(~)(@?[(\[{])", ("o", "p"), "quasiquote"),
            (r"[#~,';|]", "o"),
            (r"@?[(){}\[\]]", "p"),
            (_NAME, "n"),
        ],
        "string": [
            (r'"', "s2", "#pop"),
            (r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{6}|.)", "se"),
            (r'[^"\\]+', "s2"),
        ],
        "call": [
            (r"\)", "p", "#pop"),
            (rf"quote{_END}", "k", "=quote"),
            (rf"quasiquote{_END}", "k", "=quasiquote"),
            (_NAME, Words("nf", kr=BUNDLED, k="break def do fn if splice set unquote var while"), "=root"),
            "@root",
        ],
        "quote": [(r"[(\[{]", "p", _again), (r"[)\]}]", "p", "#pop"), (_NAME, "se"), "@root"],
        "quasiquote": [
            (r"(,)(\()", ("o", "p"), "call"),
            (r"(\()(\s*)(unquote)(\s+)(\()", ("p", "", "k", "", "p"), "call"),
            (rf"(,)({_NAME})", ("o", "n")),
            (rf"(\()(\s*)(unquote)(\s+)({_NAME})", ("p", "", "k", "", "n")),
            "@quote",
        ],
    }
)
