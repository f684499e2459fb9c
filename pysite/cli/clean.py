"""`pysite clean`: throw away what builds have made."""

from __future__ import annotations

import os

from pysite.cli.common import configuration, guarded
from pysite.cli.parser import Options
from pysite.cli.report import Terminal
from pysite.errors import SiteError


def run(options: Options) -> int:
    """Remove the destination, the cache and Jekyll's own leavings."""
    return guarded(options, lambda terminal: _clean(options, terminal))


def _clean(options: Options, terminal: Terminal) -> int:
    from pysite.build.destination import check_destination
    from pysite.build.held import remove_held, remove_tree

    config = configuration(options, terminal.warn)
    check_destination(config)
    names = (str(config["cache_dir"]), ".jekyll-metadata", ".sass-cache")
    for path in (config.destination, *(config.in_source(name) for name in names)):
        if path == config.source or not os.path.lexists(path):
            continue
        try:
            if os.path.isdir(path) and not os.path.islink(path):
                remove_tree(path)
            else:
                remove_held(path)
        except OSError as error:
            raise SiteError(
                f"could not remove {error.filename or path}: {error.strerror}",
                hint="close what has it open, and check its permissions",
            ) from error
        terminal.line("Removed:", path)
    return 0
