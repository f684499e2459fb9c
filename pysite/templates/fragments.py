"""Includes within loops, kept by what went into them: a listing is made of hundreds that haven't changed.

What an include writes is determined by the variables that it looks up and by what it reads of the site. Both
are taken down while it is rendered. Where the variables are the same and what it has read is in the same
state, it need not be rendered again; what it has assigned is assigned again.
"""

from __future__ import annotations

import datetime as dt
import marshal
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from pysite import kept
from pysite.errors import Problem
from pysite.templates.context import Watch
from pysite.templates.drop import Drop

if TYPE_CHECKING:
    from pysite.templates.context import Context
    from pysite.templates.engine import Template

#: Of one include, so many sets of variables that it may look up are tried.
_MOST_SHAPES = 4
#: Longer lists aren't compared.
_LONGEST_LIST = 8
#: What the rest depends on, among the fragments that are kept.
_HEAD = b""
#: So many are kept from build to build.
_MOST_FRAGMENTS = 50_000
#: What depends on more than the variables and the site's state.
_UNKNOWN = object()


class Fragment(NamedTuple):
    """`states` are the keys of what was read with their states, `assigned` the variables that were set,
    `offsets` how far loops got, and `problems` the warnings, as tuples."""

    text: str
    states: tuple[tuple[str, bytes], ...]
    assigned: tuple[tuple[str, Any], ...]
    offsets: tuple[tuple[str, int], ...]
    problems: tuple[tuple[Any, ...], ...]


class FragmentStore:
    """Fragments from build to build, for one configuration.

    `shapes` are the variables that an include looks up, by its name; `found` the fragments by their keys.
    """

    def __init__(self, folder: str | None = None) -> None:
        """`folder` keeps them for other processes; None keeps them in memory alone."""
        self._ledger = kept.Ledger(os.path.join(folder, "fragments")) if folder else None
        self._base = b""
        self._loaded = folder is None
        self.shapes: dict[str, list[tuple[str, ...]]] = {}
        self.found: dict[bytes, tuple[Any, ...]] = {}
        #: What has come lately, with the includes' names and shapes.
        self.new: list[tuple[str, tuple[str, ...], bytes, tuple[Any, ...]]] = []
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

    def put(self, name: str, shape: tuple[str, ...], key: bytes, fragment: tuple[Any, ...]) -> None:
        """Keep a fragment."""
        shapes = self.shapes.setdefault(name, [])
        if shape not in shapes:
            shapes.append(shape)
            del shapes[:-_MOST_SHAPES]
        self.found[key] = fragment
        self.new.append((name, shape, key, fragment))
        self._changed.add(key)

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


class Fragments:
    """The fragments of one build. `state_of` gives the state of what a key stands for."""

    def __init__(self, store: FragmentStore, state_of: Callable[[str], bytes | None]) -> None:
        self._store = store
        self._state_of = state_of
        #: Includes that are never the same twice.
        self._hopeless: dict[str, int] = {}

    def include(
        self,
        context: Context,
        out: list[str],
        name: str,
        template: Template,
        parameters: dict[str, object] | None,
        render: Callable[..., int],
    ) -> int:
        """Do what `render` does for an include within a loop. Returns how it ended."""
        given = _identity(parameters)
        if given is _UNKNOWN or self._hopeless.get(name, 0) > 50:
            return render(context, out, template, parameters)
        visible, store = context.visible, self._store
        store.ready()
        shapes = store.shapes.get(name, [])
        for place, shape in enumerate(shapes):
            key = _key(name, given, shape, [_identity(visible.get(v)) for v in shape])
            known = store.found.get(key)
            if known is not None and self._repeat(context, out, Fragment(*known)):
                if place:  # the next will most likely be of this kind, too
                    shapes.insert(0, shapes.pop(place))
                return 0
        return self._watched(context, out, name, template, parameters, given, render)

    def _repeat(self, context: Context, out: list[str], fragment: Fragment) -> bool:
        """Do what rendering has done, if it would do that again; tells whether."""
        state_of = self._state_of
        for key, state in fragment.states:
            if state_of(key) != state:
                return False
        out.append(fragment.text)
        for name, value in fragment.assigned:
            context.assign(name, value)
        context.for_offsets.update(fragment.offsets)
        for fields in fragment.problems:
            context.environment.warn(Problem(*fields))
        context.environment.reads.current.update(key for key, _ in fragment.states)
        return True

    def _watched(
        self,
        context: Context,
        out: list[str],
        name: str,
        template: Template,
        parameters: dict[str, object] | None,
        given: object,
        render: Callable[..., int],
    ) -> int:
        """Render, and keep what came of it."""
        reads, part = context.environment.reads, list[str]()
        outer, reads.current = reads.current, {template.key}
        before = dict(context.for_offsets)
        context.begin_watch(watch := Watch())
        try:
            ending = render(context, part, template, parameters)
        finally:
            context.end_watch()
            record, reads.current = reads.current, outer
            outer |= record
            out.extend(part)
        if ending or watch.spoiled or reads.entangled:
            self._hopeless[name] = self._hopeless.get(name, 0) + 1
            return ending
        shape = tuple(watch.read)
        values = [_identity(value) for value in watch.read.values()]
        states = tuple((key, self._state_of(key)) for key in record)
        offsets = tuple(item for item in context.for_offsets.items() if before.get(item[0]) != item[1])
        problems = tuple(map(tuple, dict.fromkeys(watch.problems)))
        fragment = ("".join(part), states, tuple(watch.assigned.items()), offsets, problems)
        if any(value is _UNKNOWN for value in values) or not _can_be_kept(fragment):
            self._hopeless[name] = self._hopeless.get(name, 0) + 1
        else:
            self._store.put(name, shape, _key(name, given, shape, values), fragment)
        return 0


def _can_be_kept(fragment: tuple[Any, ...]) -> bool:
    """Whether everything that was read has a state, and every value is plain."""
    if any(state is None or key.startswith("related:") for key, state in fragment[1]):
        return False
    try:
        marshal.dumps(fragment[2])
    except ValueError:
        return False
    return True


def _key(name: str, given: object, shape: tuple[str, ...], values: list[object]) -> bytes:
    text = repr((name, given, shape, values))
    return kept.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _identity(value: object) -> object:
    """Something whose `repr` is the same in every build for the same value, and for no other.

    Returns `_UNKNOWN` where that can't be had, or not quickly.
    """
    if value is None or type(value) in (str, int, bool, float):
        return value
    if isinstance(value, Drop):
        return _UNKNOWN if value.identity is None else ("drop", value.identity)
    if isinstance(value, (list, tuple)) and len(value) <= _LONGEST_LIST:
        items = [_identity(item) for item in value]
        return _UNKNOWN if any(item is _UNKNOWN for item in items) else (type(value).__name__, items)
    if isinstance(value, dict) and len(value) <= _LONGEST_LIST:
        pairs = [(_identity(key), _identity(item)) for key, item in value.items()]
        return _UNKNOWN if any(_UNKNOWN in pair for pair in pairs) else ("hash", pairs)
    if type(value) is dt.date or type(value) is dt.datetime:
        return value
    return _UNKNOWN
