"""Finding the files that `include` and `include_relative` name. Nothing outside of their folders is read."""

from __future__ import annotations

import os

from pysite.config import Config
from pysite.read.text import read_text
from pysite.ruby.paths import dirname, is_inside, join, relative
from pysite.templates.environment import Source


class Includes:
    """A site's includes, then its theme's. A file is read once."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._encoding = str(config["encoding"] or "utf-8")
        self._folders = [config.in_source(str(config["includes_dir"]))]
        if config.theme_root is not None:
            self._folders.append(join(config.theme_root, "_includes"))
        self._known: dict[str, Source | None] = {}

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders that are searched, in order."""
        return tuple(self._folders)

    def find(self, name: str) -> Source | None:
        """The include called `name`, or None."""
        if name not in self._known:
            self._known[name] = self._search(name)
        return self._known[name]

    def find_relative(self, name: str, page_path: str) -> Source | None:
        """The file `name` beside the page at `page_path`, which is relative to the source; or None."""
        folder = self._config.in_source(dirname(page_path.removesuffix("/#excerpt")))
        return self._read(folder, name, self._config.source)

    def names(self) -> tuple[str, ...]:
        """Every include there is, for suggestions."""
        found: dict[str, None] = {}
        for folder in self._folders:
            for base, _, files in os.walk(folder):
                for file in files:
                    found[relative(os.path.join(base, file), folder)] = None
        return tuple(found)

    def _search(self, name: str) -> Source | None:
        for folder in self._folders:
            source = self._read(folder, name, folder)
            if source is not None:
                return source
        return None

    def _read(self, folder: str, name: str, limit: str) -> Source | None:
        """The file `name` in `folder`, if that, links followed, is inside of `limit`."""
        path = os.path.normpath(join(folder, name))
        if not os.path.isfile(path):
            return None
        inside = is_inside(os.path.realpath(path), os.path.realpath(limit))
        if not inside and not self._is_own_link(path, limit):
            return None
        root = self._config.source if is_inside(path, self._config.source) else self._config.theme_root
        shown = relative(path, root) if root else path
        return Source(shown, read_text(path, self._encoding))

    def _is_own_link(self, path: str, limit: str) -> bool:
        """Whether the path leads out of its folder only by a link that the site's author has made.

        Jekyll follows such links unless it is safe; they must end inside of the source.
        """
        if self._config["safe"] or not is_inside(path, os.path.normpath(limit)):
            return False
        return is_inside(os.path.realpath(path), os.path.realpath(self._config.source))
