"""Symbolic links that lead out of a site: what they lead to has to be watched where it is."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field

from pysite.ruby.paths import is_inside


@dataclass
class Links:
    """From the real paths of folders and files outside of the source to their names inside."""

    folders: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)

    def add(self, path: str, source: str) -> bool:
        """Take in `path`, if it is a link that leads out of `source`; tells whether it was."""
        if not os.path.islink(path):
            return False
        real = os.path.realpath(path)
        if real == source or is_inside(real, source):
            return False  # watched already
        (self.folders if os.path.isdir(real) else self.files)[real] = path
        return True

    def name(self, path: str) -> str | None:
        """What `path`, outside of the source, is called inside; None if no link leads there."""
        if path in self.files:
            return self.files[path]
        for real, name in self.folders.items():
            if path == real or is_inside(path, real):
                return name + path[len(real) :]
        return None


def find_links(source: str, ignore: Callable[[str], bool]) -> Links:
    """The links in a source folder."""
    links = Links()
    for folder, folders, files in os.walk(source):
        folders[:] = [name for name in folders if not ignore(os.path.join(folder, name))]
        for name in (*folders, *files):
            links.add(os.path.join(folder, name), source)
    return links
