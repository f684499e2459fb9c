"""Keeping a site built, without serving it (`pysite build --watch`)."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

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
        with _interrupts(watcher):
            rebuild(builder, watcher, tell, initial=True)
    finally:
        watcher.stop()


@contextmanager
def _interrupts(watcher: Watcher) -> Iterator[None]:
    """Have the watcher hear of a Ctrl-C inside the block, too.

    Python drops what a handler raises while an object is being taken apart: the loop then hears of it late,
    but it does.
    """

    def interrupt(*_: object) -> None:
        watcher.interrupt()
        raise KeyboardInterrupt

    in_main_thread = threading.current_thread() is threading.main_thread()
    if not in_main_thread or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield  # only the main thread may; and whoever has it ignored, as `nohup` does, means that
        return
    signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
