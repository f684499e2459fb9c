"""`pysite build`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from pysite.cli.common import configuration, guarded
from pysite.cli.last_build import LastBuild
from pysite.cli.parser import Options
from pysite.cli.report import ProgressBar, Terminal

if TYPE_CHECKING:
    from pysite.config import Config


def run(options: Options) -> int:
    """Build the site; the exit status is 0, or 1 where Jekyll would stop."""
    return guarded(options, lambda terminal: _build(options, terminal))


def _build(options: Options, terminal: Terminal) -> int:
    last = LastBuild(options)
    if last.is_current(terminal):
        return 0
    from pysite.build.build import build
    from pysite.build.past import Past, cache_folder

    config = configuration(options, terminal.warn)
    terminal.source = config.source
    if config["quiet"]:
        terminal.quiet = True
    for file in config.files:
        terminal.line("Configuration file:", file)
    terminal.line("Source:", config.source)
    terminal.line("Destination:", config.destination)
    terminal.line("Generating...")
    if options.watch:
        _keep_built(options, config, terminal)
        return 0
    with ProgressBar(not terminal.quiet) as bar:
        past = Past(cache_folder(config), loads=not options.no_cache)
        built = build(config, terminal.warn, bar.update, past)
    last.remember(built, terminal)
    if terminal.verbose:
        for path in built.written.changed:
            terminal.line("Written:", path)
        for path in built.written.removed:
            terminal.line("Removed:", path)
    terminal.line("", f"done in {built.seconds:.3f} seconds.")
    sys.stdout.flush()
    return 0


def _keep_built(options: Options, config: Config, terminal: Terminal) -> None:
    """Build, and build again after each change, until Ctrl-C."""
    from pysite.build.session import Session
    from pysite.serve.keep import keep_built

    def load_config() -> Config:
        return configuration(options, terminal.warn)

    keep_built(Session(load_config, terminal.warn), config, terminal, polling=bool(options.force_polling))
