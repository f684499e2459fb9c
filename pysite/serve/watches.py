"""The watches that the Linux kernel keeps for this process, to notice when it has refused some."""

from __future__ import annotations

import os


def count_folders(root: str) -> int:
    """How many folders a recursive watch of `root` has to watch, itself included."""
    return sum(1 for _ in os.walk(root))


def count_watches() -> int | None:
    """How many inotify watches this process holds; None on systems that don't tell."""
    count, told = 0, False
    try:
        descriptors = os.listdir("/proc/self/fd")
    except OSError:
        return None
    for descriptor in descriptors:
        try:
            if "inotify" not in os.readlink(f"/proc/self/fd/{descriptor}"):
                continue
            with open(f"/proc/self/fdinfo/{descriptor}", encoding="ascii") as file:
                count += sum(1 for line in file if line.startswith("inotify "))
            told = True
        except OSError:
            continue  # closed meanwhile
    return count if told else None
