"""File names and paths as Ruby's File class takes them apart and puts them together.

Sites name their files with forward slashes on every system, as Jekyll does, so these work on text
and never ask the file system. Observed: Ruby 3.1.
"""

from __future__ import annotations

import os
import re

_SLASHES = re.compile(r"/{2,}")


def basename(path: str, suffix: str = "") -> str:
    """The last part of `path`; `suffix` is cut off its end, ".*" cuts any extension."""
    name = path.rstrip("/").rpartition("/")[2] or ("/" if path.startswith("/") else "")
    if suffix == ".*":
        extension = extname(name)
        return name[: -len(extension)] if extension else name
    if suffix and name != suffix and name.endswith(suffix):
        return name[: -len(suffix)]
    return name


def dirname(path: str) -> str:
    """All of `path` but its last part; "." where there is nothing else."""
    head, slash, _ = path.rstrip("/").rpartition("/")
    if not slash:
        return "/" if path.startswith("/") else "."
    return head.rstrip("/") or "/"


def extname(path: str) -> str:
    """The extension of the last part with its dot; empty for ".name", "." alone for "name."."""
    name = path.rpartition("/")[2]
    start = len(name) - len(name.lstrip("."))
    dot = name.rfind(".", start)
    return name[dot:] if dot > 0 else ""


def join(*parts: str) -> str:
    """Parts joined by single slashes where they meet; an empty part still gives a slash."""
    if not parts:
        return ""
    result = parts[0]
    for part in parts[1:]:
        if part.startswith("/"):
            result = result.rstrip("/") + part
        elif result.endswith("/"):
            result += part
        else:
            result += "/" + part
    return result


def expand(path: str, base: str = "/") -> str:
    """The absolute path that `path` means from `base`, with "." and ".." resolved by text alone."""
    parts: list[str] = []
    for part in (path if path.startswith("/") else f"{base}/{path}").split("/"):
        if part == "..":
            if parts:
                parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/" + "/".join(parts)


def sanitized(base: str, questionable: str) -> str:
    """`questionable` as a path that lies inside `base`, whatever it says.

    Source: observed, Jekyll 4.3.1's `Jekyll.sanitized_path`.
    """
    if questionable == base:
        return base
    clean = expand("/" + questionable if questionable.startswith("~") else questionable)
    if clean == base or clean.startswith(base if base.endswith("/") else base + "/"):
        return clean
    return join(base, clean)


def relative(path: str, start: str = ".") -> str:
    """The way from the folder `start` to the system's `path`, with forward slashes.

    On Windows there is no way to another drive: the path stays absolute.
    """
    try:
        found = os.path.relpath(path, start)
    except ValueError:
        found = path
    return found.replace(os.sep, "/")


def below(path: str, folder: str) -> str:
    """What the system's `path` is called in `folder`, with forward slashes; one from elsewhere is whole."""
    top = folder.rstrip("/" + os.sep)
    rest = path[len(top) :]
    if path.startswith(top) and rest[:1] in ("/", os.sep):
        path = rest.lstrip("/" + os.sep)
    return path.replace(os.sep, "/")


def is_inside(path: str, folder: str) -> bool:
    """Whether the system's `path` is below `folder`, which may be the root of a drive."""
    return path.startswith(folder if folder.endswith(os.sep) else folder + os.sep)


def squeeze_slashes(path: str) -> str:
    """`path` with every run of slashes made one."""
    return _SLASHES.sub("/", path)
