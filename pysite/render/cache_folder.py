"""The folder for what one build leaves for the next."""

from __future__ import annotations

import os

from pysite.config import Config


def cache_folder(config: Config) -> str | None:
    """Where a site's past is kept: in Jekyll's own cache folder, which git is told to ignore."""
    if config["safe"] or config["disable_disk_cache"]:
        return None
    folder = config.in_source(str(config["cache_dir"]))
    ignore = os.path.join(folder, ".gitignore")
    try:
        if not os.path.exists(ignore):
            os.makedirs(folder, exist_ok=True)
            with open(ignore, "w", encoding="utf-8") as file:
                file.write("# ignore everything in this directory\n*\n")
    except OSError:
        return None
    return os.path.join(folder, "pysite")
