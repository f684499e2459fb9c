"""Files that are made in one step: nobody ever finds a part of one."""

from __future__ import annotations

import os
from _thread import get_ident  # what `threading` has it from, whose import takes long
from typing import TYPE_CHECKING

from pysite.build.memory import stamp

if TYPE_CHECKING:
    from io import FileIO

#: So many bytes are read and written at once.
_PIECE = 1 << 20


def write_bytes(path: str, content: bytes) -> bool:
    """Make the file hold `content`, in one step; tells whether it didn't already."""
    present = stamp(path)
    if present is None:
        os.makedirs(os.path.dirname(path), exist_ok=True)
    elif present[0] == len(content):
        with open(path, "rb", buffering=0) as file:
            if file.readall() == content:
                return False
    put(path, content)
    return True


def put(path: str, content: bytes) -> None:
    """Make a file of `content`, in one step."""
    passing = _passing_name(path)
    fill(passing, content)
    replace(passing, path)


def put_copy(path: str, source: str, status: os.stat_result) -> None:
    """Copy a file that has that status, time stamp and all, in one step."""
    passing = _passing_name(path)
    fill_with_copy(passing, source, status)
    replace(passing, path)


def fill(path: str, content: bytes) -> None:
    """Write a file that nobody looks at yet."""
    with open(path, "wb", buffering=0) as file:
        _write(file, content)


def fill_with_copy(path: str, source: str, status: os.stat_result) -> None:
    """Copy a file that has that status, time stamp and all, to where nobody looks yet."""
    # not with shutil: to import it takes as long as to copy a common site's files
    with open(source, "rb", buffering=0) as file, open(path, "wb", buffering=0) as copied:
        while piece := file.read(_PIECE):
            _write(copied, piece)
    os.utime(path, ns=(status.st_mtime_ns, status.st_mtime_ns))


def replace(passing: str, path: str) -> None:
    """Put a file that has been written in its place. Raises OSError."""
    try:
        os.replace(passing, path)
    except PermissionError:
        from pysite.build.held import replace_held

        replace_held(passing, path)


def remove(path: str) -> None:
    """Remove a file. Raises OSError."""
    try:
        os.remove(path)
    except PermissionError:
        from pysite.build.held import remove_held

        remove_held(path)


def are_alike(one: str, other: str) -> bool:
    """Whether two files hold the same."""
    with open(one, "rb") as file, open(other, "rb") as second:
        while piece := file.read(_PIECE):
            if piece != second.read(_PIECE):
                return False
        return not second.read(1)


def _write(file: FileIO, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[file.write(left) :]


def _passing_name(path: str) -> str:
    """A name beside `path` that no page can have, for a file while it is being written.

    It is no other thread's, and however long the file's own name is, no system refuses this one as too long.
    """
    folder, _, name = path.rpartition("/")
    return f"{folder}/.{name[:40]}.{os.getpid()}.{get_ident():x}.pysite-part"
