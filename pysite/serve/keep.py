"""Keeping a site built, without serving it (`pysite build --watch`)."""

from __future__ import annotations

from pysite.build.elsewhere import elsewhere
from pysite.config import Config
from pysite.serve.announce import Teller, Terminal
from pysite.serve.ignored import Ignored
from pysite.serve.quiet import silence
from pysite.serve.rebuild import Builder, Outcome, rebuild
from pysite.serve.watcher import Watcher


def keep_built(builder: Builder, config: Config, terminal: Terminal, *, polling: bool) -> None:
    """Build, and build again after each change, until interrupted (KeyboardInterrupt)."""
    watcher = Watcher(config.source, elsewhere(config), Ignored(config), terminal.warn, polling)
    teller = Teller(terminal, config.source)

    def tell(outcome: Outcome) -> None:
        if outcome.built is not None:
            watcher.ignore = Ignored(outcome.built.site.config)
        teller.tell(outcome)

    silence("watchdog")
    watcher.start()
    try:
        rebuild(builder, watcher, tell, initial=True)
    finally:
        watcher.stop()
