"""The orders that documents come in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pysite.ruby.sort import merge_sort

if TYPE_CHECKING:
    from pysite.model.document import Document


def by_date(a: Document, b: Document) -> int:
    """Older first, then by path; only paths count where one has no date of its own.

    Source: observed, Jekyll 4.3.1. The order is not transitive, hence merge_sort's care.
    """
    one, two = a.get("date"), b.get("date")
    if one is not None and two is not None and one != two:
        return -1 if one < two else 1
    return (a.path > b.path) - (a.path < b.path)


def sorted_by_date(docs: list[Document]) -> list[Document]:
    """A copy of `docs` in the order of `by_date`."""
    dates = [d.get("date") for d in docs]
    if None in dates:
        return merge_sort(docs, by_date)
    order = sorted(range(len(docs)), key=lambda place: (dates[place], docs[place].path))
    return [docs[place] for place in order]


def latest_first(docs: list[Document]) -> list[Document]:
    """A copy of `docs` in the order of `by_date`, the other way round."""
    if any(d.get("date") is None for d in docs):
        return merge_sort(docs, lambda a, b: by_date(b, a))
    return sorted_by_date(docs)[::-1]


def by_key(key: str, missing: Callable[[Document], None]) -> Callable[[Document, Document], int]:
    """The order of `sort_by: key`: documents without it last (`missing` is told), ties by date."""

    def compare(a: Document, b: Document) -> int:
        one, two = a.get(key), b.get(key)
        if one is None and two is not None:
            missing(a)
            return 1
        if one is not None and two is None:
            missing(b)
            return -1
        order = _order(one, two)
        return order if order else by_date(a, b)

    return compare


def _order(one: Any, two: Any) -> int:
    """Ruby's `<=>`, with 0 for what can't be compared."""
    if one is None or isinstance(one, bool):
        return 0
    try:
        return int(one > two) - int(one < two)
    except TypeError:
        return 0


def manual(docs: list[Document], directory: str, names: list[Any]) -> list[Document]:
    """Documents in the order of `names` (paths inside the collection's `directory`), then the others."""
    table = {d.relative_path: d for d in sorted_by_date(docs)}
    first = [path for path in (f"{directory}/{name}" for name in names) if path in table]
    order = dict.fromkeys([*first, *table])
    return [table[path] for path in order]
