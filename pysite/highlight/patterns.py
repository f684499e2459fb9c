"""Patterns that several languages share: classes of letters, and strings with escapes."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

#: Where letters with cases, marks and signs are: all blocks before the Chinese ones, and a few behind.
_PLACES = (range(0x80, 0x3000), range(0xA640, 0xA800), range(0xFE00, 0xFFFE))

#: Numerals that aren't digits, such as `²`. To Python they are part of a word, to Ruby they are not.
_NUMERALS = "²³¹¼½¾⁰⁴-⁹₀-₉⅐-⅟①-⒛⓪-⓿❶-➓"

#: A letter of any script, or `_`; no digit of any kind.
LETTER = rf"(?u:[^\W\d{_NUMERALS}])"

#: A letter of any script, a digit, or `_`.
WORD = rf"(?u:[^\W{_NUMERALS}])"


@cache
def characters(*categories: str) -> str:
    """Return what stands between `[` and `]` for all characters beyond ASCII of the Unicode categories."""
    found = []
    for place in _PLACES:
        start = None
        for number in place:
            fits = unicodedata.category(chr(number)) in categories
            if fits and start is None:
                start = number
            elif not fits and start is not None:
                found.append((start, number - 1))
                start = None
        if start is not None:
            found.append((start, place.stop - 1))
    return "".join(f"{chr(first)}-{chr(last)}" if first < last else chr(first) for first, last in found)


def one_of(words: str) -> str:
    """Return a pattern for any of `words`, which may be patterns themselves, whatever follows."""
    return f"(?:{'|'.join(words.split())})"


def quoted(quote: str, lines: bool = False) -> str:
    """Return a pattern for what is between two `quote`, where a backslash hides the next character.

    With `lines` it may have line ends in it. Where all quotes that follow are hidden the last of them ends
    it, as in patterns that take a backslash for any other character at need.
    """
    quote = re.escape(quote)
    if lines:
        return rf"{quote}(?:\\(?s:.)|[^{quote}\\])*\\?{quote}"
    return rf"{quote}(?:\\.|[^{quote}\\\n])*\\?{quote}"
