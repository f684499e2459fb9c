"""Slugs: titles and names made fit for URLs, in the modes of Jekyll's `slugify_mode` (observed: 4.3.1)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from pysite.ruby.strings import downcase

_ASCII_RUNS = re.compile(r"[^A-Za-z0-9]+")
_SPACE_RUNS = re.compile(r"[ \t\n\v\f\r]+")
_PRETTY_EXTRA = frozenset("._~!$&'()+,;=@")
_EDGE_HYPHENS = re.compile(r"^-|-$", re.M)

MODES = frozenset({"raw", "default", "pretty", "ascii", "latin"})


def slugify(text: str | None, mode: str | None = None, cased: bool = False) -> str | None:
    """Return the slug of a text, nil for nil.

    `mode` is "raw", "default" (also for None), "pretty", "ascii" or "latin"; any other ("none") changes
    nothing but the case. `cased` keeps capitals.
    """
    if text is None:
        return None
    return _slugify(text, "default" if mode is None else mode, cased)


@lru_cache(maxsize=4096)
def _slugify(text: str, mode: str, cased: bool) -> str:
    if mode not in MODES:
        return text if cased else downcase(text)
    if mode == "latin":
        text = transliterate(text)
    if mode == "raw":
        slug = _SPACE_RUNS.sub("-", text)
    elif mode == "ascii" or (text.isascii() and mode != "pretty"):
        slug = _ASCII_RUNS.sub("-", text)
    else:
        slug = _hyphenate(text, _PRETTY_EXTRA if mode == "pretty" else frozenset())
    slug = _EDGE_HYPHENS.sub("", slug)
    return slug if cased else downcase(slug)


def _hyphenate(text: str, kept: frozenset[str]) -> str:
    """Turn each run of characters that are no letter, mark, decimal digit, or `kept` into a hyphen."""
    pieces: list[str] = []
    in_run = False
    for character in text:
        if character in kept or character.isalpha() or _is_word(character):
            pieces.append(character)
            in_run = False
        elif not in_run:
            pieces.append("-")
            in_run = True
    return "".join(pieces)


def _is_word(character: str) -> bool:
    category = unicodedata.category(character)
    return category == "Nd" or category[0] in "LM"


def transliterate(text: str) -> str:
    """Replace accented Latin letters by plain ones, all else outside ASCII by "?", as the I18n gem does."""
    if text.isascii():
        return text
    return "".join([c if c < "\x80" else _latin(c) for c in text])


#: Letters whose plain form is not the base of their Unicode decomposition.
# fmt: off
_SPECIAL = {
    "Æ": "AE", "Ð": "D", "×": "x", "Ø": "O", "Þ": "Th", "ß": "ss", "æ": "ae", "ð": "d", "ø": "o", "þ": "th",
    "Đ": "D", "đ": "d", "Ħ": "H", "ħ": "h", "ı": "i", "Ĳ": "IJ", "ĳ": "ij", "ĸ": "k", "Ŀ": "L", "ŀ": "l",
    "Ł": "L", "ł": "l", "ŉ": "'n", "Ŋ": "NG", "ŋ": "ng", "Œ": "OE", "œ": "oe", "Ŧ": "T", "ŧ": "t",
}
# fmt: on


def _latin(character: str) -> str:
    if character in _SPECIAL:
        return _SPECIAL[character]
    # The gem knows the letters of Latin-1 and of Latin Extended-A, up to ž, and no others.
    if "À" <= character <= "ž":
        base = unicodedata.normalize("NFD", character)[0]
        if base.isascii() and base.isalpha():
            return base
    return "?"
