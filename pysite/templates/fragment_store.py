"""What includes within loops have come out as, from build to build."""

from __future__ import annotations

import os
from typing import Any, NamedTuple

from pysite import kept

#: Of one include, so many sets of variables that it may look up are tried.
_MOST_SHAPES = 4
#: So many outcomes with the same variables are kept: before a document's turn its text is another than after.
_MOST_VARIANTS = 2
#: What the rest depends on, among the fragments that are kept.
_HEAD = b""
#: So many are kept from build to build.
_MOST_FRAGMENTS = 50_000


class Recipe(NamedTuple):
    """All that it takes to render an include again: `given` are its parameters and `values` those of the
    variables in `shape`, by their identities."""

    name: str
    given: object
    shape: tuple[str, ...]
    values: tuple[object, ...]


class Fragment(NamedTuple):
    """`states` are the keys of what was read with their states, `assigned` the variables that were set,
    `offsets` how far loops got, `problems` the warnings, and `recipe` a `Recipe`, as tuples. A document that
    shows the fragment has read `key`, and `given`, if it looks at what was assigned. Where `key` is empty, it
    has read all that the fragment has."""

    text: str
    states: tuple[tuple[str, bytes], ...]
    assigned: tuple[tuple[str, Any], ...]
    offsets: tuple[tuple[str, int], ...]
    problems: tuple[tuple[Any, ...], ...]
    recipe: tuple[Any, ...]
    key: str
    given: str


class FragmentStore:
    """Fragments from build to build, for one configuration.

    `shapes` are the variables that an include looks up, by its name; `found` the fragments by what is fixed
    about them: those with the same variables, the latest first.
    """

    def __init__(self, folder: str | None = None) -> None:
        """`folder` keeps them for other processes; None keeps them in memory alone."""
        self._ledger = kept.Ledger(os.path.join(folder, "fragments")) if folder else None
        self._base = b""
        self._loaded = folder is None
        self.shapes: dict[str, list[tuple[str, ...]]] = {}
        self.found: dict[bytes, tuple[tuple[Any, ...], ...]] = {}
        #: What has come lately.
        self.new: list[tuple[bytes, tuple[Any, ...]]] = []
        self._changed: set[bytes] = set()

    def begin(self, base: bytes) -> None:
        """Start a build; nothing counts that another configuration has given."""
        if base != self._base and (self._loaded or self._base):
            self.shapes, self.found, self._loaded = {}, {}, True
            if self._ledger is not None:
                self._ledger.clear()
        self._base, self.new = base, []

    def ready(self) -> None:
        """Take up what another process has left, if that hasn't been done."""
        if self._loaded:
            return
        self._loaded = True
        found = self._ledger.load() if self._ledger else {}
        base, shapes = found.pop(_HEAD, (b"", {}))
        if base == self._base:
            self.shapes, self.found = shapes, found
        elif self._ledger is not None:
            self._ledger.clear()

    def put(self, digest: bytes, fragment: Fragment) -> None:
        """Keep a fragment."""
        name, _, shape, _ = fragment.recipe
        shapes = self.shapes.setdefault(name, [])
        if shape not in shapes:
            shapes.append(shape)
            del shapes[:-_MOST_SHAPES]
        plain = tuple(fragment)
        others = (v for v in self.found.get(digest, ()) if dict(v[1]).keys() != dict(fragment.states).keys())
        self.found[digest] = (plain, *others)[:_MOST_VARIANTS]
        self.new.append((digest, plain))
        self._changed.add(digest)

    def store(self) -> None:
        """Write down what is new, for other processes."""
        if not self._changed or self._ledger is None:
            return
        dropped = list(self.found)[: max(0, len(self.found) - _MOST_FRAGMENTS)]
        for key in dropped:
            del self.found[key]
        entries = {_HEAD: (self._base, self.shapes), **self.found}
        self._ledger.save(entries, [_HEAD, *self._changed], dropped)
        self._changed = set()
