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

    `reads` are the places of its keys in `Memory.keys`; `content` is the fingerprint of its converted text,
    which is in `Past.contents`; `place` the absolute path of its file, whose `stamp` it had, or None if it
    has none of its own, and then `output` is what would be in it. `problems` are warnings, as tuples;
    `includes` what `include_cached` has kept on its account; `cost` the seconds that it took.
    """

    reads: tuple[int, ...]
    content: bytes
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
        #: What is in the file.
        self._kept = Memory()

    def load(self) -> Memory:
        """What the last build has left; nothing where nothing can be read."""
        entries = self._ledger.load()
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
            self._ledger.clear()
            memory = Memory()
        self._keep(memory)
        return memory

    def store(self, memory: Memory) -> Memory:
        """Keep `memory`. Returns it, or the same without what is needed no more."""
        updated, removed = _changes(self._kept, memory)
        size = len(memory.keys) + len(memory.outcomes) + len(memory.copies)
        if self._ledger.is_whole_next(size, len(updated) + len(removed)):
            memory = compact(memory)
            self._ledger.save_whole(_changes(Memory(), memory)[0])
        else:
            self._ledger.save_changes(updated, removed)
        self._keep(memory)
        return memory

    def _keep(self, memory: Memory) -> None:
        """Note what is in the file. Builds bring `copies` up to date where they are."""
        self._kept = replace(memory, copies=dict(memory.copies))


def _changes(old: Memory, new: Memory) -> tuple[dict[str | int, Any], list[str | int]]:
    """What has to be kept, and what no more, when `old` is: the memory as many small values by their keys."""
    before = list(zip(old.keys, old.states, strict=True))
    entries = enumerate(zip(new.keys, new.states, strict=True))
    updated: dict[str | int, Any] = {
        number: entry for number, entry in entries if number >= len(before) or before[number] != entry
    }
    updated[""] = new.base, new.entangled, new.reasons, len(new.keys)
    for key, outcome in new.outcomes.items():
        if old.outcomes.get(key) is not outcome:
            updated[_OUTCOME + key] = tuple(outcome)
    for place, copy in new.copies.items():
        if old.copies.get(place) != copy:
            updated[_COPY + place] = copy
    removed: list[str | int] = list(range(len(new.keys), len(old.keys)))
    removed += (_OUTCOME + key for key in old.outcomes.keys() - new.outcomes.keys())
    removed += (_COPY + place for place in old.copies.keys() - new.copies.keys())
    return updated, removed


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


def stamps(paths: Iterable[str], memory: Memory) -> dict[str, OutputStamp | None]:
    """The stamps of files in the destination; `memory` is what the build that has just ended knows."""
    known: dict[str, OutputStamp | None] = {o.place: o.stamp for o in memory.outcomes.values() if o.place}
    known.update((place, copy[2]) for place, copy in memory.copies.items())
    return {path: known.get(path) or stamp(path) for path in paths}


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
