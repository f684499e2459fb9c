"""Items by a property's value, found without going through a long list once more.

A site in several languages asks the list of all posts, on every page, for those with the page's language or
reference. So a list that is asked for the same property again gets an index.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pysite.templates.filters.convert import array_of, pairs_of, text_of
from pysite.templates.reads import Reads

#: Shorter lists are gone through; of longer ones those asked last are kept in mind, so many of them.
_MANY = 50
_MOST_KEPT = 8
#: What an index may be built of: what is the same throughout a build.
_LASTING = ("meta:", "static:")

ReadProperty = Callable[[object], object]


class Index:
    """The items of one list by the texts that `where` compares a property with."""

    def __init__(self, items: Iterable[object], read: ReadProperty) -> None:
        self.by_text: dict[str, list[object]] = {}
        self.without: list[object] = []
        for item in items:
            found = read(item)
            if found is None:
                self.without.append(item)
            for text in texts_of(found):
                self.by_text.setdefault(text, []).append(item)


class Indexes:
    """The indexes of one build."""

    def __init__(self, reads: Reads) -> None:
        self._reads = reads
        #: By list and property: the list, and its index where it has one.
        self._known: dict[tuple[int, str], tuple[list[object], Index | None]] = {}
        #: Properties that change while a site is rendered.
        self._passing: set[str] = set()

    def of(self, items: list[object], name: str, read: ReadProperty) -> Index | None:
        """The index of a list for a property; None where it is better gone through.

        Nobody changes a list that templates have seen, so that the same list has the same items.
        """
        if len(items) < _MANY or name in self._passing:
            return None
        key = id(items), name
        known = self._known.pop(key, None)
        if known is None or known[0] is not items:
            known = items, None
            if len(self._known) >= _MOST_KEPT:
                del self._known[next(iter(self._known))]
        elif known[1] is not None:
            self._reads.again(key)
        else:
            with self._reads.recording(key) as record:
                known = items, Index(items, read)
            if not all(one.startswith(_LASTING) for one in record):
                self._passing.add(name)
                return known[1]
        self._known[key] = known
        return known[1]


def texts_of(found: object) -> Iterable[str]:
    """The texts that a property's value is compared by: its own, or those of its items."""
    kind = type(found)
    if kind is str:
        return (found,)  # type: ignore[return-value]
    if kind is int or kind is bool or kind is float:
        return (text_of(found),)
    return dict.fromkeys(map(text_of, members_of(found)))


def members_of(found: object) -> list[object]:
    """The items of a property's value, which may be the only one itself."""
    return list(pairs_of(found)) if isinstance(found, dict) else array_of(found)
