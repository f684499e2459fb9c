"""Awk, where a slash begins a regular expression or divides, by what stands before it."""

from __future__ import annotations

from pysite.highlight.patterns import quoted
from pysite.highlight.scanner import Grammar, Words

_KEYWORDS = "if|else|while|for|do|break|continue|return|next|nextfile|delete|exit|print|printf|getline"
_WORDS = Words(
    "nx",
    kr="BEGIN END",
    kc="CONVFMT FS NF NR FNR FILENAME RS OFS ORS OFMT SUBSEP ARGC ARGV ENVIRON",
    nb="""exp log sqrt sin cos atan2 length rand srand int substr index match split sub gsub sprintf system
    tolower toupper""",
)
_END = r"(?![a-zA-Z0-9_])"

GRAMMAR = Grammar(
    {
        "root": [
            "@blank",
            (r"[-<>+*/%^!=]=?|in\b|\||&&|~!?", "o", "value"),
            (r"[(\[,]", "p", "value"),
            (r";", "p", "statement"),
            (r"[)\].:]", "p"),
            (r"\?", "p", "ternary", "value"),
            (r"[{}]", "p", "statement"),
            (rf"(?:{_KEYWORDS}){_END}", "k", "value"),
            (rf"function{_END}", "kd", "value"),
            (r"\$[a-zA-Z0-9_]*", "nv"),
            (r"[a-zA-Z_][a-zA-Z0-9_]*", _WORDS),
            (r"[0-9]+\.[0-9]+", "mf"),
            (r"[0-9]+", "mi"),
            (quoted('"', lines=True), "s2"),
        ],
        "blank": [(r"\s+", ""), (r"#.*$", "c1")],
        # Where a value is to come, a slash begins an expression.
        "value": ["@blank", (r"/", "sr", "=regex"), (r"", "", "#pop")],
        "statement": [(r"[{}]", "p"), "@value"],
        # What follows the colon ends the state, one way or the other.
        "ternary": [(r":", "p", "=value"), "@root"],
        "regex": [
            (r"/", "sr", "#pop"),
            # A line's end ends the expression, and takes the character before it along.
            (r"[^/]\n|\n", "err", "#pop"),
            (r"\[\^?", "se", "group"),
            (r"\\.|\(\?[:=<!]|\{[\d,]+\}|[()?]", "se"),
            (r".", "sr"),
        ],
        "group": [
            (r"/", "se"),
            (r"[^/]\n", "err", "#pop:2"),
            (r"\]", "se", "#pop"),
            (r"\\.", "se"),
            (r".", "sr"),
        ],
    }
)
