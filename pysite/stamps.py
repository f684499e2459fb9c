"""Telling by a file's status whether it may have changed."""

from __future__ import annotations

import os

#: Size, time of change, time of change of the status, and number: alike only for the same content.
Stamp = tuple[int, int, int, int]

#: A change this soon before a file is looked at may have the same time as one after it (nanoseconds).
UNCERTAIN = 50_000_000


def stamp_of(status: os.stat_result) -> Stamp:
    """The stamp of a file with that status."""
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino
