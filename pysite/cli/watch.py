"""`pysite watch`: build, serve, watch and reload in one. It is `pysite serve --livereload`."""

from __future__ import annotations

from pysite.cli.parser import Options
from pysite.cli.serve import run as serve


def run(options: Options) -> int:
    """Serve the site, reloading its pages as they change, until Ctrl-C."""
    return serve(options)
