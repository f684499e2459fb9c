"""What texts have been converted to, kept between builds by their contents."""

from __future__ import annotations

import os
from collections.abc import Iterable

from pysite import kept

#: What is kept may grow to so many characters; then what has not been used for longest goes.
_LIMIT = 60_000_000
#: Longer texts aren't kept: those are listings, which seldom come out the same.
_LONGEST = 100_000
#: To take up so many bytes that another process has left takes as long as to convert one character.
_BYTES_A_CHARACTER = 60


class KeptTexts:
    """Results by texts. `folder` keeps them for other processes; None keeps them in memory alone."""

    def __init__(self, folder: str | None) -> None:
        self._ledger = kept.Ledger(os.path.join(folder, "texts")) if folder else None
        self._known: dict[bytes, str] = {}
        self._loaded = folder is None
        #: How much more has to be asked for before it is worth while to look for it.
        self._patience = self._ledger.size() // _BYTES_A_CHARACTER if self._ledger else 0
        self._new: list[bytes] = []
        self._told = 0

    def get(self, salt: bytes, text: str) -> str | None:
        """What `text` was converted to with all that `salt` stands for; None if that isn't known."""
        if len(text) > _LONGEST:
            return None
        self._patience -= len(text)
        if not self._loaded and self._patience < 0:
            self._load()
        known, key = self._known, _key(salt, text)
        found = known.get(key)
        if found is not None:
            known[key] = known.pop(key)  # it is the last to go
        return found

    def put(self, salt: bytes, text: str, result: str) -> None:
        """Note what `text` was converted to."""
        if len(text) > _LONGEST:
            return
        key = _key(salt, text)
        self._known[key] = result
        self._new.append(key)

    def fresh(self) -> tuple[tuple[bytes, str], ...]:
        """What has come since the last call, or since it was written down."""
        fresh = tuple((key, self._known[key]) for key in self._new[self._told :])
        self._told = len(self._new)
        return fresh

    def take_in(self, fresh: Iterable[tuple[bytes, str]]) -> None:
        """Note what another process has found."""
        for key, result in fresh:
            self._known[key] = result
            self._new.append(key)

    def store(self) -> None:
        """Write down what is new, for other processes, unless it is too little to be looked for."""
        if not self._new or not self._loaded:
            return
        size, dropped = sum(map(len, self._known.values())), []
        for key in list(self._known) if size > _LIMIT else ():
            size -= len(self._known.pop(key))
            dropped.append(key)
            if size <= _LIMIT:
                break
        if self._ledger is not None:
            self._ledger.save(self._known, self._new, dropped)
        self._new, self._told = [], 0

    def _load(self) -> None:
        """Take up what another process has left."""
        self._loaded = True
        if self._ledger is not None:
            self._known = {**self._ledger.load(), **self._known}


def _key(salt: bytes, text: str) -> bytes:
    return kept.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16, key=salt).digest()
