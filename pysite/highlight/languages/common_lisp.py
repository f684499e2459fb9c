"""Common Lisp, and Emacs' Lisp which Rouge takes for the same."""

from __future__ import annotations

from pysite.highlight.languages.common_lisp_words import BUILTINS, CLASSES, KEYWORDS, TYPES
from pysite.highlight.patterns import quoted
from pysite.highlight.scanner import Grammar, Words

_SIGN = r"(?:\\.|[a-zA-Z0-9!$%&*+,./<=>?@\[\]^_{}~-])"
_SYMBOL = rf"(?:\|[^|]+\||{_SIGN}(?:{_SIGN}|[#.:])*)"
#: Something has to follow: at the end of all a number is a variable.
_END = r"(?=[ \"'()\n,;`])"

GRAMMAR = Grammar(
    {
        "form": [
            (r"\s+", ""),
            (r";.*", "c1"),
            (r"#\|", "cm", "comment"),
            (r"#\d*Y.*", "cs"),
            (r'"(?:\\.|[^"\\])*"', "s"),
            (rf"[:']{_SYMBOL}", "ss"),
            (r"['`]", "o"),
            (rf"[-+]?\d+\.?{_END}", "mi"),
            (rf"[-+]?\d+/\d+{_END}", "mi"),
            (rf"[-+]?(?:\d*\.\d+(?:[defls][-+]?\d+)?|\d+(?:\.\d*)?[defls][-+]?\d+){_END}", "mf"),
            (rf"#\\(?:.{_END}|{_SYMBOL})", "sc"),
            (r"#\(", "o", "list"),
            (r"#\d*\*[01]*", "x"),
            (rf"#:{_SYMBOL}", "ss"),
            (r"#[.,]", "o"),
            (r"#'", "nf"),
            (r"#[bB][+-]?[01]+(?:/[01]+)?", "m"),
            (r"#[oO][+-]?[0-7]+(?:/[0-7]+)?", "mo"),
            (r"#[xX][+-]?[0-9a-fA-F]+(?:/[0-9a-fA-F]+)?", "m"),
            (r"(#[cC])(\()", ("m", "p"), "list"),
            (r"(#(?:\d+[aA]|[sS]))(\()", ("sx", "p"), "list"),
            (rf"#[pP]?{quoted(chr(34), lines=True)}", "ss"),
            (r"#\d+[=#]", "o"),
            (rf"#+nil{_END}\s*\(", "c", "commented"),
            (r"#[+-]", "o"),
            (r",@|[,.]", "o"),
            (rf"(?:t|nil){_END}", "no"),
            (rf"\*{_SYMBOL}\*", "vg"),
            (_SYMBOL, Words("nv", nb=BUILTINS, k=KEYWORDS, kt=TYPES, nc=CLASSES)),
            (r"\(", "p", "list"),
        ],
        # A parenthesis that nothing has opened is an error.
        "root": ["@form"],
        "list": ["@form", (r"\)", "p", "#pop")],
        "comment": [(r"#\|", "cm", "comment"), (r"\|#", "cm", "#pop"), (r"[^|#]+|[|#]", "cm")],
        "commented": [(r"\(", "c", "commented"), (r"\)", "c", "#pop"), (r"[^()]+", "c")],
    }
)
