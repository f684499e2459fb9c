"""The keys of all records with their states: those of the last build, and those of this one as they come.

Records of thousands of documents name the same keys; here each has a number, and is looked at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pysite.build.fingerprints import Fingerprints
from pysite.build.made import is_staged


class States:
    """What the last build has read, and whether it is still as it was."""

    def __init__(
        self,
        keys: Sequence[str],
        states: Sequence[bytes],
        fingerprints: Fingerprints,
        cached: Mapping[str, str],
    ) -> None:
        """`keys` are those of the last build, with their `states`; `cached` what `include_cached` keeps."""
        self._keys = list(keys)
        self._last = list(states)
        self._fingerprints = fingerprints
        self._cached = cached
        #: States of this build, by key number, where they aren't those of the last.
        self._now: dict[int, bytes] = {}
        self._numbers = {key: number for number, key in enumerate(self._keys)}
        #: Keys that have a number and a state of this build.
        self._settled: dict[str, int] = {}
        #: By key number: whether what doesn't depend on the order of rendering is as it was; None: unknown.
        self._same: list[bool | None] = [None] * len(self._keys)
        self._staged = [is_staged(key) for key in self._keys]

    def is_as_it_was(self, key: str) -> bool:
        """Whether the last build has found something that doesn't depend on the order in the same state."""
        number = self._numbers.get(key)
        return number is not None and self._fingerprints.of(key) == self._last[number]

    def difference(
        self, reads: Sequence[int], includes: tuple[tuple[str, str], ...], in_turn: bool = True
    ) -> str | None:
        """The first key of a record of the last build that isn't as it was; None if all are.

        `includes` are those that the document has been the first to show. If it isn't `in_turn`, what
        depends on the order of rendering counts as it was, unless the contrary is clear.
        """
        same, staged = self._same, self._staged
        for number in reads:
            known = same[number]
            if known is None:
                key = self._keys[number]
                if staged[number]:
                    if in_turn:
                        known = self.is_at(key, self._last[number], includes)
                    else:
                        known = not self._fingerprints.is_lost(key)
                else:
                    state = self._fingerprints.of(key)
                    known = state == self._last[number]
                    if state is not None or in_turn:
                        same[number] = known
                    else:
                        known = True  # it may be a page that comes up while others are rendered
            if not known:
                return self._keys[number]
        return None

    def is_at(self, key: str, state: bytes, includes: tuple[tuple[str, str], ...]) -> bool:
        """Whether what depends on the order of rendering is in that state for a document whose turn it is."""
        if self._fingerprints.of(key) == state:
            return True
        # where nobody has kept an include yet, the document may have been the first to, and is so again
        return key not in self._cached and any(key == own for own, _ in includes)

    def numbers(self, keys: Sequence[str]) -> tuple[int, ...] | None:
        """The numbers of keys, whose states are noted down; None if one has no state."""
        settled = self._settled
        for key in [key for key in keys if key not in settled]:
            number = self._number(key)
            if number is None:
                return None
            settled[key] = number
        return tuple(map(settled.__getitem__, keys))

    def taken_down(self) -> tuple[list[str], list[bytes]]:
        """All keys by their numbers, and the states that the next build is to compare with."""
        for number, state in self._now.items():
            self._last[number] = state
        return self._keys, self._last

    def _number(self, key: str) -> int | None:
        number = self._numbers.get(key)
        if number is not None and (self._same[number] or number in self._now):
            return number
        state = self._fingerprints.of(key)
        if state is None:
            return None
        if number is None:
            number = self._numbers[key] = len(self._keys)
            self._keys.append(key)
            self._last.append(state)
            self._same.append(None)
            self._staged.append(is_staged(key))
        self._now[number] = state
        return number
