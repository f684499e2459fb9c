"""Work in forked processes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable


def can_fork() -> bool:
    """Whether the system can fork safely, and there are two processors to gain from it."""
    threading = sys.modules.get("threading")  # without it there can be no other thread
    alone = threading is None or threading.active_count() == 1
    return sys.platform == "linux" and alone and (os.cpu_count() or 1) > 1


def end(processes: Iterable[int]) -> None:
    """End processes that this one has forked, or hear that they have ended."""
    for process in processes:
        os.kill(process, 9)  # one that has ended is still known until it has been waited for
        os.waitpid(process, 0)
