"""The table of what has been measured, and the machine on which it was."""

from __future__ import annotations

import datetime
import os
import platform
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field


@dataclass
class Row:
    """A kind of work, and each program's times for it, in seconds (or megabytes)."""

    work: str
    times: dict[str, list[float]] = field(default_factory=dict)
    unit: str = "s"

    def add(self, program: str, value: float) -> None:
        self.times.setdefault(program, []).append(value)


def table(rows: Iterable[Row], names: Sequence[str]) -> str:
    """A table in Markdown: medians, and how many times pysite's each other program's is."""
    lines = ["| Work | runs | " + " | ".join(_heads(names)) + " |"]
    lines.append("|------|-----:|" + "----:|" * len(_heads(names)))
    for row in rows:
        counts = sorted({len(times) for times in row.times.values()}, reverse=True)
        cells = [row.work, "/".join(map(str, counts))]
        own = row.times.get(names[0])
        for name in names:
            times = row.times.get(name)
            cells.append(_shown(statistics.median(times), row.unit) if times else "")
            if name != names[0]:
                ratio = statistics.median(times) / statistics.median(own) if times and own else None
                cells.append("" if ratio is None else f"{ratio:.1f}")
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _heads(names: Sequence[str]) -> list[str]:
    heads = [names[0]]
    for name in names[1:]:
        heads += [name, "ratio"]
    return heads


def _shown(value: float, unit: str) -> str:
    if unit == "MB":
        return f"{value:.0f} MB"
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"


def machine() -> str:
    """What this machine is, in a line."""
    return f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}"


def _processor() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            names = [line.partition(":")[2].strip() for line in file if line.startswith("model name")]
        return names[0] if names else platform.machine()
    except OSError:
        return platform.processor() or platform.machine()


def today() -> str:
    return datetime.date.today().isoformat()
