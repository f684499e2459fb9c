"""Serving a site and keeping it built: the server in this thread, the builds in another."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import threading
from collections.abc import Callable
from typing import TypeVar

from tornado.httpserver import HTTPServer

from pysite.build.elsewhere import elsewhere
from pysite.build.session import Session
from pysite.config import Config
from pysite.serve.addresses import normalized_base
from pysite.serve.announce import Teller, Terminal
from pysite.serve.application import encryption, ignoring, live_application, site_application
from pysite.serve.error_page import describe
from pysite.serve.files import Served
from pysite.serve.ignored import Ignored
from pysite.serve.live import Hub
from pysite.serve.ports import bind
from pysite.serve.quiet import silence
from pysite.serve.rebuild import Builder, Outcome, rebuild
from pysite.serve.settings import Settings
from pysite.serve.watcher import Watcher

_Argument = TypeVar("_Argument")


class NoChanges:
    """In a watcher's place where nothing is watched."""

    def next(self) -> frozenset[str] | None:
        """There are none."""
        return None

    def pending(self) -> bool:
        """There are none."""
        return False


def serve(
    builder: Builder, config: Config, settings: Settings, terminal: Terminal, started: Callable[[], None]
) -> None:
    """Serve the site of `config` until Ctrl-C, building it as `settings` say.

    `started` is called when the server can be reached. Raises SiteError if it can't be.
    """
    asyncio.run(Server(builder, config, settings, terminal).run(started))


class Server:
    """A site that is served: what browsers are sent, and what they and the terminal are told."""

    def __init__(self, builder: Builder, config: Config, settings: Settings, terminal: Terminal) -> None:
        self._builder = builder
        self._source = config.source
        self._settings = settings
        self._terminal = terminal
        base = normalized_base(config["baseurl"])
        self._served = Served(config.destination, base, settings.listings, built=not settings.initial_build)
        ignored = ignoring(settings.live_ignore)
        self._hub = Hub(self._served.locate, ignored) if settings.live else None
        self._teller = Teller(terminal, config.source, settings.origin + base)
        self._watcher: Watcher | None = None
        if settings.watch:
            ignore = Ignored(config)
            self._watcher = Watcher(config.source, elsewhere(config), ignore, terminal.warn, settings.polling)
        self._announced = False

    async def run(self, started: Callable[[], None]) -> None:
        """Serve until Ctrl-C, or until the task is cancelled."""
        silence("tornado", "watchdog")
        servers = self._listen()
        loop, ended = asyncio.get_running_loop(), asyncio.Event()
        # Python's own handler can be missed if it runs just before the loop falls asleep.
        # Windows has no other, nor has any thread but the main one.
        with contextlib.suppress(RuntimeError, ValueError):
            loop.add_signal_handler(signal.SIGINT, ended.set)
        try:
            if self._watcher is not None:
                self._watcher.start()
            started()
            if not self._settings.initial_build:
                self._announce()
            self._start_building(loop)
            await ended.wait()
        finally:
            with contextlib.suppress(RuntimeError, ValueError):
                loop.remove_signal_handler(signal.SIGINT)
            for server in servers:
                server.stop()
            if self._watcher is not None:
                self._watcher.stop()

    def _listen(self) -> list[HTTPServer]:
        settings, hub = self._settings, self._hub
        context = encryption(settings)
        servers = [HTTPServer(site_application(settings, self._served, hub), ssl_options=context)]
        servers[0].add_sockets(bind(settings.host, settings.port))
        if hub is not None and settings.live_port is not None and settings.live_port != settings.port:
            servers.append(HTTPServer(live_application(settings, hub), ssl_options=context))
            servers[1].add_sockets(bind(settings.host, settings.live_port, "--livereload-port"))
        return servers

    def _start_building(self, loop: asyncio.AbstractEventLoop) -> None:
        def tell(outcome: Outcome) -> None:
            """In the building thread: the browsers first, then the terminal."""
            _quietly(loop, self._show, outcome)
            self._tell(outcome)

        if isinstance(self._builder, Session) and self._hub is not None:
            publish = self._hub.publish
            self._builder.shown = lambda paths: _quietly(loop, publish, paths)
        changes = self._watcher or NoChanges()
        initial = self._settings.initial_build
        args = (self._builder, changes, tell)
        threading.Thread(target=rebuild, args=args, kwargs={"initial": initial}, daemon=True).start()

    def _show(self, outcome: Outcome) -> None:
        """Bring what is served, and the browsers, up to date."""
        self._served.problem = outcome.problem
        if outcome.built is not None:
            config = outcome.built.site.config
            self._served.root = config.destination
            self._served.base = normalized_base(config["baseurl"])
            self._served.built = True
            if self._hub is not None:
                written, shown = outcome.built.written, outcome.built.previewed
                self._hub.publish([*(p for p in written.changed if p not in shown), *written.removed])
        elif outcome.problem is not None and self._hub is not None:
            self._hub.publish_problem(describe(outcome.problem, self._source, self._settings.editor))

    def _tell(self, outcome: Outcome) -> None:
        """Tell the terminal, and let the watcher know of a new configuration."""
        if outcome.built is not None:
            config = outcome.built.site.config
            self._teller.top = self._settings.origin + normalized_base(config["baseurl"])
            if self._watcher is not None:
                self._watcher.ignore = Ignored(config)
        self._teller.tell(outcome)
        if not self._announced:
            self._announce()

    def _announce(self) -> None:
        self._announced = True
        self._terminal.line("Server address:", f"{self._teller.top}/")
        if self._settings.open_browser:
            import webbrowser

            webbrowser.open(f"{self._teller.top}/")


def _quietly(loop: asyncio.AbstractEventLoop, call: Callable[[_Argument], None], argument: _Argument) -> None:
    """Call something in the loop's own thread, unless the server has just been ended."""
    with contextlib.suppress(RuntimeError):
        loop.call_soon_threadsafe(call, argument)
