"""Which paths a change may happen to without concerning the site."""

from __future__ import annotations

import os
import re

from pysite.config import Config
from pysite.ruby.paths import is_inside

#: Folders at the source's top with many files, none of them the site's.
_FOREIGN_FOLDERS = frozenset(
    (
        *(".git", ".hg", ".svn", ".sass-cache", ".bundle", ".venv", ".idea", ".vscode", ".ruff_cache"),
        *(".mypy_cache", ".pytest_cache", ".hypothesis", "node_modules"),
    )
)

#: Names of files that editors and systems keep beside ours, and that no build reads.
_TEMPORARY = re.compile(
    r"""
    \..*\.sw[a-z]x?     # vim: .about.md.swp
  | .*~                 # backups: about.md~
  | \.?\#.*             # emacs: #about.md#, .#about.md
  | \.~.*               # LibreOffice: .~lock.cv.odt#
  | \.goutputstream-.*  # GNOME
  | .*\.kate-swp
  | \.DS_Store
  | \..*\.pysite-part   # ours, while a file is being written
    """,
    re.VERBOSE | re.DOTALL,
)


class Ignored:
    """The rule for one site: its destination, its caches, version control, editors' temporary files."""

    def __init__(self, config: Config) -> None:
        self._source = config.source
        cache = config.in_source(str(config["cache_dir"]))
        self._roots = tuple(os.path.abspath(path) for path in (config.destination, cache))

    def __call__(self, path: str) -> bool:
        """Whether the absolute `path` is none of the site's business."""
        if any(path == root or is_inside(path, root) for root in self._roots):
            return True
        if _TEMPORARY.fullmatch(os.path.basename(path)):
            return True
        inside = os.path.relpath(path, self._source) if is_inside(path, self._source) else ""
        return inside.split(os.sep, 1)[0] in _FOREIGN_FOLDERS
