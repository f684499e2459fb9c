"""Values kept in files between builds: whole or not at all, and never missed where they can't be kept."""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

try:
    # hashlib has it from here, but loads OpenSSL before, which takes as long as a hundred small modules.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

__all__ = ["blake2b", "load", "prune", "replace", "store"]


def load(path: str) -> Any:
    """The value kept at `path`; None where there is none that can be read."""
    try:
        with open(path, "rb") as file:
            return marshal.loads(file.read())
    except (OSError, ValueError, EOFError, TypeError):
        return None


def store(path: str, value: Any) -> None:
    """Keep a value of plain types, or code, at `path`. What can't be kept is only slower the next time."""
    try:
        replace(path, marshal.dumps(value))
    except ValueError:
        return


def replace(path: str, content: bytes) -> None:
    """Make the file hold `content`, in one step, if that can be done."""
    passing = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(passing, "wb") as file:
            file.write(content)
        os.replace(passing, path)
    except OSError:
        return


def prune(folder: str, most: int) -> None:
    """Leave the newer half of a folder's files where there are more than `most`.

    What is thrown away is only slower the next time, also where it was still of use.
    """
    try:
        with os.scandir(folder) as entries:
            files = [(entry.stat().st_mtime_ns, entry.path) for entry in entries if entry.is_file()]
        if len(files) > most:
            for _, path in sorted(files)[: len(files) - most // 2]:
                os.unlink(path)
    except OSError:
        return


class Ledger:
    """A dictionary of plain values in two files: the whole as it was once, and what has changed since.

    One change in a large dictionary so costs little. Each file is replaced in one step, and changes to a
    whole that has been replaced meanwhile count for nothing.
    """

    #: The whole is written anew when more than this part of it has changed.
    _PART = 0.2
    _LEAST = 50

    def __init__(self, path: str) -> None:
        self._path = path
        self._token = b""
        self._updated: dict[Any, Any] = {}
        self._removed: set[Any] = set()

    def size(self) -> int:
        """How many bytes there are to load."""
        total = 0
        for path in (self._path, self._path + ".changes"):
            with suppress(OSError):
                total += os.stat(path).st_size
        return total

    def load(self) -> dict[Any, Any]:
        """The dictionary; empty where there is none that can be read."""
        try:
            self._token, entries = load(self._path)
            token, updated, removed = load(self._path + ".changes") or (b"", {}, [])
            if token == self._token:
                entries.update(updated)
                for key in removed:
                    entries.pop(key, None)
                self._updated, self._removed = updated, set(removed)
        except (TypeError, ValueError, AttributeError):  # nothing, or something else
            self._token = b""
            return {}
        return entries  # type: ignore[no-any-return]

    def clear(self) -> None:
        """Let nothing count that has been kept: what is saved next is the whole."""
        self._token = b""

    def is_whole_next(self, size: int, changes: int) -> bool:
        """Whether so many changes to a dictionary of that size make it be written as a whole."""
        pending = changes + len(self._updated) + len(self._removed)
        return not self._token or pending > max(self._LEAST, size * self._PART)

    def save(self, entries: dict[Any, Any], updated: Iterable[Any], removed: Iterable[Any]) -> None:
        """Keep `entries`, of which these keys have been set and these removed since the last time."""
        updated, removed = list(updated), list(removed)
        if self.is_whole_next(len(entries), len(updated) + len(removed)):
            self.save_whole(entries)
        else:
            self.save_changes({key: entries[key] for key in updated if key in entries}, removed)

    def save_whole(self, entries: dict[Any, Any]) -> None:
        """Keep these entries and no others."""
        self._token, self._updated, self._removed = os.urandom(8), {}, set()
        store(self._path, (self._token, entries))

    def save_changes(self, updated: dict[Any, Any], removed: Iterable[Any]) -> None:
        """Keep what has changed since the last time. The whole is there already."""
        for key in removed:
            self._updated.pop(key, None)
        self._removed.update(removed)
        self._removed.difference_update(updated)
        self._updated.update(updated)
        store(self._path + ".changes", (self._token, self._updated, list(self._removed)))
