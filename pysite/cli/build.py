"""`pysite build`."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from pysite.cli.common import configuration, guarded
from pysite.cli.parser import Options

if TYPE_CHECKING:
    from pysite.build.profile import Profile
    from pysite.cli.report import Terminal
    from pysite.config import Config


def run(options: Options) -> int:
    """Build the site; the exit status is 0, or 1 where Jekyll would stop."""
    return guarded(options, lambda terminal: _build(options, terminal))


def _build(options: Options, terminal: Terminal) -> int:
    from pysite.cli.last_build import LastBuild

    last = LastBuild(options)
    if last.is_current(terminal):
        return 0
    from pysite.lazily import leave_unopened

    if not options.watch:
        leave_unopened("inspect")  # dataclasses import it, and seldom need it
    from pysite.cli.report import ProgressBar

    config = configuration(options, terminal.warn, last.yaml())
    early = None if options.watch or options.profile else options.early_sheets
    sheets = early.start(config) if early is not None else None
    last.look(config)
    from pysite.build.build import build

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
    profile = _profile(options)
    with ProgressBar(not terminal.quiet) as bar:
        built = build(config, terminal.warn, bar.update, profile=profile, sheets=sheets)
    last.remember(built, terminal)
    if terminal.verbose:
        for path in built.written.changed:
            terminal.line("Written:", path)
        for path in built.written.removed:
            terminal.line("Removed:", path)
    if profile is not None:
        _tell(profile, config, terminal)
    terminal.line("", f"done in {built.seconds:.3f} seconds.")
    sys.stdout.flush()
    return 0


def _profile(options: Options) -> Profile | None:
    if not options.profile:
        return None
    from pysite.build.profile import Profile

    return Profile()


def _tell(profile: Profile, config: Config, terminal: Terminal) -> None:
    """Show where the time went, and leave a file for a flame graph in the cache folder, which isn't built."""
    from pysite.errors import SiteError

    path = config.in_source(str(config["cache_dir"]), "profile.speedscope.json")
    print("\n".join(profile.table()))
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(profile.flame_graph(os.path.basename(config.source)))
    except OSError as error:
        raise SiteError(f"could not write {path}: {error.strerror}") from error
    terminal.line("Flame graph:", f"{path} (open it at https://www.speedscope.app)")


def _keep_built(options: Options, config: Config, terminal: Terminal) -> None:
    """Build, and build again after each change, until Ctrl-C."""
    from pysite.build.session import Session
    from pysite.serve.keep import keep_built

    def load_config() -> Config:
        return configuration(options, terminal.warn)

    keep_built(Session(load_config, terminal.warn), config, terminal, polling=bool(options.force_polling))
