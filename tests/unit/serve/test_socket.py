"""The web socket: LiveReload's protocol, and what is said to it that is none."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from tornado.httpserver import HTTPServer
from tornado.websocket import WebSocketClientConnection, websocket_connect

from pysite.serve.application import live_application, site_application
from pysite.serve.files import Served
from pysite.serve.live import Hub
from pysite.serve.ports import bind
from pysite.serve.settings import Settings

Talk = Callable[[WebSocketClientConnection, Hub], Awaitable[None]]


def talk(root: Path, conversation: Talk, *, own_port: bool = False) -> None:
    """Connect to a server for `root`, and hold a conversation."""

    async def run() -> None:
        served = Served(str(root), "", built=True)
        hub = Hub(served.locate)
        application = (
            live_application(Settings(), hub) if own_port else site_application(Settings(), served, hub)
        )
        server = HTTPServer(application)
        sockets = bind("127.0.0.1", 0)
        server.add_sockets(sockets)
        path = "livereload" if own_port else ".pysite/live"
        url = f"ws://127.0.0.1:{sockets[0].getsockname()[1]}/{path}"
        connection = await websocket_connect(url)
        try:
            await conversation(connection, hub)
        finally:
            connection.close()
            await asyncio.sleep(0.05)
            server.stop()
            await server.close_all_connections()

    asyncio.run(asyncio.wait_for(run(), 20))


async def heard(connection: WebSocketClientConnection) -> Any:
    message = await connection.read_message()
    assert message is not None, "it has hung up"
    return json.loads(message)


async def say(connection: WebSocketClientConnection, **message: object) -> None:
    await connection.write_message(json.dumps(message))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text("<p>x")
    (tmp_path / "a.css").write_text("a { top: 0 }")
    return tmp_path


@pytest.mark.parametrize("own_port", [False, True])
def test_other_clients_of_the_protocol(root: Path, own_port: bool) -> None:
    async def conversation(connection: WebSocketClientConnection, hub: Hub) -> None:
        await say(connection, command="hello", protocols=["http://livereload.com/protocols/official-7"])
        answer = await heard(connection)
        assert answer["command"] == "hello"
        assert "http://livereload.com/protocols/official-7" in answer["protocols"]
        await say(connection, command="info", url="http://localhost:4000/", plugins={})
        await asyncio.sleep(0.1)
        hub.publish(["index.html"])
        assert await heard(connection) == {"command": "reload", "path": "/", "liveCSS": False}

    talk(root, conversation, own_port=own_port)


def test_our_own_client(root: Path) -> None:
    async def conversation(connection: WebSocketClientConnection, hub: Hub) -> None:
        await say(connection, command="info", url="http://127.0.0.1/", state=hub.state, used=[])
        await say(connection, command="used", used=["/a.css"])
        await asyncio.sleep(0.1)
        hub.publish(["other.html"])
        hub.publish(["a.css"])
        expected = {"command": "reload", "path": "/a.css", "liveCSS": True, "state": hub.state}
        assert await heard(connection) == expected

    talk(root, conversation)


@pytest.mark.parametrize(
    "nonsense",
    [
        "",
        "{",
        "[]",
        "null",
        '"info"',
        '{"command": "info"}',
        '{"command": "info", "url": 5}',
        '{"command": "info", "url": "http://[", "state": {}, "used": "x"}',
        '{"command": "info", "url": "/../../etc/passwd", "state": "\\u0000-", "used": [1, null, "/%00"]}',
        '{"command": "used", "used": {"a": 1}}',
        '{"command": ["hello"]}',
        b"\xff\xfe\x00",
        "[" * 100_000,
    ],
    ids=range(13),
)
def test_nonsense_is_ignored(root: Path, nonsense: str | bytes) -> None:
    async def conversation(connection: WebSocketClientConnection, hub: Hub) -> None:
        await connection.write_message(nonsense, binary=isinstance(nonsense, bytes))
        await say(connection, command="info", url="http://127.0.0.1/", state=hub.state, used=[])
        await asyncio.sleep(0.05)
        hub.publish(["index.html"])
        while (answer := await heard(connection))["path"] != "/":
            pass
        assert answer["command"] == "reload"

    talk(root, conversation)
