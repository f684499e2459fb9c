"""The lines before the first markup of a source, and behind its last, which come out as they stand.

What is compiled is then the part between them. Most edits of a page are in its text, and need no compiling.
"""

from __future__ import annotations

from typing import NamedTuple


class Parts(NamedTuple):
    """A source in three parts, each of whole lines. `line` counts those of `head`."""

    head: str
    core: str
    tail: str
    line: int


def take_apart(source: str) -> Parts:
    """Take the plain lines off both ends of a source with markup.

    Markup that takes white space away keeps the lines that it might take it from.
    """
    starts = [at for at in (source.find("{{"), source.find("{%")) if at >= 0]
    last = max(source.rfind("}}"), source.rfind("%}"))
    if (
        not starts or last < min(starts) or "endraw" in source
    ):  # which takes white space away in ways of its own
        return Parts("", source, "", 0)
    first, end = min(starts), last + 2
    begin = source.rfind("\n", 0, first) + 1
    if source[first + 2 : first + 3] == "-" and not source[begin:first].strip():
        begin = 0
    stop = source.find("\n", end) + 1 or len(source)
    strips = source[end - 3] == "-" and not source[end:stop].strip()
    if strips or "{{" in source[end:] or "{%" in source[end:]:
        stop = len(source)
    return Parts(source[:begin], source[begin:stop], source[stop:], source.count("\n", 0, begin))
