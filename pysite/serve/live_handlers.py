"""The web socket that pages are told through, and the scripts that listen to it.

The protocol is LiveReload's, as the livereload package speaks it; browser extensions and its own script
understand it too. `client.js` adds to it (see there).
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.web import RequestHandler
from tornado.websocket import WebSocketClosedError

from pysite.serve.hosts import Hosts
from pysite.serve.live import Hub, Page

_LONGEST_MESSAGE = 1 << 20


class Socket(LiveReloadHandler):  # type: ignore[misc]
    """One page's connection."""

    def initialize(self, hosts: Hosts, hub: Hub, any_port: bool) -> None:
        self._hosts = hosts
        self._hub = hub
        self._any_port = any_port
        self._page = Page(self._send)

    def prepare(self) -> None:
        """Refuse who calls this server by a name that isn't its own."""
        refuse_foreign(self, self._hosts)

    def check_origin(self, origin: str) -> bool:
        """Only our own pages may listen; on a port of its own, those of any local server."""
        authority = origin.partition("://")[2]
        return self._hosts.allows(authority) and (
            self._any_port or authority.lower() == self.request.headers.get("Host", "").lower()
        )

    def on_message(self, message: str | bytes) -> None:
        """Take in what the page says; nonsense is ignored."""
        try:
            said = json.loads(message) if len(message) < _LONGEST_MESSAGE else None
        except (ValueError, RecursionError):
            return
        if not isinstance(said, dict):
            return
        command = said.get("command")
        if command == "hello":
            super().on_message(message)
        elif command == "info" and isinstance(said.get("url"), str):
            state = said.get("state")
            path = _path(said["url"])
            self._hub.greet(self._page, path, state if isinstance(state, str) else None, _strings(said))
        elif command == "used":
            self._hub.add_used(self._page, _strings(said))

    def on_close(self) -> None:
        """The page has gone."""
        self._hub.leave(self._page)

    def _send(self, message: Mapping[str, Any]) -> None:
        try:
            self.write_message(dict(message))
        except WebSocketClosedError:
            self._hub.leave(self._page)


class Script(RequestHandler):
    """Our own script, `client.js`."""

    def initialize(self, hosts: Hosts) -> None:
        self._hosts = hosts

    def prepare(self) -> None:
        """Refuse who calls this server by a name that isn't its own."""
        refuse_foreign(self, self._hosts)

    def get(self) -> None:
        """Send it."""
        self.set_header("Content-Type", "text/javascript; charset=utf-8")
        self.set_header("Cache-Control", "no-cache")
        with open(os.path.join(os.path.dirname(__file__), "client.js"), "rb") as file:
            self.finish(file.read())

    head = get


class OldScript(LiveReloadJSHandler):  # type: ignore[misc]
    """LiveReload's own script, for clients that are used to it."""

    def initialize(self, hosts: Hosts) -> None:
        self._hosts = hosts

    def prepare(self) -> None:
        """Refuse who calls this server by a name that isn't its own."""
        refuse_foreign(self, self._hosts)


def refuse_foreign(handler: RequestHandler, hosts: Hosts) -> None:
    """End a request whose `Host` header doesn't name this server."""
    if not hosts.allows(handler.request.headers.get("Host")):
        handler.set_status(403)
        handler.set_header("Content-Type", "text/plain; charset=utf-8")
        handler.finish("This server doesn't answer to that name. Name it with --host to allow it.\n")


def _path(url: str) -> str:
    try:
        return urlsplit(url).path or "/"
    except ValueError:
        return "/"


def _strings(said: Mapping[str, Any]) -> list[str]:
    used = said.get("used")
    return [u for u in used if isinstance(u, str)] if isinstance(used, list) else []
