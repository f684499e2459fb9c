"""The site's server in a thread of its own, and requests written out by hand."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tornado.httpserver import HTTPServer

from pysite.serve.application import site_application
from pysite.serve.files import Served
from pysite.serve.live import Hub
from pysite.serve.ports import bind
from pysite.serve.quiet import silence
from pysite.serve.settings import Settings


@dataclass
class Answer:
    """What came back: `headers` by their names in lower case."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass
class Serving:
    """A running server."""

    port: int
    served: Served
    hub: Hub | None

    def get(self, target: str | bytes, method: str = "GET", **headers: str) -> Answer:
        """Send a request for `target` as it stands; a header's name is written with `_` for `-`."""
        lines = {"Host": f"127.0.0.1:{self.port}", **{k.replace("_", "-"): v for k, v in headers.items()}}
        target = target if isinstance(target, bytes) else target.encode("utf-8", "surrogateescape")
        head = b"".join(f"{name}: {value}\r\n".encode("latin-1") for name, value in lines.items())
        return self.raw(
            method.encode() + b" " + target + b" HTTP/1.1\r\n" + head + b"Connection: close\r\n\r\n"
        )

    def raw(self, request: bytes) -> Answer:
        """Send these bytes; the status is 0 where the server hangs up."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as connection:
            connection.sendall(request)
            answer = b""
            try:
                while piece := connection.recv(1 << 16):
                    answer += piece
            except ConnectionResetError:
                pass
        head, _, body = answer.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        if not lines[0]:
            return Answer(0)
        headers = dict(line.split(": ", 1) for line in lines[1:])
        return Answer(int(lines[0].split()[1]), {k.lower(): v for k, v in headers.items()}, body)


@contextmanager
def serving(
    root: Path, base: str = "", *, host: str = "127.0.0.1", live: bool = False, listings: bool = False
) -> Iterator[Serving]:
    """Serve the folder `root` on a free port."""
    served = Served(str(root), base, listings, built=True)
    hub = Hub(served.locate) if live else None
    silence("tornado")
    ready = threading.Event()
    ended = asyncio.Event()
    found: list[int] = []
    loop = asyncio.new_event_loop()

    async def run() -> None:
        server = HTTPServer(site_application(Settings(host=host), served, hub))
        sockets = bind("127.0.0.1", 0)
        server.add_sockets(sockets)
        found.append(sockets[0].getsockname()[1])
        ready.set()
        await ended.wait()
        server.stop()
        await server.close_all_connections()

    thread = threading.Thread(target=loop.run_until_complete, args=(run(),), daemon=True)
    thread.start()
    assert ready.wait(10)
    try:
        yield Serving(found[0], served, hub)
    finally:
        loop.call_soon_threadsafe(ended.set)
        thread.join(10)
        loop.close()
