"""Going through a site's folders."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field

from pysite.config import Config
from pysite.errors import SiteError
from pysite.model.frontmatter import has_header
from pysite.read.entry_filter import EntryFilter
from pysite.ruby.paths import join


@dataclass
class Folder:
    """One folder of the site: its path below the source ("" or "/talks"), its pages and its other files."""

    path: str
    pages: list[str] = field(default_factory=list)
    static_files: list[str] = field(default_factory=list)


def folders(config: Config, entry_filter: EntryFilter) -> Iterator[Folder]:
    """Every folder of the site, inner ones before the outer, without the special ones.

    Entries come in the file system's own order, as for Jekyll: the order of pages that share a name
    depends on it.
    """
    yield from _walk(config, entry_filter, "")


def _walk(config: Config, entry_filter: EntryFilter, path: str) -> Iterator[Folder]:
    base = join(config.source, path) if path else config.source
    folder, inner = Folder(path), []
    try:
        with os.scandir(base) as entries:
            for entry in entries:
                if not entry_filter.admits(entry.name, path):
                    continue
                if entry.is_dir():
                    inner.append(entry.name)
                elif not entry.is_file():
                    _refuse_dangling(entry, join(path, entry.name))
                elif has_front_matter(entry.path):
                    folder.pages.append(entry.name)
                else:
                    folder.static_files.append(entry.name)
    except NotADirectoryError:
        return
    for name in inner:
        below = join(path, name)
        if join(config.source, below) != config.destination.rstrip("/"):
            yield from _walk(config, entry_filter, below)
    yield folder


def _refuse_dangling(entry: os.DirEntry[str], shown: str) -> None:
    """Raise SiteError for a symbolic link to nowhere; sockets and the like are passed over."""
    if entry.is_symlink():
        raise SiteError(
            f"the symbolic link leads to {os.readlink(entry.path)}, which does not exist",
            shown,
            hint="remove it, or list it under `exclude`",
        )


def has_front_matter(path: str) -> bool:
    """Whether the file starts with front matter."""
    try:
        with open(path, "rb") as file:
            return has_header(file.readline(4096))
    except OSError:
        return False


def read_with_front_matter(path: str) -> bytes | None:
    """What the file holds, if it starts with front matter; None if it doesn't, or can't be read."""
    try:
        with open(path, "rb") as file:
            first = file.readline(4096)
            return first + file.read() if has_header(first) else None
    except OSError:
        return None


def tree(base: str) -> Iterator[str]:
    """Every file below the folder `base`, as paths relative to it, in order of name; dot files too.

    Links to folders are not followed.
    """
    yield from _tree(base, "")


def _tree(base: str, prefix: str) -> Iterator[str]:
    try:
        with os.scandir(base) as entries:
            found = sorted(entries, key=lambda e: e.name)
    except OSError:
        return
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            yield from _tree(entry.path, prefix + entry.name + "/")
        elif entry.is_file():
            yield prefix + entry.name
