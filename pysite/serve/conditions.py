"""The conditions of a request: what its sender has already, and which part it wants (RFC 9110)."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from email.utils import formatdate, mktime_tz, parsedate_tz

_RANGE = re.compile(r"bytes=\s*(\d*)\s*-\s*(\d*)\s*", re.ASCII | re.IGNORECASE)
_TAG = re.compile(r'(?:W/)?"[^"]*"')
#: A file as young as this may change within the second that a time stamp can tell apart.
_YOUNG = 2.0


def etag(status: os.stat_result, variant: str = "") -> str:
    """A name for just these bytes: it changes with the file, and with what is sent of it."""
    return f'"{status.st_mtime_ns:x}-{status.st_size:x}-{status.st_ino:x}{variant}"'


def last_modified(status: os.stat_result, now: float) -> str | None:
    """The time of a file's last change, as in a header; None for one that may change again unnoticed."""
    return formatdate(int(status.st_mtime), usegmt=True) if now - status.st_mtime > _YOUNG else None


def has_it(headers: Mapping[str, str], tag: str, modified: str | None) -> bool:
    """Whether the request's sender has these bytes: the answer is 304 then. Tags count before times."""
    wanted = headers.get("If-None-Match")
    if wanted is not None:
        return wanted.strip() == "*" or tag in (t.removeprefix("W/") for t in _TAG.findall(wanted))
    since, ours = _seconds(headers.get("If-Modified-Since")), _seconds(modified)
    return since is not None and ours is not None and ours <= since


def wanted_range(
    headers: Mapping[str, str], size: int, tag: str, modified: str | None
) -> tuple[int, int] | bool | None:
    """The first byte and the one after the last that a request asks for.

    None: all of it, which is also the answer to what can't be understood, to several ranges at once, and
    where the sender has a part of other bytes (`If-Range`). False: there are no such bytes (status 416).
    """
    match = _RANGE.fullmatch(headers.get("Range", "").strip())
    if match is None or match[1] == match[2] == "" or len(match[0]) > 60:
        return None
    condition = headers.get("If-Range")
    if condition is not None and condition.strip() not in (tag, modified):
        return None
    if not match[1]:
        length = int(match[2])
        return (max(0, size - length), size) if length and size else False
    first = int(match[1])
    end = int(match[2]) + 1 if match[2] else max(size, first + 1)
    if end <= first:
        return None
    return (first, min(end, size)) if first < size else False


def _seconds(date: str | None) -> int | None:
    parsed = parsedate_tz(date) if date else None
    if parsed is None:
        return None
    try:
        return int(mktime_tz(parsed))
    except (ValueError, OverflowError):
        return None
