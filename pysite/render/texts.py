"""What texts have been converted to, kept between builds by their contents."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cached_property

from pysite import kept

#: What is kept may grow to so many characters; then what has not been used for longest goes.
_LIMIT = 60_000_000
#: The same for parts of texts, which are all asked for together.
_LIMIT_OF_PARTS = 20_000_000
#: Longer texts aren't kept: those are listings, which seldom come out the same. But most of their parts do.
LONGEST = 100_000
#: To take up so many bytes that another process has left takes as long as to convert one character.
_BYTES_A_CHARACTER = 60

#: Results, by the keys of what they are made of.
Fresh = tuple[tuple[bytes, str], ...]


class Shelf:
    """Results by texts."""

    def __init__(self, path: str | None, limit: int = _LIMIT) -> None:
        """`path` keeps them for other processes; None keeps them in memory alone."""
        self._ledger = kept.Ledger(path) if path else None
        self._limit = limit
        self._known: dict[bytes, str] = {}
        self._loaded = path is None
        #: How many characters have been asked for in vain.
        self._asked = 0
        self._new: list[bytes] = []
        self._told = 0
        #: The text whose key was made last, its salt and the key: what is asked for in vain is put next.
        self._keyed: tuple[str | None, bytes, bytes] = None, b"", b""

    def get(self, salt: bytes, text: str) -> str | None:
        """What `text` came to with all that `salt`, of 16 bytes at most, stands for; None if nobody knows."""
        if len(text) > LONGEST:
            return None
        self._asked += len(text)
        if not self._loaded and self._is_much(self._asked):
            self._load()
        known, key = self._known, self._key(salt, text)
        found = known.get(key)
        if found is not None:
            known[key] = known.pop(key)  # it is the last to go
        return found

    def put(self, salt: bytes, text: str, result: str) -> None:
        """Note what `text` came to."""
        if len(text) > LONGEST:
            return
        key = self._key(salt, text)
        self._known[key] = result
        self._new.append(key)

    def _key(self, salt: bytes, text: str) -> bytes:
        if text is not self._keyed[0] or salt is not self._keyed[1]:
            key = kept.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16, salt=salt).digest()
            self._keyed = text, salt, key
        return self._keyed[2]

    def fresh(self) -> Fresh:
        """What has come since the last call, or since it was written down."""
        fresh = tuple((key, self._known[key]) for key in self._new[self._told :])
        self._told = len(self._new)
        return fresh

    def take_in(self, fresh: Fresh) -> None:
        """Note what another process has found."""
        for key, result in fresh:
            self._known[key] = result
            self._new.append(key)

    def store(self) -> None:
        """Write down what is new, for other processes, unless it is too little to be looked for."""
        if not self._loaded and self._is_much(sum(len(self._known[key]) for key in self._new)):
            self._load()
        if not self._new or not self._loaded:
            return
        size, dropped = sum(map(len, self._known.values())), []
        for key in list(self._known) if size > self._limit else ():
            size -= len(self._known.pop(key))
            dropped.append(key)
            if size <= self._limit:
                break
        if self._ledger is not None:
            self._ledger.save(self._known, self._new, dropped)
        self._new, self._told = [], 0

    def _is_much(self, characters: int) -> bool:
        """Whether so many are worth the time that it takes to take up what another process has left."""
        return characters > self._size // _BYTES_A_CHARACTER

    @cached_property
    def _size(self) -> int:
        return self._ledger.size() if self._ledger else 0

    def _load(self) -> None:
        """Take up what another process has left."""
        self._loaded = True
        if self._ledger is not None:
            self._known = {**self._ledger.load(), **self._known}


class KeptTexts:
    """Whole texts as they were converted, and parts of long ones as they were written again."""

    def __init__(self, folder: str | None) -> None:
        """`folder` keeps them for other processes; None keeps them in memory alone."""
        self.whole = Shelf(os.path.join(folder, "texts") if folder else None)
        self.parts = Shelf(os.path.join(folder, "parts") if folder else None, _LIMIT_OF_PARTS)

    def fresh(self) -> tuple[Fresh, Fresh]:
        """What has come since the last call, or since it was written down."""
        return self.whole.fresh(), self.parts.fresh()

    def take_in(self, fresh: Iterable[Fresh]) -> None:
        """Note what another process has found."""
        for shelf, found in zip((self.whole, self.parts), fresh, strict=True):
            shelf.take_in(found)

    def store(self) -> None:
        """Write down what is new, for other processes."""
        self.whole.store()
        self.parts.store()


class Parts:
    """The parts of texts that are converted with all that `salt` stands for."""

    def __init__(self, texts: KeptTexts, salt: bytes) -> None:
        self._shelf = texts.parts
        self._salt = salt

    def get(self, text: str) -> str | None:
        """How `text` is written again; None if that isn't known."""
        return self._shelf.get(self._salt, text)

    def put(self, text: str, written: str) -> None:
        """Note how `text` is written again."""
        self._shelf.put(self._salt, text, written)
