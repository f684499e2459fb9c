"""From a stream of file events to sets of changed files: pure, it reads neither clock nor disk."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """What has happened to a path."""

    CREATED = auto()
    MODIFIED = auto()
    #: A file that was open for writing is closed: it is whole.
    CLOSED = auto()
    #: Something was renamed to the path: it is whole too.
    ARRIVED = auto()
    DELETED = auto()


#: Seconds without another event after which a whole file counts as changed, and a burst of many files.
SETTLED = 0.004
BURST_SETTLED = 0.15
#: This many files are a burst: another branch is checked out, a folder copied.
BURST = 8
#: A file that is gone often comes back: some editors save by deleting and writing anew.
GONE = 0.1
#: How long a file may be half-written where its closing is reported, and where it isn't.
UNFINISHED = 0.6
UNFINISHED_UNTOLD = 0.08
#: However restless the files are, what has changed is given out after so many seconds.
LONGEST = 3.0


@dataclass
class _Pending:
    new: bool
    ready: float


class ChangeQueue:
    """Collects events until what they tell of has come to rest.

    `closings` tells whether the source of the events reports when a file is closed.
    """

    def __init__(self, closings: bool = True) -> None:
        self._unfinished = UNFINISHED if closings else UNFINISHED_UNTOLD
        self._pending: dict[str, _Pending] = {}
        self._first = 0.0
        self._last = 0.0

    def __len__(self) -> int:
        return len(self._pending)

    def note(self, path: str, kind: Kind, now: float) -> None:
        """Take in an event. `now` is a time in seconds that never goes back."""
        known = self._pending.get(path)
        if not self._pending:
            self._first = now
        self._last = now
        new = known.new if known is not None else kind is Kind.CREATED
        if kind is Kind.DELETED:
            # What came and went at once was an editor's passing file. It is told of all the same, for a build
            # may have seen it.
            rest = SETTLED if new else GONE
        elif kind is Kind.CREATED or kind is Kind.MODIFIED:
            rest = self._unfinished
        else:
            rest = SETTLED
        self._pending[path] = _Pending(new, now + rest)

    def note_rename(self, source: str, target: str, now: float) -> None:
        """Take in that `source` is now called `target`."""
        self.note(source, Kind.DELETED, now)
        self.note(target, Kind.ARRIVED, now)

    def wait(self, now: float) -> float | None:
        """Seconds until everything has come to rest (0 if it has); None while nothing has changed."""
        if not self._pending:
            return None
        rest = max(pending.ready for pending in self._pending.values())
        if len(self._pending) >= BURST:
            rest = max(rest, self._last + BURST_SETTLED)
        return max(0.0, min(rest, self._first + LONGEST) - now)

    def take(self) -> frozenset[str]:
        """Everything that has changed since the last call."""
        taken = frozenset(self._pending)
        self._pending.clear()
        return taken
