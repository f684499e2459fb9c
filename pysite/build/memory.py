"""What a build leaves for the next: how each document came out, and what it had read for that."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from pysite import kept
from pysite.errors import Problem
from pysite.stamps import Stamp

#: Size and time of change of a file in the destination, which tell whether somebody has changed it since.
OutputStamp = tuple[int, int]
#: By places: the sources of static files as they were copied, their stamps and those of the copies.
Copies = dict[str, tuple[str, Stamp, OutputStamp]]

_NAME = "records"
#: What the names of entries in the file start with.
_OUTCOME, _COPY = "o:", "c:"


class Outcome(NamedTuple):
    """How a document came out.

    `reads` are the places of its keys in `Memory.keys`; `content` its converted text; `place` the absolute
    path of its file, whose `stamp` it had, or None if it has none of its own, and then `output` is what would
    be in it. `problems` are warnings, as tuples; `includes` what `include_cached` has kept on its account;
    `cost` the seconds that it took.
    """

    reads: tuple[int, ...]
    content: str
    place: str | None
    stamp: OutputStamp | None
    output: bytes | None
    problems: tuple[tuple[object, ...], ...]
    includes: tuple[tuple[str, str], ...]
    cost: float


@dataclass
class Memory:
    """All that is known of the last build of one site.

    `base` tells what all outcomes depend on: where it differs, none of them counts. `states` are the
    fingerprints of `keys`. `copies` are, by their places, the static files as they were copied.
    """

    base: bytes = b""
    keys: list[str] = field(default_factory=list)
    states: list[bytes] = field(default_factory=list)
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    copies: Copies = field(default_factory=dict)
    #: Whether renderings depended on each other in ways that can't be told.
    entangled: bool = False
    #: Why documents were rendered, by their keys: something that wasn't as it had been.
    reasons: dict[str, str] = field(default_factory=dict)


class MemoryFile:
    """Where the memory of a site's builds is kept for other processes."""

    def __init__(self, folder: str) -> None:
        self._ledger = kept.Ledger(os.path.join(folder, _NAME))
        self._entries: dict[str | int, Any] = {}

    def load(self) -> Memory:
        """What the last build has left; nothing where nothing can be read."""
        entries = self._entries = self._ledger.load()
        memory = Memory()
        try:
            memory.base, memory.entangled, memory.reasons, count = entries.get("", (b"", False, {}, 0))
            memory.keys = [entries[number][0] for number in range(count)]
            memory.states = [entries[number][1] for number in range(count)]
            for key, value in entries.items():
                if type(key) is str and key[:2] == _OUTCOME:
                    memory.outcomes[key[2:]] = Outcome(*value)
                elif type(key) is str and key[:2] == _COPY:
                    memory.copies[key[2:]] = value
        except (TypeError, ValueError, KeyError):  # something else
            return Memory()
        return memory

    def store(self, memory: Memory) -> Memory:
        """Keep `memory`. Returns it, or the same without what is needed no more."""
        entries = _entries(memory)
        updated = [key for key, value in entries.items() if self._entries.get(key) != value]
        removed = [key for key in self._entries if key not in entries]
        if self._ledger.is_whole_next(len(entries), len(updated) + len(removed)):
            memory = compact(memory)
            entries = _entries(memory)
        self._ledger.save(entries, updated, removed)
        self._entries = entries
        return memory


def _entries(memory: Memory) -> dict[str | int, Any]:
    """The memory as one dictionary of many small values."""
    entries: dict[str | int, Any] = dict(enumerate(zip(memory.keys, memory.states, strict=True)))
    entries[""] = memory.base, memory.entangled, memory.reasons, len(memory.keys)
    entries.update((_OUTCOME + key, tuple(outcome)) for key, outcome in memory.outcomes.items())
    entries.update((_COPY + place, copy) for place, copy in memory.copies.items())
    return entries


def compact(memory: Memory) -> Memory:
    """The same without the keys that no outcome names."""
    used = sorted({place for outcome in memory.outcomes.values() for place in outcome.reads})
    if len(used) == len(memory.keys):
        return memory
    places = {old: new for new, old in enumerate(used)}
    outcomes = {
        key: outcome._replace(reads=tuple(places[place] for place in outcome.reads))
        for key, outcome in memory.outcomes.items()
    }
    keys, states = [memory.keys[old] for old in used], [memory.states[old] for old in used]
    return replace(memory, keys=keys, states=states, outcomes=outcomes)


def stamp(path: str) -> OutputStamp | None:
    """The stamp of a file in the destination; None where there is none, or only a link."""
    try:
        status = os.lstat(path)
    except OSError:
        return None
    is_file = (status.st_mode & 0o170000) == 0o100000
    return (status.st_size, status.st_mtime_ns) if is_file else None


def as_tuples(problems: Iterable[Problem]) -> tuple[tuple[object, ...], ...]:
    """Problems as plain values."""
    return tuple(map(tuple, problems))
