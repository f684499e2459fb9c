"""Work in forked processes."""

from __future__ import annotations

import os
import sys


def can_fork() -> bool:
    """Whether the system can fork safely, and there are two processors to gain from it."""
    threading = sys.modules.get("threading")  # without it there can be no other thread
    alone = threading is None or threading.active_count() == 1
    return sys.platform == "linux" and alone and (os.cpu_count() or 1) > 1


def end(processes: dict[int, int]) -> None:
    """End processes, given by the pipes that they write to, of which this one closes its ends."""
    for pipe, process in processes.items():
        os.close(pipe)
        os.kill(process, 9)
        os.waitpid(process, 0)
    processes.clear()
