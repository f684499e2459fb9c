"""Replacing and removing files that the system doesn't give up at once.

Windows refuses to while anybody has the file open, such as a virus scanner, an editor or a browser that is
being sent it, and where it is marked as read-only. Nothing of this is needed elsewhere.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable
from contextlib import suppress

_ON_WINDOWS = os.name == "nt"
#: How long somebody else is waited for, again and again (seconds).
_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2)


def replace_held(passing: str, path: str) -> None:
    """Do what `os.replace` has refused to; Windows has the file written over at last. Raises OSError."""
    try:
        if _insist(path, lambda: os.replace(passing, path)):
            return
        if not _ON_WINDOWS:  # somebody else's file: nobody is to see half of the new one in it
            os.replace(passing, path)
            return
        from shutil import copyfile, copystat

        copyfile(passing, path)
        copystat(passing, path)
    except OSError:
        with suppress(OSError):
            os.remove(passing)
        raise
    os.remove(passing)


def remove_held(path: str) -> None:
    """Do what `os.remove` has refused to. Raises OSError."""
    if not _insist(path, lambda: os.remove(path)):
        os.remove(path)


def remove_tree(folder: str) -> None:
    """Remove a folder and all that is in it. Raises OSError."""
    from shutil import rmtree

    try:
        rmtree(folder)
    except PermissionError:
        for inner, _, names in os.walk(folder):
            for name in names:
                _make_writable(os.path.join(inner, name))
        rmtree(folder)


def _insist(path: str, act: Callable[[], None]) -> bool:
    """Try, and try again after a while; tells whether it has worked."""
    _make_writable(path)
    for pause in _PAUSES:
        try:
            act()
        except PermissionError:
            time.sleep(pause)
        else:
            return True
    return False


def _make_writable(path: str) -> None:
    with suppress(OSError):
        mode = os.lstat(path).st_mode
        if stat.S_ISREG(mode) and not mode & stat.S_IWRITE:
            os.chmod(path, stat.S_IMODE(mode) | stat.S_IWRITE)
