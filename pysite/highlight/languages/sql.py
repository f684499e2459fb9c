"""SQL."""

from __future__ import annotations

from pysite.highlight.languages.sql_words import KEYWORDS, TYPES
from pysite.highlight.scanner import Grammar, Words


def _quoted(quote: str, name: str) -> list[object]:
    """The rules inside of quotes, which are written twice to be meant themselves."""
    return [(rf"\\.|{quote}{quote}", "se"), (quote, name, "#pop"), (rf"[^\\{quote}]+", name)]


_WORDS = Words("n", fold=True, k=KEYWORDS)
_WORDS.classes.update(dict.fromkeys(TYPES.split(), "nb"))

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"--.*", "c1"),
            (r"/\*", "cm", "comment"),
            (r"\d+", "mi"),
            (r"'", "s1", "single"),
            (r'"', "nv", "double"),
            (r"`", "nv", "backtick"),
            (r"\w+", _WORDS),
            (r"[+*/<>=~!@#%&|?^-]", "o"),
            (r"[;:()\[\]{},.]", "p"),
        ],
        "comment": [(r"/\*", "cm", "comment"), (r"\*/", "cm", "#pop"), (r"[^/*]+|[/*]", "cm")],
        "single": _quoted("'", "s1"),
        "double": _quoted('"', "nv"),
        "backtick": _quoted("`", "nv"),
    }
)
