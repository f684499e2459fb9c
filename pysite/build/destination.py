"""Where a build may write and remove."""

from __future__ import annotations

import os

from pysite.config import Config
from pysite.errors import SiteError
from pysite.ruby.paths import is_inside

_ON_WINDOWS = os.name == "nt"
#: What marks a folder that stands for another one (IO_REPARSE_TAG_MOUNT_POINT).
_JUNCTION = 0xA0000003
#: Windows has no names with these. What comes after a colon would be hidden behind another file.
_NOT_IN_NAMES = frozenset('\\:*?"<>|')


def check_destination(config: Config) -> None:
    """Raise SiteError where building would endanger something that isn't a built site."""
    destination = os.path.realpath(config.destination)
    source = os.path.realpath(config.source)
    if source == destination or source.startswith(destination.rstrip(os.sep) + os.sep):
        raise SiteError(
            "Destination directory cannot be or contain the Source directory.",
            hint="choose a folder of its own with -d, such as _site",
        )
    is_root = os.path.dirname(destination) == destination  # of any drive
    if is_root or destination == os.path.realpath(os.path.expanduser("~")):
        raise SiteError(
            f"The destination {destination} would be emptied.", hint="choose a folder of its own with -d"
        )
    if os.path.exists(destination) and not os.path.isdir(destination):
        raise SiteError(f"The destination {destination} is a file.", hint="choose a folder with -d")


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Whether it is what Windows has beside symbolic links, and Python takes for a folder."""
    if not _ON_WINDOWS:
        return False
    return getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0) == _JUNCTION


class Contents:
    """What a destination holds: looked at once, and then known without asking the file system.

    Paths have the form that documents give them: slashes below the root, on every system.
    """

    def __init__(self, root: str) -> None:
        self.root = root
        self.folders = {root}
        #: Links are files, wherever they lead.
        self.files: set[str] = set()
        self._look(root)

    def _look(self, folder: str) -> None:
        inner = []
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    path = f"{folder}/{entry.name}"
                    if entry.is_dir(follow_symlinks=False) and not _is_junction(entry):
                        inner.append(path)
                    else:
                        self.files.add(path)
        except (FileNotFoundError, NotADirectoryError):
            return
        self.folders.update(inner)
        for path in inner:
            self._look(path)

    def make_folder(self, folder: str) -> None:
        """Make sure that there is a folder, and those that it is in."""
        if folder in self.folders:
            return
        self.make_folder(os.path.dirname(folder))
        try:
            os.mkdir(folder)
        except FileExistsError:
            if not os.path.isdir(folder):
                raise
        self.folders.add(folder)


class Guard:
    """Refuses paths that lead out of a destination, by their text or by a symbolic link on their way."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._root = contents.root
        self._real = os.path.realpath(self._root)
        self._safe_folders: set[str] = {self._root}

    def check(self, path: str, origin: str) -> None:
        """Raise SiteError if writing `path`, for the source file `origin`, would leave the destination."""
        if _ON_WINDOWS and not _NOT_IN_NAMES.isdisjoint(path[len(self._root) :]):
            raise SiteError(
                f"Windows can't have a file {path[len(self._root) + 1 :]}",
                origin,
                hint=f"change its permalink: none of {' '.join(sorted(_NOT_IN_NAMES))} can be in a name",
            )
        folder = os.path.dirname(path)
        if self._is_safe(folder):
            return
        real = os.path.realpath(folder)
        if real != self._real and not is_inside(real, self._real):
            raise SiteError(
                f"its file {path} would be outside of the destination",
                origin,
                hint="change its permalink, or remove the symbolic link in the destination",
            )
        self._safe_folders.add(folder)

    def _is_safe(self, folder: str) -> bool:
        """Whether nothing on the way from the root to the folder can lead anywhere else."""
        if folder in self._safe_folders:
            return True
        outer, name = os.path.split(folder)
        # Windows has folders that stand for others, and don't look like links
        leads_on = _ON_WINDOWS or name in ("", ".", "..") or folder in self._contents.files
        if leads_on or len(outer) < len(self._root) or not self._is_safe(outer):
            return False
        self._safe_folders.add(folder)
        return True
