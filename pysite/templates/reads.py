"""What renderings read, recorded as it passes through the drops and the tags.

A record is a set of keys: texts of one word for the kind of thing, a colon, and its name. Each stands for
something whose state can be told at any time (pysite/build/fingerprints.py), so that a page whose keys all
stand for what they stood for last time comes out as it did last time.

    meta:DOC      all of a document but its texts      body:DOC     its text, to itself
    raw:DOC       its text, read before its turn       html:DOC     its text, read after its turn
    laid:DOC      its text, read by its own layouts    output:DOC   its file's text
    cut:DOC       the text of its excerpt
    near:±1:DOC   which document is next to it         related:DOC  the posts related to it
    static:FILE   a static file                        link:PATH    what a tag `link` or `post_url` finds
    list:NAME     which things are in a list, in order pages:N      all pages, when there were N
    layout:NAME   include:NAME   beside:PATH           the templates that these names lead to
    part:FRAGMENT  turn:FRAGMENT  what an include within a loop comes out as; `turn`, if the order counts
    cached:NAME   what `include_cached` has kept       data:        everything in the data files
    time:FORMAT   the site's time in that format       now:FORMAT   the clock's; both without: to the second
    sheets:       every style sheet                    sheet:FILE   one of them
    never:        something whose state can't be told

DOC is `Document.key`.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from contextlib import contextmanager

#: Kinds whose state depends on what has been rendered before.
STAGED = ("raw:", "laid:", "html:", "output:", "pages:", "cached:", "turn:")


class Reads:
    """The records of one build by what was rendered: a document, an excerpt, an include that is kept."""

    def __init__(self) -> None:
        self.records: dict[Hashable, set[str]] = {}
        #: The record that is being written. Outside of all renderings it is one that nobody reads.
        self.current: set[str] = set()
        #: By keys of fragments: what was read for them, with the states of that.
        self.parts: dict[str, dict[str, bytes]] = {}
        #: Whether something was read that ties every page to the order of all, so that no part of the build
        #: can be repeated without the rest.
        self.entangled = False

    @contextmanager
    def recording(self, key: Hashable) -> Iterator[set[str]]:
        """Record what is read inside the block under `key`. Whoever records around it has read it too."""
        outer = self.current
        self.current = self.records[key] = set()
        try:
            yield self.current
        finally:
            outer |= self.current
            self.current = outer

    def again(self, key: Hashable) -> None:
        """Record what went into something that was kept: the current rendering depends on the same."""
        self.current |= self.records.get(key, set())
