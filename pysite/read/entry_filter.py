"""Which files and folders belong to a site: `include`, `exclude`, and names with a special first letter.

Source: Jekyll's documentation, "Configuration Options"; prefixes and precedence observed, Jekyll 4.3.1.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from pysite.config import Config
from pysite.ruby.fnmatch import is_pattern, matcher
from pysite.ruby.paths import basename, join

_SPECIAL = (".", "_", "#", "~")


class _Patterns:
    """A list of paths and globs below the source; a path also matches as a prefix."""

    def __init__(self, source: str, patterns: Sequence[str]) -> None:
        full = [join(source, p) for p in patterns]
        self._prefixes = tuple(full)
        self._folders = frozenset(f for f in full if f.endswith("/"))
        self._globs: list[Callable[[str], bool]] = [matcher(f) for f in full if is_pattern(f)]

    def match(self, path: str) -> bool:
        """Whether the absolute `path` is one of them."""
        if path.startswith(self._prefixes):
            return True
        for is_like in self._globs:
            if is_like(path):
                return True
        return bool(self._folders) and path + "/" in self._folders and os.path.isdir(path)


class EntryFilter:
    """Decides over entries of a site's folders."""

    def __init__(self, config: Config) -> None:
        # in patterns a backslash would be no part of the path
        source = config.source.replace(os.sep, "/")
        self._source = source.rstrip("/")
        self._real = config.source
        self._safe = bool(config["safe"])
        include = config.list_of("include")
        self._included = _Patterns(source, include)
        self._excluded = _Patterns(source, [e for e in config.list_of("exclude") if e not in include])

    def admits(self, entry: str, directory: str) -> bool:
        """Whether `entry`, a path below `directory`, is part of the site.

        `directory` is relative to the source ("/talks", or "" for the source itself).
        """
        if entry.endswith(".") or (self._safe and self._leaves(directory, entry)):
            return False
        special = entry.startswith(_SPECIAL) or basename(entry).startswith(_SPECIAL) or entry.endswith("~")
        if special or self._excluded.match(self._full(join(directory, entry))):
            return self.includes(entry)
        return True

    def includes(self, entry: str) -> bool:
        """Whether `include` names the entry, by its path or by its name alone."""
        name = basename(entry)
        return self._included.match(self._full(entry)) or (
            name != entry and self._included.match(self._full(name))
        )

    def _full(self, path: str) -> str:
        """The absolute path that `path` stands for, which may begin with a slash."""
        return self._source + path if path.startswith("/") else f"{self._source}/{path}"

    def _leaves(self, directory: str, entry: str) -> bool:
        """Whether the entry is a symbolic link to a place outside of the source."""
        path = self._full(join(directory, entry))
        return os.path.islink(path) and not os.path.realpath(path).startswith(self._real)
