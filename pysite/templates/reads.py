"""What renderings read, recorded as it passes through the drops and the tags.

A rebuild is exact if every page knows all that its bytes depend on. A record errs on the side of too much:
who has gone through a list of documents counts as having read them all, since each could move within it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Record:
    """What one rendering has read.

    `files` are sources, relative to the site's folder; `listings` the names of lists of the site ("posts",
    "pages", "data", "everything"); `uses` the keys of other renderings whose text went into this one.
    """

    files: set[str] = field(default_factory=set)
    listings: set[str] = field(default_factory=set)
    uses: set[Hashable] = field(default_factory=set)


class Reads:
    """The records of one build by what was rendered: a document, an excerpt, an include that is kept."""

    def __init__(self) -> None:
        self.records: dict[Hashable, Record] = {}
        #: The record that is being written. Outside of all renderings it is one that nobody reads.
        self.current = Record()

    @contextmanager
    def recording(self, key: Hashable) -> Iterator[None]:
        """Record what is read inside the block under `key`. Whoever is recording around it uses `key`."""
        outer = self.current
        outer.uses.add(key)
        self.current = self.records[key] = Record()
        try:
            yield
        finally:
            self.current = outer

    def reachable(self, key: Hashable) -> Record:
        """The record of `key` together with those of all that it uses, directly or not."""
        whole, todo = Record(), [key]
        while todo:
            one = todo.pop()
            if one in whole.uses:
                continue
            whole.uses.add(one)
            record = self.records.get(one)
            if record is not None:
                whole.files |= record.files
                whole.listings |= record.listings
                todo.extend(record.uses)
        return whole
