"""A site's folder that knows what has been changed in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from support.sites import MODIFIED

_NEVER_TOUCHED = ("_site", ".jekyll-cache")


class Workplace:
    """Files below `source`. Every change gives a file a time of its own, the same in each run."""

    def __init__(self, source: Path) -> None:
        self.source = source
        self.original = {path: (source / path).read_bytes() for path in self.files()}
        #: Absolute paths changed since the set was last emptied.
        self.changed: set[str] = set()
        self._clock = int(MODIFIED.timestamp())
        self._numbers = 0
        for path in self.original:
            os.utime(source / path, (self._clock, self._clock))

    def number(self) -> int:
        """A number that hasn't been used before."""
        self._numbers += 1
        return self._numbers

    def files(self, wanted: Callable[[str], bool] = lambda path: True) -> list[str]:
        """The site's files, as paths below it, in order."""
        found = []
        for folder, inner, names in os.walk(self.source):
            inner[:] = [name for name in inner if name not in _NEVER_TOUCHED]
            found += [os.path.relpath(os.path.join(folder, name), self.source) for name in names]
        return sorted(path.replace(os.sep, "/") for path in found if wanted(path.replace(os.sep, "/")))

    def exists(self, path: str) -> bool:
        return os.path.lexists(self.source / path)

    def read(self, path: str) -> str:
        return (self.source / path).read_bytes().decode("utf-8", "surrogateescape")

    def write(self, path: str, text: str) -> None:
        self.write_bytes(path, text.encode("utf-8", "surrogateescape"))

    def write_bytes(self, path: str, content: bytes) -> None:
        file = self.source / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        self.touch(path)

    def write_quietly(self, path: str, content: bytes) -> None:
        """Change a file behind the back of whoever looks at times, where a system tells of more."""
        if os.name == "nt":
            self.write_bytes(path, content)
            return
        file = self.source / path
        status = file.stat()
        file.write_bytes(content)
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
        self._has_changed(path)

    def touch(self, path: str) -> None:
        self._clock += 61
        os.utime(self.source / path, (self._clock, self._clock))
        self._has_changed(path)

    def remove(self, path: str) -> None:
        file = self.source / path
        file.unlink()
        self._has_changed(path)
        self._remove_empty(file.parent)

    def rename(self, path: str, new: str) -> None:
        (self.source / new).parent.mkdir(parents=True, exist_ok=True)
        os.replace(self.source / path, self.source / new)
        self._has_changed(path)
        self._has_changed(new)
        self._remove_empty((self.source / path).parent)

    def copy_tree(self, path: str, new: str) -> None:
        shutil.copytree(self.source / path, self.source / new)
        self._has_changed(new)

    def contents(self) -> dict[str, bytes]:
        """Every file's bytes."""
        return {path: (self.source / path).read_bytes() for path in self.files()}

    def take_back(self, contents: dict[str, bytes]) -> None:
        """Give every file the bytes it had."""
        now = self.contents()
        for path in now.keys() - contents.keys():
            self.remove(path)
        for path, content in sorted(contents.items()):
            if now.get(path) != content:
                self.write_bytes(path, content)

    def _has_changed(self, path: str) -> None:
        self.changed.add(str(self.source / path))

    def _remove_empty(self, folder: Path) -> None:
        """A folder that has lost its last file goes, as it does when git changes branches."""
        while folder != self.source and not any(folder.iterdir()):
            folder.rmdir()
            self.changed.add(str(folder))
            folder = folder.parent
