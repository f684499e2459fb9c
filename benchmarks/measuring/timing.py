"""One process, start to end: its time and its memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measuring.programs import environment


@dataclass(frozen=True)
class Run:
    """What a process took: seconds by the clock, and the memory of the largest process, in megabytes."""

    seconds: float
    megabytes: float


def run(command: Sequence[str], folder: Path) -> Run:
    """Run a command in a folder. Raises RuntimeError, with what it said, where it fails."""
    with subprocess.Popen(
        command, cwd=folder, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        started = time.perf_counter()
        said = process.stderr.read() if process.stderr else b""
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{said.decode('utf-8', 'replace')[-2000:]}")
    unit = 1024 if sys.platform == "linux" else 1024 * 1024
    return Run(seconds, usage.ru_maxrss / unit)
