"""The time zone that Ruby would call local."""

from __future__ import annotations

import os
from datetime import tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def named_zone(name: str) -> tzinfo:
    """The zone called `name`; one that nobody knows is UTC, as for the C library that Ruby asks."""
    try:
        return ZoneInfo(name.removeprefix(":") or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def local_zone(configured: str | None = None) -> tzinfo:
    """The zone of a site: its `timezone`, else the environment's TZ, else the machine's."""
    name = configured or os.environ.get("TZ")
    if name:
        return named_zone(name)
    try:
        with open("/etc/localtime", "rb") as file:
            return ZoneInfo.from_file(file, key="localtime")
    except (OSError, ValueError):
        from pysite.ruby.machine_zone import MachineZone

        return MachineZone()
