"""MiniZinc."""

from __future__ import annotations

from pysite.highlight.patterns import quoted
from pysite.highlight.scanner import Grammar, Words, needing

_WORDS = Words(
    "nx",
    o="in subset superset union diff symdiff intersect",
    nb="""abort abs acosh array_intersect array_union array1d array2d array3d array4d array5d array6d asin
    assert atan bool2int card ceil concat cos cosh dom dom_array dom_size fix exp floor index_set
    index_set_1of2 index_set_2of2 index_set_1of3 index_set_2of3 index_set_3of3 int2float is_fixed join lb
    lb_array length ln log log2 log10 min max pow product round set2array show show_int show_float sin
    sinh sqrt sum tan tanh trace ub ub_array""",
    kt="array set bool enum float int string tuple",
    k="""ann annotation any constraint else endif function for forall if include list of op output minimize
    maximize par predicate record satisfy solve test then type var where""",
)

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+|\\\n", "w"),
            (r"%.*", "c1"),
            (needing("*", r"/(?:\\\n)?\*(?s:.*?)\*(?:\\\n)?/"), "cm"),
            (quoted('"', lines=True), "s"),
            # These need no end: a name that begins with one of them is cut.
            (r"not|xor|div|mod|/\\|\\/|[-<>=+*/\\]|!=|\.\.", "o"),
            (r"[|()\[\]{},:;]", "p"),
            (r"(?:true|false)\b", "kc"),
            (r"\d+(?:\.(?!\.)\d*)?(?:[eE][-+]?\d+)?", "m"),
            (r"[$a-zA-Z_]\w*", _WORDS),
        ]
    }
)
