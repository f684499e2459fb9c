"""What builds read outside of the site's folder."""

from __future__ import annotations

import os
from collections.abc import Iterator

from pysite.config import Config
from pysite.render.stylesheets import sass_options
from pysite.ruby.paths import is_inside


def elsewhere(config: Config) -> tuple[str, ...]:
    """The files and folders outside of the source that the site is made of, as absolute paths.

    They are configuration files, the theme, and folders of style sheets; none is inside another.
    """
    found: list[str] = []
    for path in sorted({*config.files, *_folders(config)}):
        if not any(path == other or is_inside(path, other) for other in (config.source, *found)):
            found.append(path)
    return tuple(found)


def _folders(config: Config) -> Iterator[str]:
    for folder in (config.theme_root, *sass_options(config).load_paths):
        if folder and os.path.isdir(folder):
            yield os.path.normpath(folder)
