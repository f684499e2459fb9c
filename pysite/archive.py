"""Texts kept in files between builds, each decoded only when somebody asks for it.

A text is known by its fingerprint, so it doesn't matter which build has left it: what is found is what is
meant. Of thousands of converted documents an edit needs a handful.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Set

from pysite import kept

#: The whole is written anew when more than this part of it has come since, or is of no use any more.
_PART = 0.2
_HEADER = 8

#: Where a text is: in which file's content, from where to where.
_Slice = tuple[bytes, int, int]


class Archive:
    """Texts as UTF-8 by their fingerprints: those of one file, and in another those that have come since."""

    def __init__(self, path: str | None) -> None:
        """`path` keeps them for other processes; None keeps them in memory alone."""
        self._path = path
        self._token = b""
        self._whole: dict[bytes, _Slice] = {}
        #: What isn't in the whole.
        self._since: dict[bytes, _Slice] = {}
        self._is_written = True

    def load(self) -> None:
        """Take up what another process has left; nothing where nothing can be read."""
        if self._path is None:
            return
        self._token, self._whole = _read(self._path)
        token, since = _read(self._path + ".changes")
        if token == self._token:
            self._since = since

    def __contains__(self, fingerprint: bytes) -> bool:
        return fingerprint in self._since or fingerprint in self._whole

    def get(self, fingerprint: bytes) -> str:
        """The text with that fingerprint. Raises KeyError."""
        found = self._since.get(fingerprint) or self._whole[fingerprint]
        return _cut(found).decode("utf-8", "surrogatepass")

    def put(self, fingerprint: bytes, text: bytes) -> None:
        """Keep a text."""
        if fingerprint not in self:
            self._since[fingerprint] = text, 0, len(text)
            self._is_written = False

    def save(self, used: Set[bytes]) -> None:
        """Leave the texts for other processes, those that are still of use."""
        for fingerprint in [known for known in self._since if known not in used]:
            del self._since[fingerprint]
        idle = sum(fingerprint not in used for fingerprint in self._whole)
        if self._path is None:
            return
        if not self._token or len(self._since) + idle > _PART * len(self._whole):
            self._whole = {f: s for f, s in {**self._whole, **self._since}.items() if f in used}
            self._since, self._token = {}, os.urandom(_HEADER)
            self._whole = _write(self._path, self._token, self._whole)
        elif not self._is_written:
            self._since = _write(self._path + ".changes", self._token, self._since)
        self._is_written = True


def _cut(place: _Slice) -> bytes:
    content, start, end = place
    return content[start:end]


def _read(path: str) -> tuple[bytes, dict[bytes, _Slice]]:
    """The token of a file and where its texts are; nothing where it can't be read as a whole."""
    try:
        with open(path, "rb") as file:
            content = file.read()
        start = _HEADER + int.from_bytes(content[:_HEADER], "little")
        token, sizes = marshal.loads(content[_HEADER:start])
        is_whole = start + sum(sizes.values()) == len(content)
        return (token, _places(content, start, sizes)) if is_whole else (b"", {})
    except (OSError, ValueError, EOFError, TypeError, AttributeError):
        return b"", {}


def _write(path: str, token: bytes, texts: dict[bytes, _Slice]) -> dict[bytes, _Slice]:
    """Write a file in one step. Returns where the texts are in it."""
    sizes = {fingerprint: end - start for fingerprint, (_, start, end) in texts.items()}
    head = marshal.dumps((token, sizes))
    content = b"".join([len(head).to_bytes(_HEADER, "little"), head, *map(_cut, texts.values())])
    kept.replace(path, content)
    return _places(content, _HEADER + len(head), sizes)


def _places(content: bytes, start: int, sizes: dict[bytes, int]) -> dict[bytes, _Slice]:
    """Where texts of these sizes are that stand one behind the other from `start` on."""
    places = {}
    for fingerprint, size in sizes.items():
        places[fingerprint] = content, start, start + size
        start += size
    return places
