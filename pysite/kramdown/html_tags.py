"""HTML as kramdown knows it: which tags are which, and how one is read and written."""

# ruff: noqa: SIM905 (lists of words read better as words)

from __future__ import annotations

import re
from functools import lru_cache

from .document import Document
from .patterns import NAME, SPACE, SPAN_TAGS
from .regex import Regex

SPAN_ELEMENTS = frozenset(SPAN_TAGS)

#: Tags that cannot stand inside a paragraph.
BLOCK_ELEMENTS = frozenset(
    """
    address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption
    footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main map menu nav ol
    optgroup p pre section summary table tbody td tfoot th thead tr ul
    """.split()
)

VOID_ELEMENTS = frozenset(
    """
    area base br col command embed hr img input keygen link meta param source track wbr
    """.split()
)

#: How the content of an element is read when Markdown in it is wanted; what is not listed is raw.
CONTENT_MODEL = {
    **dict.fromkeys(
        """
        address applet article aside blockquote body dd details div dl fieldset figure figcaption footer
        form header hgroup iframe li main map menu nav noscript object section summary td
        """.split(),
        "block",
    ),
    **dict.fromkeys(
        """
        a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend
        optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt
        """.split(),
        "span",
    ),
    **dict.fromkeys(
        """
        script style math option textarea pre code kbd samp var
        """.split(),
        "raw",
    ),
}

#: All tags of HTML; their case does not matter, that of others does.
ELEMENTS = SPAN_ELEMENTS | BLOCK_ELEMENTS | VOID_ELEMENTS | CONTENT_MODEL.keys()

#: `markdown="…"` on a tag.
MARKDOWN_ATTRIBUTE = {"0": "raw", "1": "default", "span": "span", "block": "block"}

_VALUE = rf"{SPACE}*={SPACE}*(?:(\w+)|\"([^\"]*)\"|'([^']*)')"
_VALUE_UNNAMED = rf"{SPACE}*={SPACE}*(?:\w+|\"[^\"]*\"|'[^']*')"
_ATTRIBUTE = Regex(rf"{SPACE}*({NAME})(?:{_VALUE})?")

#: An opening tag: name, attributes, and the slash of `<x/>`.
TAG_ATTRIBUTES = rf"(?:{SPACE}+{NAME}(?:{_VALUE_UNNAMED})?)*"
TAG = Regex(rf"<({NAME})({TAG_ATTRIBUTES}){SPACE}*(/)?>")
CLOSING_TAG = Regex(rf"</({NAME}){SPACE}*>")
COMMENT = Regex(r"<!--.*?-->", re.DOTALL)


def tag_name(name: str) -> str:
    """A tag's name: in lower case if it is one of HTML's."""
    lower = name.lower()
    return lower if lower in ELEMENTS else name


@lru_cache(maxsize=256)
def attribute_pairs(text: str, known: bool) -> tuple[tuple[str, str], ...]:
    """The names and values of a tag's attributes in order; `known` tags have the names in lower case.

    The same attributes come again and again, in one text and in the next.
    """
    return tuple(
        [
            (name.lower() if known else name, word or double or single)
            for name, word, double, single in (_ATTRIBUTE.findall(text) if text else ())
        ]
    )


def parse_attributes(text: str, known: bool, document: Document, line: int) -> dict[str, str]:
    """The attributes of a tag in order; the last of equal names counts."""
    attrs: dict[str, str] = {}
    for name, value in attribute_pairs(text, known):
        if name in attrs:
            document.warn(
                f"Duplicate HTML attribute '{name}' on line {line} - overwriting previous one", line
            )
        attrs[name] = value
    return attrs
