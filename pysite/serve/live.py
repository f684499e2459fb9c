"""Deciding which browser has to do what after a build."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

#: From the path of an address to the file it shows, relative to the destination; None if it shows none.
Locate = Callable[[str], "str | None"]
Send = Callable[[Mapping[str, Any]], None]

#: A page that claims to use more files than this is not believed.
_MOST_USED = 5000


@dataclass(eq=False)
class Page:
    """A page that some browser shows: its address and file, and the files it uses by their addresses.

    `ours` tells that our own script runs in it, not another client of the LiveReload protocol.
    """

    send: Send
    address: str = ""
    file: str | None = None
    used: dict[str, str | None] = field(default_factory=dict)
    ours: bool = False


@dataclass(frozen=True)
class Decision:
    """Load the page again, or only these stylesheets, or nothing."""

    reload: bool = False
    stylesheets: tuple[str, ...] = ()


NOTHING = Decision()
RELOAD = Decision(reload=True)


def decide(page: Page, changed: Iterable[str], locate: Locate) -> Decision:
    """What a page has to do when the `changed` files have new bytes or are gone. Brings `page` up to date.

    A page is loaded again if its address shows another file now, or its file has changed, or one it uses has;
    except for stylesheets, which can be exchanged while the page stays.
    """
    changed = frozenset(changed)
    now = locate(page.address)
    if now != page.file or now in changed:
        page.file = now
        return RELOAD
    decision, stylesheets = NOTHING, []
    for address, file in page.used.items():
        if file is not None and file not in changed:
            continue
        page.used[address] = now = locate(address)
        if now == file and now not in changed:
            continue
        if now is not None and now == file and now.endswith(".css"):
            stylesheets.append(address)
        else:
            decision = RELOAD
    return decision if decision.reload else Decision(stylesheets=tuple(stylesheets))


class Hub:
    """Knows the pages that are shown, and what has changed since each was loaded.

    `ignored` tells of files whose changes nobody has to see.
    """

    def __init__(self, locate: Locate, ignored: Callable[[str], bool] = lambda _: False) -> None:
        self._locate = locate
        self._ignored = ignored
        self._token = secrets.token_hex(4)
        self._build = 0
        self._changed_in: dict[str, int] = {}
        self._pages: set[Page] = set()
        self._problem: Mapping[str, object] | None = None

    @property
    def state(self) -> str:
        """A name for what the site is now."""
        return f"{self._token}-{self._build}"

    def greet(self, page: Page, address: str, state: str | None, used: Iterable[str]) -> None:
        """A page is there. If what it shows has changed since its state, it learns so at once."""
        self._pages.add(page)
        page.address, page.ours = address, state is not None
        page.file = self._locate(address)
        self.add_used(page, used)
        if state is not None and state != self.state:
            token, _, build = state.partition("-")
            since = int(build) if token == self._token and build.isdecimal() else -1
            if since < 0:
                self._tell(page, RELOAD)
            else:
                missed = {file for file, changed in self._changed_in.items() if changed > since}
                self._tell(page, decide(page, missed, self._locate))
        if self._problem is not None and page.ours:
            page.send({"command": "problem", **self._problem})

    def add_used(self, page: Page, used: Iterable[str]) -> None:
        """The page uses the files at these addresses too."""
        for address in used:
            if len(page.used) < _MOST_USED and address not in page.used:
                page.used[address] = self._locate(address)

    def leave(self, page: Page) -> None:
        """The page is gone."""
        self._pages.discard(page)

    def publish(self, changed: Iterable[str]) -> None:
        """A build has succeeded, and these files (relative to the destination) have changed or are gone."""
        files = {file for file in changed if not self._ignored(file)}
        self._build += 1
        for file in files:
            self._changed_in[file] = self._build
        for page in tuple(self._pages):
            if self._problem is not None and page.ours:
                page.send({"command": "mended"})
            self._tell(page, decide(page, files, self._locate))
        self._problem = None

    def publish_problem(self, problem: Mapping[str, object]) -> None:
        """A build has failed."""
        self._problem = problem
        for page in tuple(self._pages):
            if page.ours:
                page.send({"command": "problem", **problem})

    def _tell(self, page: Page, decision: Decision) -> None:
        paths = (page.address,) if decision.reload else decision.stylesheets
        for path in paths:
            message = {"command": "reload", "path": path, "liveCSS": not decision.reload}
            page.send({**message, "state": self.state} if page.ours else message)
