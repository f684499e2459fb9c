"""Where a build may write and remove."""

from __future__ import annotations

import os
from collections.abc import Iterator

from pysite.config import Config
from pysite.errors import SiteError


def check_destination(config: Config) -> None:
    """Raise SiteError where building would endanger something that isn't a built site."""
    destination = os.path.realpath(config.destination)
    source = os.path.realpath(config.source)
    if source == destination or source.startswith(destination.rstrip(os.sep) + os.sep):
        raise SiteError(
            "Destination directory cannot be or contain the Source directory.",
            hint="choose a folder of its own with -d, such as _site",
        )
    if destination in (os.path.abspath(os.sep), os.path.realpath(os.path.expanduser("~"))):
        raise SiteError(
            f"The destination {destination} would be emptied.", hint="choose a folder of its own with -d"
        )
    if os.path.exists(destination) and not os.path.isdir(destination):
        raise SiteError(f"The destination {destination} is a file.", hint="choose a folder with -d")


class Guard:
    """Refuses paths that lead out of a destination, by their text or by a symbolic link on their way."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._real = os.path.realpath(root)
        self._safe_folders: set[str] = {root}

    def check(self, path: str, origin: str) -> None:
        """Raise SiteError if writing `path`, for the source file `origin`, would leave the destination."""
        folder = os.path.dirname(path)
        if folder in self._safe_folders:
            return
        real = os.path.realpath(folder)
        if real != self._real and not real.startswith(self._real + os.sep):
            raise SiteError(
                f"its file {path} would be outside of the destination",
                origin,
                hint="change its permalink, or remove the symbolic link in the destination",
            )
        self._safe_folders.add(folder)


def existing(root: str) -> Iterator[tuple[str, bool]]:
    """Everything in the destination, inner ones first, and whether it is a folder. Links are files."""
    try:
        entries = list(os.scandir(root))
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        folder = entry.is_dir(follow_symlinks=False)
        if folder:
            yield from existing(entry.path)
        yield entry.path, folder
