"""Cypher, which asks databases of graphs."""

from __future__ import annotations

from pysite.highlight.patterns import quoted
from pysite.highlight.scanner import Grammar, Words

_KEYWORDS = """as asc ascending assert by case commit constraint create csv cypher delete desc descending
detach distinct drop else end ends explain false fieldterminator foreach from headers in index is join limit
load match merge null on optional order periodic profile remove return scan set skip start starts then true
union unique unwind using when where with call yield"""
_FUNCTIONS = """abs acos allshortestpaths asin atan atan2 avg ceil coalesce collect cos cot count date degrees
e endnode exp extract filter floor haversin head id keys labels last left length log log10 lower ltrim max min
node nodes percentilecont percentiledisc pi radians rand range reduce rel relationship relationships replace
reverse right round rtrim shortestpath sign sin size split sqrt startnode stdev stdevp str substring sum tail
tan timestamp tofloat toint tointeger tostring trim type upper"""

# A word of two lists has the class of the last one here.
_CALLED = Words("n", fold=True, k=_KEYWORDS, nf=_FUNCTIONS)
_WORDS = Words("n", fold=True, k=_KEYWORDS, ow="all and any contains exists has in none not or single xor")

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"//.*?$", "c1"),
            (r"/\*", "cm", "comment"),
            (r"[*+<>=&|~%^-]", "o"),
            (r"[{}),;\[\]]", "ss"),
            (r"(\w+)(:)(\s*)(-?[._\d]+)", ("nl", "dl", "w", "m")),
            (r"\w+(?=\s*\()", _CALLED, "call"),
            (r":\w+", "nc"),
            (r"(\d+)(\.\.)(-?\d+)", ("m", "o", "m")),
            (r"(?:\d+\.\d*|\d*\.\d+)(?:[eE][+-]?\d+)?", "mf"),
            (r"\d+[eE][+-]?\d+", "mf"),
            (r"0[0-7]+", "mo"),
            (r"0[xX][a-fA-F0-9]+", "mh"),
            (r"\d+", "mi"),
            (r"[.\w]+:", "py"),
            (r"\(", "ss"),
            (r"[.\w$]+", _WORDS),
            (quoted('"', lines=True), "s2"),
            (quoted("'", lines=True), "s1"),
            (quoted("`", lines=True), "sb"),
        ],
        "call": [(r"\s+", "w"), (r"\(", "ss", "#pop")],
        "comment": [
            (r"/\*", "cm", "comment"),
            (r"\*/", "cm", "#pop"),
            (r"[^/*]+|[/*]", "cm"),
        ],
    }
)
