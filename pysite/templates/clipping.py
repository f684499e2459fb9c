"""What compressing layouts do to every page's white space, recognised by its shape and done at once.

The well-known layout replaces, for each of sixty elements, " <e" by "<e", " </e>" by "</e>" and "</e> "
by "</e>": nearly two hundred passes over every page. What they come to is this: a run of spaces loses one
space for every element that the tag behind it begins with or ends, and one for each that the tag before it
ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from pysite.templates.context import Context
from pysite.templates.filters.convert import text_of

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*\Z")
_LINE_END = re.compile(r"\n[ \t\r\n\f\v]*")
_RUNS = re.compile(r"( {2,})")
_OPENED = re.compile(r"<([A-Za-z][A-Za-z0-9-]*)")
_CLOSED = re.compile(r"</([A-Za-z][A-Za-z0-9-]*)>")


def clip(context: Context, text_name: str, edges_name: str, elements: Sequence[object]) -> bool:
    """Clip the text in one variable as the loop over `elements` would, and leave its edges in the other.

    Returns whether that was possible: if there is no text, or an element is no plain name, the loop must run.
    """
    hidden = context.assigned_hidden
    if text_name in hidden or edges_name in hidden:
        return False
    text = context.visible[text_name]
    names = tuple([name for name in elements if type(name) is str])
    if type(text) is not str or len(names) != len(elements) or not names or not _plain(names):
        return False
    last = names[-1]
    edges = [f" <{last}", f"<{last}", f" </{last}>", f"</{last}>", f"</{last}> ", f"</{last}>"]
    context.assign(edges_name, edges)
    context.assign(text_name, clipped(text, names))
    return True


def clipped(text: str, names: tuple[str, ...]) -> str:
    """Return a text without the spaces around the tags of the elements named."""
    before, after = _patterns(names)
    if "  " not in text:
        return after.sub(">", before.sub("<", text))
    parts = _RUNS.split(text)
    for index in range(1, len(parts), 2):
        spare = _spaces_lost(parts[index - 1], parts[index + 1], names)
        parts[index] = " " * max(0, len(parts[index]) - spare)
    parts[::2] = (after.sub(">", before.sub("<", part)) for part in parts[::2])
    return "".join(parts)


@lru_cache(maxsize=16)
def _plain(names: tuple[str, ...]) -> bool:
    """Tell whether all are plain names."""
    return all(map(_NAME.match, names))


@lru_cache(maxsize=16)
def _patterns(names: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a tag's start with a space before it, and of its end with one behind it.

    Both begin with two plain characters, which is what makes them fast; the second then looks back, for which
    Python wants to know how far: so its names are grouped by their length.
    """
    unique = sorted(set(names))
    either = _any_of(unique)
    # A tag that begins with an element's name begins with any shorter one that this begins with.
    shortest = [
        name for name in unique if not name.startswith(tuple(short for short in unique if short != name))
    ]
    by_length = (
        "|".join(name for name in unique if len(name) == length) for length in sorted({*map(len, unique)})
    )
    ends = "|".join(f"(?<=</(?:{some})> )" for some in by_length)
    return re.compile(rf" <(?={_any_of(shortest)}|/(?:{either})>)"), re.compile(rf"> (?:{ends})")


def _any_of(names: list[str]) -> str:
    """Return a pattern of any of some sorted names, tried by their first letter."""
    groups = ((first, [name[1:] for name in some]) for first, some in groupby(names, lambda name: name[0]))
    return "|".join(f"{first}(?:{'|'.join(sorted(rest, key=len, reverse=True))})" for first, rest in groups)


def squeeze(value: object) -> str:
    """Return the words of a text with one space between them: `split: " " | join: " "` in one step."""
    text = value if type(value) is str else text_of(value)
    text = _LINE_END.sub(" ", text)
    # Nearly all white space is between lines, so that there is little left to do.
    for sign in "\t\r\f\v":
        if sign in text:
            text = text.replace(sign, " ")
    parts = text.split("  ")
    if len(parts) == 1:
        return text.strip(" ")
    parts = [part.strip(" ") for part in parts]
    return " ".join([part for part in parts if part])


def _spaces_lost(left: str, right: str, names: tuple[str, ...]) -> int:
    """Return how many spaces a run between two texts loses, at most."""
    lost = 0
    opened = _OPENED.match(right)
    if opened:
        lost += sum(opened.group(1).startswith(name) for name in names)
    closed = _CLOSED.match(right)
    if closed:
        lost += names.count(closed.group(1))
    start = left.rfind("</")
    ended = _CLOSED.fullmatch(left, start) if start >= 0 else None
    if ended:
        lost += names.count(ended.group(1))
    return lost
