"""Jsonnet, JSON that is computed."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, Words, needing

_WORDS = Words(
    "nx",
    k="self super local for in if then else import importstr error tailstrict assert",
    kd="function",
    kc="null true false",
    nb="""acos asin atan ceil char codepoint cos exp exponent filter floor force length log makeArray mantissa
    objectFields objectHas pow sin sqrt tan thisFile type abs assertEqual escapeStringBash escapeStringDollars
    escapeStringJson escapeStringPython filterMap flattenArrays foldl foldr format join lines manifestIni
    manifestPython manifestPythonVars map max min mod range set setDiff setInter setMember setUnion sort split
    stringChars substr toString uniq""",
)
_ESCAPES = [(r"\\u[0-9a-fA-F]{4}|\\.", "se")]

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"//.*|#.*", "c1"),
            (needing("*/", r"/\*(?s:.*?)\*/"), "cm"),
            (r"-?(?:0|[1-9]\d*)\.\d+(?:[eE][+-]\d+)?", "mf"),
            (r"-?(?:0|[1-9]\d*)(?:[eE][+-]\d+)?", "mi"),
            (r"[{}:.,;+\[\]=%()]", "p"),
            (r'"', "s", "double"),
            (r"'", "s", "single"),
            (r"\|\|\|", "s", "block"),
            (r"\$", "k"),
            (r"[a-zA-Z_]\w*", _WORDS),
        ],
        "double": [*_ESCAPES, (r'"', "s", "#pop"), (r'[^\\"]+', "s")],
        "single": [*_ESCAPES, (r"'", "s", "#pop"), (r"[^\\']+", "s")],
        "block": [*_ESCAPES, (r"\|\|\|", "s", "#pop"), (r"[^|\\]+|\|", "s")],
    }
)
