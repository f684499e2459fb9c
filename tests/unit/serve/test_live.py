"""Which pages have to do what after a build."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from pysite.serve.live import Decision, Hub, Page, decide

FILES = {
    "/": "index.html",
    "/a": "a.html",
    "/a.css": "a.css",
    "/b.css": "b.css",
    "/a.js": "a.js",
    "/gone": "404.html",
}


def locate(address: str) -> str | None:
    return FILES.get(address)


def page(**values: Any) -> Page:
    used = {address: locate(address) for address in ("/a.css", "/b.css", "/a.js", "/missing.png")}
    return Page(lambda _: None, "/a", "a.html", used, ours=True)


@pytest.mark.parametrize(
    ("changed", "decision"),
    [
        ([], Decision()),
        (["index.html", "other.css"], Decision()),
        (["a.html"], Decision(reload=True)),
        (["a.css"], Decision(stylesheets=("/a.css",))),
        (["a.css", "b.css"], Decision(stylesheets=("/a.css", "/b.css"))),
        (["a.css", "a.html"], Decision(reload=True)),
        (["a.css", "a.js"], Decision(reload=True)),
        (["a.js"], Decision(reload=True)),
    ],
)
def test_decide(changed: list[str], decision: Decision) -> None:
    assert decide(page(), changed, locate) == decision


def test_an_address_that_shows_another_file_is_loaded_again() -> None:
    shown = Page(lambda _: None, "/gone", "404.html")
    assert decide(shown, ["gone.html"], {"/gone": "gone.html"}.get) == Decision(reload=True)
    assert decide(shown, [], {"/gone": "gone.html"}.get) == Decision()


def test_a_file_that_was_missing_and_is_there_is_loaded() -> None:
    assert decide(page(), ["missing.png"], {**FILES, "/missing.png": "missing.png"}.get) == Decision(
        reload=True
    )


def test_a_stylesheet_that_is_gone_is_not_exchanged() -> None:
    left = {k: v for k, v in FILES.items() if k != "/a.css"}
    assert decide(page(), ["a.css"], left.get) == Decision(reload=True)


class Told:
    """A page that remembers what it is sent."""

    def __init__(self, ours: bool = True) -> None:
        self.messages: list[Mapping[str, Any]] = []
        self.page = Page(self.messages.append)


def test_a_page_loaded_before_a_build_and_connected_after_it_is_loaded_again() -> None:
    hub, told = Hub(locate), Told()
    before = hub.state
    hub.publish(["a.html"])
    hub.greet(told.page, "/a", before, [])
    assert [m["command"] for m in told.messages] == ["reload"]


def test_a_page_that_missed_nothing_of_its_own_stays() -> None:
    hub, told = Hub(locate), Told()
    before = hub.state
    hub.publish(["index.html"])
    hub.greet(told.page, "/a", before, ["/a.css"])
    assert told.messages == []
    hub.publish(["a.css"])
    assert [(m["path"], m["liveCSS"], m["state"]) for m in told.messages] == [("/a.css", True, hub.state)]


def test_a_page_of_another_servers_time_is_loaded_again() -> None:
    told = Told()
    Hub(locate).greet(told.page, "/a", "another-3", [])
    assert [m["command"] for m in told.messages] == ["reload"]


def test_a_problem_is_shown_to_all_and_taken_away_when_it_is_mended() -> None:
    hub, early, late = Hub(locate), Told(), Told()
    hub.greet(early.page, "/a", hub.state, [])
    hub.publish_problem({"message": "broken"})
    hub.greet(late.page, "/", hub.state, [])
    hub.publish(["a.html"])
    assert [m["command"] for m in early.messages] == ["problem", "mended", "reload"]
    assert [m["command"] for m in late.messages] == ["problem", "mended"]


def test_other_clients_of_the_protocol_hear_nothing_that_it_lacks() -> None:
    hub, told = Hub(locate), Told()
    hub.greet(told.page, "/a", None, [])
    hub.publish_problem({"message": "broken"})
    hub.publish(["a.html"])
    assert told.messages == [{"command": "reload", "path": "/a", "liveCSS": False}]


def test_ignored_files_reload_nothing() -> None:
    hub, told = Hub(locate, lambda path: path.endswith(".html")), Told()
    hub.greet(told.page, "/a", hub.state, ["/a.css"])
    hub.publish(["a.html"])
    assert told.messages == []


def test_a_page_that_has_left_is_forgotten() -> None:
    hub, told = Hub(locate), Told()
    hub.greet(told.page, "/a", hub.state, [])
    hub.leave(told.page)
    hub.publish(["a.html"])
    assert told.messages == []
