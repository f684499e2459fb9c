"""Whether some of the work can be done in a forked process."""

from __future__ import annotations

import os
import sys


def can_fork() -> bool:
    """Whether the system can fork safely, and there are two processors to gain from it."""
    threading = sys.modules.get("threading")  # without it there can be no other thread
    alone = threading is None or threading.active_count() == 1
    return sys.platform == "linux" and alone and (os.cpu_count() or 1) > 1
