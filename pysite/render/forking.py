"""Whether some of the work can be done in a forked process."""

from __future__ import annotations

import os
import sys
import threading


def can_fork() -> bool:
    """Whether the system can fork safely, and there are two processors to gain from it."""
    return sys.platform == "linux" and threading.active_count() == 1 and (os.cpu_count() or 1) > 1
