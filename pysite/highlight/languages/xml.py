"""XML."""

from __future__ import annotations

from pysite.highlight.patterns import LETTER, WORD
from pysite.highlight.scanner import Grammar, needing

_NAME = rf"(?:{LETTER}|:){WORD}*(?:[:.·-]{WORD}*)*"

GRAMMAR = Grammar(
    {
        "root": [
            (r"[^<&]+", ""),
            (needing(";", r"&\S*?;"), "ni"),
            (r"<!\[CDATA\[.*?\]\]>", "cp"),
            (r"<!--", "c", "comment"),
            (r"<\?.*?\?>|<![^>]*>", "cp"),
            (rf"<\s*{_NAME}", "nt", "tag"),
            (rf"<\s*/\s*{_NAME}\s*>", "nt"),
        ],
        "comment": [(r"[^-]+", "c"), (r"-->", "c", "#pop"), (r"-", "c")],
        "tag": [(r"\s+", ""), (rf"{_NAME}\s*=", "na", "value"), (r"/?\s*>", "nt", "#pop")],
        "value": [(r"\s+", ""), (r"\"(?s:.*?)\"|'(?s:.*?)'|[^\s>]+", "s", "#pop")],
    }
)
