"""New files, written while something has to be waited for: before it is certain that the site can be built.

Until then nothing may change in the destination. So they are written in the site's cache folder, and in the
end they only have to be moved. Whatever goes wrong with that is of no harm: what can't be moved is written
where it is to be.
"""

from __future__ import annotations

import os
import stat
import time
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress

from pysite.build.files import fill, fill_with_copy
from pysite.stamps import Stamp, stamp_of

_PREFIX = "aside-"
#: So many documents are remembered until there is time for them.
_MOST_OFFERED = 200
#: What has been left for so long is nobody's any more (seconds).
_FORGOTTEN = 3600
#: What new files take over from the folder that they are made in: who may do what with them.
_INHERITED = ("security.", "system.")


class Aside:
    """The new files of one build, by the `id` of what they are of."""

    def __init__(
        self, folder: str | None, destination: str, copies: Iterable[tuple[int, str, str]] = ()
    ) -> None:
        """`folder` is the site's cache folder, if anything is to be kept there.

        `copies` are the static files: for each its `id`, its place in the destination, and its source.
        """
        able = folder is not None and hasattr(os, "listxattr")
        self._cache = folder
        self._folder = os.path.join(folder or "", _PREFIX + os.urandom(6).hex()) if able else None
        self._destination = destination
        self._is_begun = False
        self._copies = iter(copies)
        self._offered: deque[tuple[int, str, bytes]] = deque(maxlen=_MOST_OFFERED)
        #: What has been written: a content, or for copies the stamp of the source.
        self._written: dict[int, bytes | Stamp] = {}

    def offer(self, number: int, place: str, content: bytes) -> None:
        """Hear what is most likely to be at `place`."""
        self._offered.append((number, place, content))

    def write(self, waiting: Callable[[], bool]) -> None:
        """Write what can be written for as long as something has to be waited for."""
        while waiting():
            try:
                if self._offered:
                    self._put(*self._offered.popleft())
                else:
                    self._copy(*next(self._copies))
            except StopIteration:
                return
            except OSError:  # its turn tells what is wrong with it
                continue

    def move(self, number: int, place: str, what: bytes | Stamp) -> bool:
        """Put a file in its place, if it is ready and holds `what` it is to hold; tells whether."""
        if self._folder is None or self._written.get(number) != what:
            return False
        try:
            os.replace(self._name(number), place)
        except OSError:
            return False
        return True

    def close(self) -> None:
        """Remove what is left."""
        if self._folder is not None:
            _remove(self._folder)

    def _put(self, number: int, place: str, content: bytes) -> None:
        path = self._path_for(number, place)
        if path is not None:
            fill(path, content)
            self._written[number] = content

    def _copy(self, number: int, place: str, source: str) -> None:
        path = self._path_for(number, place)
        if path is not None:
            status = os.stat(source)
            fill_with_copy(path, source, status)
            self._written[number] = stamp_of(status)

    def _path_for(self, number: int, place: str) -> str | None:
        """Where to write a file; None where it can't be written aside, or isn't new."""
        self._written.pop(number, None)
        if self._folder is None or os.path.lexists(place):
            return None
        if not self._is_begun:
            self._begin(self._folder)
        return self._name(number) if self._folder else None

    def _name(self, number: int) -> str:
        return f"{self._folder}/{number:x}"

    def _begin(self, folder: str) -> None:
        """Make the folder, if files that are made there are like those made in the destination."""
        self._is_begun = True
        try:
            _remove_forgotten(self._cache or "")
            os.makedirs(folder, exist_ok=True)
            if not _is_like(folder, self._destination):
                self._folder = None
                os.rmdir(folder)
        except OSError:
            self._folder = None


def _is_like(folder: str, destination: str) -> bool:
    """Whether a new file in the folder can be moved to the destination, and then is as if made there."""
    while not os.path.isdir(destination):  # which takes over what the folder around it has
        destination = os.path.dirname(destination)
    return _marks(folder) == _marks(destination)


def _marks(folder: str) -> tuple[object, ...]:
    """What new files take over from the folder that they are made in."""
    status = os.stat(folder)
    group = status.st_gid if status.st_mode & stat.S_ISGID else None
    attributes = {}
    with suppress(OSError):  # the file system has none
        for name in os.listxattr(folder):
            if name.startswith(_INHERITED):
                attributes[name] = os.getxattr(folder, name)
    return status.st_dev, group, attributes


def _remove_forgotten(cache: str) -> None:
    """Remove what builds have left that were killed."""
    with suppress(FileNotFoundError), os.scandir(cache) as entries:
        for entry in entries:
            if entry.name.startswith(_PREFIX) and entry.stat().st_mtime < time.time() - _FORGOTTEN:
                _remove(entry.path)


def _remove(folder: str) -> None:
    """Remove a folder of files, if it is there."""
    try:
        os.rmdir(folder)
    except FileNotFoundError:
        return
    except OSError:  # it isn't empty
        with suppress(OSError):
            for name in os.listdir(folder):
                os.remove(os.path.join(folder, name))
            os.rmdir(folder)
