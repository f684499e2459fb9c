"""Pieces of the grammar's regular expressions that more than one syntax needs.

Ruby's `\\s`, `\\w` and `\\d` are ASCII only, its `[[:alpha:]]` and `\\p{Word}` are not; block patterns are
therefore compiled with `re.ASCII` and name the Unicode classes explicitly. Ruby's scanner takes its own
position for the start of the string, which is why no pattern begins with `^`: each is matched at a position.
"""

# ruff: noqa: SIM905 (lists of words read better as words)

from __future__ import annotations

import re
import unicodedata

#: Flags of every pattern that works on lines.
LINES = re.MULTILINE | re.ASCII

#: What Ruby's `strip` removes.
STRIPPED = " \t\n\v\f\r\0"

INDENT = r"(?:\t| {4})"
OPT_SPACE = r" {0,3}"
BLANK = r"[ \t\r\f\v\n]*\n"
SPACE = r"[ \t\n\v\f\r]"

# Tag and attribute names: letters of any script.
_NCNAME = r"(?u:[^\W\d][\w.-]*)"
NAME = rf"{_NCNAME}(?::{_NCNAME})?"

# Text of one line in which no span rule could want anything.
_PLAIN = r"[^\[\]\\*_`<>!\"'$&{~.\n-]*"
PLAIN_TEXT = rf"{_PLAIN}(?:[.-](?![.-]){_PLAIN})*"

# Attribute lists.
LIST_ID = r"\w[\w-]*"
# Up to a brace; one with a backslash before it may belong to the list.
# The brace is part of the pattern: `re` is fast only where a literal follows a repetition.
LIST_TEXT = r"(?!\})(?:[^}]*\}(?<=\\\}))*[^}]*\}"
IAL = rf"\{{:(?![:/])({LIST_TEXT})[ \t\r\f\v]*\n"
EOB = r"\^[ \t\r\f\v]*\n"

# Tags that may stand inside a paragraph; any other ends a paragraph, a quotation or a list item's lazy line.
SPAN_TAGS = tuple(
    """
    a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb
    rbc rp rt rtc ruby samp select small span strong sub sup tt u var
    """.split()
)
_INLINE = "|".join([*SPAN_TAGS, "script"])
_NOT_INLINE = rf"(?!(?:{_INLINE})(?u:\b))"
BLOCK_TAG = rf"<(?:{_NOT_INLINE}(?u:[^\W\d])|/{_NOT_INLINE}{NAME}{SPACE}*>)"

#: What ends a run of lazy lines (besides the end of the text).
LAZY_END = rf"(?:{BLANK}|{OPT_SPACE}{IAL}|{EOB}|{OPT_SPACE}{BLOCK_TAG})"

_ALPHA_MARKS = range(10, 36)


def is_alpha(char: str) -> bool:
    """Ruby's `[[:alpha:]]`: letters, letter numbers and the marks that count as parts of words."""
    if char.isalpha():
        return True
    if char < "\x80":
        return False
    category = unicodedata.category(char)
    if category == "Mn":
        combining = unicodedata.combining(char)
        return combining == 0 or combining in _ALPHA_MARKS
    return category in ("Mc", "Nl")


def is_alnum(char: str) -> bool:
    """Ruby's `[[:alnum:]]`."""
    return char.isdecimal() or is_alpha(char)


def is_word(char: str) -> bool:
    """Ruby's `\\p{Word}`."""
    if char < "\x80":
        return char.isalnum() or char == "_"
    category = unicodedata.category(char)
    if category == "So":
        return "\u24b6" <= char <= "\u24e9" or "\U0001f130" <= char <= "\U0001f189"
    return category[0] in "LM" or category in ("Nd", "Nl", "Pc")


def downcase(text: str) -> str:
    """Ruby's `downcase`, which knows no final sigma."""
    return text.replace("Σ", "σ").lower() if "Σ" in text else text.lower()
