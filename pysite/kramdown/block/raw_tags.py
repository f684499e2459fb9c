"""Runs of text and tags inside raw HTML that can be read without looking for anything odd: most of it."""

from __future__ import annotations

from functools import lru_cache

from ..escape import attributes, escape_text
from ..html_tags import ELEMENTS, TAG_ATTRIBUTES, VOID_ELEMENTS, attribute_pairs, tag_name
from ..patterns import NAME, SPACE
from ..regex import Regex

#: How much is cut into tags at once; what follows the element's end has been cut in vain.
_CHARACTERS = 1024
_TAGS = 16

_OPENING = Regex(rf"({NAME})({TAG_ATTRIBUTES}){SPACE}*(/)?")
_CLOSING = Regex(rf"/({NAME}){SPACE}*")
#: Attributes that come out as they went in.
_CLEAN = Regex(r"(?: [a-z][a-z-]*=\"[^\s\"&][^\"&]*\")*")
_CLEAN_NAME = Regex(r" ([a-z][a-z-]*)=\"[^\"]*\"")


class _Tag:
    """A tag: its name, how it is written again, and whether a closing tag ends what follows it."""

    __slots__ = ("closes", "name", "opens", "written")

    def __init__(self, name: str, written: str, *, opens: bool = False, closes: bool = False) -> None:
        self.name = name
        self.written = written
        self.opens = opens
        self.closes = closes


@lru_cache(maxsize=1024)
def _simple_tag(inside: str) -> _Tag | None:
    """The tag that has this between `<` and `>`; None if there is more to it.

    The same ones come again and again, in one text and in the next.
    """
    if inside.startswith("/"):
        closing = _CLOSING.fullmatch(inside)
        return None if closing is None else _Tag(closing[1], f"</{closing[1]}>", closes=True)
    opening = _OPENING.fullmatch(inside)
    if opening is None or "markdown" in inside:
        return None
    name, attrs, slash = opening.groups()
    name = tag_name(name)
    written = _written_attributes(attrs, name in ELEMENTS)
    if written is None or name in ("script", "style"):
        return None
    opens = slash is None and name not in VOID_ELEMENTS
    return _Tag(name, f"<{name}{written}>" if opens else f"<{name}{written} />", opens=opens)


def _written_attributes(text: str, known: bool) -> str | None:
    """A tag's attributes as they are written again; None if there are two of one name."""
    if _CLEAN.fullmatch(text):
        names = _CLEAN_NAME.findall(text)
        return text if len(set(names)) == len(names) else None
    pairs = attribute_pairs(text, known)
    attrs = dict(pairs)
    return attributes(attrs) if len(attrs) == len(pairs) else None


def pass_simple(src: str, pos: int, open_tags: list[tuple[str, int]], pieces: list[str]) -> int:
    """Write the text and the tags from `pos` on to `pieces`, up to the first that is not simple.

    Answers where that is, or where the last of `open_tags`, names with their places, has been closed. To cut
    a text at every `<` takes far less time than to look for one tag after the other.
    """
    name = open_tags[-1][0]
    while True:
        text, *tags = src[pos : pos + _CHARACTERS].split("<", _TAGS)
        if len(tags) < 2:
            return pos
        if text:
            pieces.append(escape_text(text))
            pos += len(text)
        del tags[-1]  # there may be more of it
        for part in tags:
            inside, end, text = part.partition(">")
            tag = _simple_tag(inside)
            if tag is None or not end:
                return pos
            if tag.closes:
                if tag.name != name:
                    return pos
                open_tags.pop()
                if not open_tags:
                    return pos + len(inside) + 2
                name = open_tags[-1][0]
            elif tag.opens:
                name = tag.name
                open_tags.append((name, pos))
            pieces.append(tag.written)
            if text:
                pieces.append(escape_text(text) if "&" in text or ">" in text else text)
            pos += len(part) + 1
