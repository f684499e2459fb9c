"""Texts of one line without any markup: titles and the like, which templates convert by the thousand.

What the grammars would make of such a line is known without setting them up and asking them.
"""

from __future__ import annotations

from .block.paragraph import PLAIN_LINE
from .escape import escape_text
from .patterns import LINES, STRIPPED
from .regex import Regex
from .span.parser import SpanGrammar

_LINE = Regex(PLAIN_LINE, LINES)
#: Longer lines nearly always have markup, so to look for it would be in vain.
_LONGEST = 200


def plain_line(text: str, spans: SpanGrammar) -> str | None:
    """The paragraph that a text is which is a single line; None where a rule could want anything in it."""
    if len(text) > _LONGEST:
        return None
    is_line = text.find("\n") == len(text) - 1 and _LINE.match(text) is not None and "|" not in text
    if not is_line or spans.stops.search(text) is not None:
        return None
    return f"<p>{escape_text(text.strip(STRIPPED))}</p>\n"
