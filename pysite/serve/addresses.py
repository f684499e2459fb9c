"""From a request's path to a file of the site, as GitHub Pages finds it, and never to a file outside."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from enum import Enum, auto
from urllib.parse import quote, unquote_to_bytes, urlsplit

#: What a folder shows.
INDEX = "index.html"
#: Version control that a site may keep in its destination (`keep_files`): nobody's to read.
_HIDDEN = frozenset((".git", ".svn", ".hg"))


class Result(Enum):
    """What a path leads to."""

    FILE = auto()
    REDIRECT = auto()
    LISTING = auto()
    MISSING = auto()
    REFUSED = auto()


@dataclass(frozen=True)
class Found:
    """A file or folder (absolute, its symbolic links resolved) or the address to go to instead."""

    result: Result
    file: str = ""
    location: str = ""


MISSING = Found(Result.MISSING)
REFUSED = Found(Result.REFUSED)


def normalized_base(baseurl: object) -> str:
    """The path that a `baseurl` means: "" or "/base", whichever way it is written."""
    path = urlsplit(baseurl).path if isinstance(baseurl, str) else ""
    path = "/".join(segment for segment in path.split("/") if segment not in ("", ".", ".."))
    return f"/{path}" if path else ""


def find(root: str, base: str, path: str, *, listings: bool = False) -> Found:
    """What the percent-encoded `path` of a request leads to in the site at `root`, served below `base`.

    The order is GitHub Pages': the file itself, the file with `.html`, the folder's index. A folder's address
    without its slash leads to the one with it. `listings`: folders show what they hold.
    """
    segments = _segments(path)
    if segments is None:
        return REFUSED
    below = _segments(quote(base)) or []
    if not path.startswith("/") or segments[1 : len(below)] != below[1:]:
        if segments == ["", ""]:
            return Found(Result.REDIRECT, location=quote(base) + "/")
        return MISSING
    if below and len(segments) == len(below):
        return Found(Result.REDIRECT, location=quote(base) + "/")
    segments = segments[max(1, len(below)) :]
    return _look_up(root, base, segments, listings)


def _look_up(root: str, base: str, segments: list[str], listings: bool) -> Found:
    *folders, last = segments
    if "" in folders or _HIDDEN.intersection(segments):
        return MISSING
    real_root = os.path.realpath(root)
    place = os.path.join(real_root, *segments)
    if not last:
        index = None if listings else _inside(real_root, os.path.join(place, INDEX))
        if index is not None and _is_file(index):
            return Found(Result.FILE, index)
        folder = _inside(real_root, place)
        if listings and folder is not None and os.path.isdir(folder):
            return Found(Result.LISTING, folder)
        return MISSING
    for candidate in (place, place + ".html"):
        file = _inside(real_root, candidate)
        if file is not None and _is_file(file):
            return Found(Result.FILE, file)
    folder = _inside(real_root, place)
    if folder is None or not os.path.isdir(folder):
        return MISSING
    index = _inside(real_root, os.path.join(folder, INDEX))
    if listings or (index is not None and _is_file(index)):
        # made of the decoded names, so it can't begin with two slashes and name another host
        location = "/".join(quote(segment) for segment in segments)
        return Found(Result.REDIRECT, location=f"{quote(base)}/{location}/")
    return MISSING


def _segments(path: str) -> list[str] | None:
    """The decoded names between the slashes of a path; None if one of them can only be meant to deceive."""
    segments: list[str] = []
    for raw in path.split("/"):
        try:
            name = unquote_to_bytes(raw).decode("utf-8")
        except UnicodeDecodeError:
            return None
        if name in (".", "..") or any(c in "/\\" or ord(c) < 32 or ord(c) == 127 for c in name):
            return None
        if os.name == "nt" and (":" in name or name.rstrip(". ") != name):
            return None
        segments.append(name)
    return segments


def _inside(real_root: str, path: str) -> str | None:
    """The real path of `path`, unless a symbolic link leads it out of the site."""
    try:
        real = os.path.realpath(path)
    except (OSError, ValueError):
        return None
    return real if real == real_root or real.startswith(real_root.rstrip(os.sep) + os.sep) else None


def _is_file(path: str) -> bool:
    """Whether it is a plain file: opening a pipe, say, would wait for its writer."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except OSError:
        return False
