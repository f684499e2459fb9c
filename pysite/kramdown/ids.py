"""Ids of headers, in kramdown's way and in GFM's."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict

from .element import Element, Node
from .entities import Entity, by_name
from .patterns import downcase, is_word
from .regex import Regex

_SYMBOL_TEXT = {"laquo_space": "«\u00a0", "raquo_space": "\u00a0»"}


def _leaves(el: Element, whole: frozenset[str]) -> list[Node]:
    """All text below an element in order, and the elements of the kinds in `whole`."""
    found: list[Node] = []
    stack = [iter(el.children)]
    while stack:
        for node in stack[-1]:
            if isinstance(node, str) or node.kind in whole:
                found.append(node)
            elif node.children:
                stack.append(iter(node.children))
                break
        else:
            stack.pop()
    return found


_NONE: frozenset[str] = frozenset()
_TELLING = frozenset(("codespan", "math", "entity", "quote", "symbol"))


def plain_text(el: Element) -> str:
    """An element's text without anything else."""
    return "".join(node for node in _leaves(el, _NONE) if isinstance(node, str))


def plain_text_gfm(el: Element) -> str:
    """An element's text with code, mathematics and symbols, as GFM's ids are made of."""
    if len(el.children) == 1 and isinstance(el.children[0], str):
        return el.children[0]
    return "".join(node if isinstance(node, str) else _told(node) for node in _leaves(el, _TELLING))


def _told(el: Element) -> str:
    if el.kind in ("codespan", "math"):
        return el.value
    if el.kind == "entity":
        assert isinstance(el.info, Entity)
        return el.info.char or ""
    if el.value in _SYMBOL_TEXT:
        return _SYMBOL_TEXT[el.value]
    entity = by_name(el.value)
    return (entity.char or "") if entity is not None else ""


class GfmIds:
    """GFM's ids: lower case, letters and digits of all scripts, white space to hyphens, repetitions
    counted."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._count: defaultdict[str, int] = defaultdict(int)

    def make(self, text: str) -> str:
        """The next id for this text."""
        base = _not_in_id.sub("", downcase(text)) if text.isascii() else _keep_words(downcase(text))
        base = base.replace(" ", "-").replace("\t", "-")
        number = self._count[base]
        self._count[base] = number + 1
        # Observed: a counted id counts as a text of its own only if a header has that text.
        return self._prefix + (f"{base}-{number}" if number else base)


_not_in_id = Regex(r"[^\w \t-]+", re.ASCII)


def _keep_words(text: str) -> str:
    return "".join(char for char in text if char in "- \t" or is_word(char))


_LEADING = Regex(r"^[^a-zA-Z]+", re.MULTILINE)
_UNWANTED = Regex(r"[^a-zA-Z0-9 -]+")


def basic_id(text: str) -> str:
    """kramdown's own id: ASCII only, beginning with a letter."""
    return _UNWANTED.sub("", _LEADING.sub("", text)).replace(" ", "-").lower()


class KramdownIds:
    """kramdown's ids, repetitions counted."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._count: dict[str, int] = {}

    def make(self, text: str, *, transliterate: bool) -> str:
        """The next id for this text; "section" where nothing of it can be kept."""
        base = basic_id(_to_ascii(text) if transliterate else text) or "section"
        if base not in self._count:
            self._count[base] = 0
            return self._prefix + base
        self._count[base] += 1
        return f"{self._prefix}{base}-{self._count[base]}"


def _to_ascii(text: str) -> str:
    """Letters without their accents; what has no ASCII form is dropped."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
