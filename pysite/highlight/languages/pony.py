"""Pony."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, Words, needing

_WORDS = Words(
    "n",
    kd="box iso ref tag trn val",
    kr="""actor addressof and as be break class compiler_intrinsic consume continue do else elseif embed
    end error for fun if ifdef in interface is isnt lambda let match new not object primitive recover
    repeat return struct then this trait try type until use var where while with""",
)

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r'"""', "sd", "docstring"),
            (r"//.*", "c1"),
            (needing("*", r"/(?:\\\n)?\*(?s:.*?)\*(?:\\\n)?/"), "cm"),
            (r'"', "s", "string"),
            (r"[~!%^&*+=|?:<>/-]", "o"),
            (r"(?:true|false|NULL)\b", "no"),
            (r"[A-Z_][a-zA-Z0-9_]*", "nc"),
            (r"[()\[\],.';]", "p"),
            (
                r"0[xX](?:[0-9a-fA-F_]*\.[0-9a-fA-F_]+|[0-9a-fA-F_]+)[pP][+\-]?[0-9_]+[fFL]?i?"
                r"|[0-9_]+(?:\.[0-9_]+[eE][+\-]?[0-9_]+|\.[0-9_]*|[eE][+\-]?[0-9_]+)[fFL]?i?",
                "mf",
            ),
            (r"0[xX][0-9a-fA-F_]+", "mh"),
            (r"(?:0|[1-9][0-9_]*)[LUu]?", "mi"),
            (r"[a-z][a-zA-Z0-9_]*", _WORDS),
        ],
        "string": [
            (r'"', "s", "#pop"),
            (r"\\(?:[\\abfnrtv\"']|x[a-fA-F0-9]{2,4}|[0-7]{1,3})", "se"),
            (r'[^\\"\n]+|\\\n?', "s"),
        ],
        "docstring": [(r'"""', "sd", "#pop"), (r"(?s:.)", "sd")],
    }
)
