"""Answering requests for the site's files."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from typing import BinaryIO
from urllib.parse import quote, unquote

from tornado.iostream import StreamClosedError
from tornado.web import RequestHandler

from pysite.errors import Problem
from pysite.serve.addresses import Found, Result, find
from pysite.serve.conditions import etag, has_it, last_modified, wanted_range
from pysite.serve.content_types import ContentTypes
from pysite.serve.error_page import waiting_page
from pysite.serve.hosts import Hosts
from pysite.serve.injection import inject, script_tag, wants_page
from pysite.serve.listing import listing
from pysite.serve.live import Hub
from pysite.serve.live_handlers import refuse_foreign

_PIECE = 1 << 18
#: The page for what isn't there.
_MISSING_PAGE = "/404.html"


@dataclass
class Served:
    """What is served at the moment; each build brings it up to date."""

    root: str
    base: str
    listings: bool = False
    built: bool = False
    problem: Problem | None = None

    def locate(self, address: str) -> str | None:
        """The file that an address's path shows, relative to the root: the 404 page's if it is missing."""
        found = find(self.root, self.base, address, listings=self.listings)
        if found.result is Result.MISSING:
            found = self.missing_page()
        return os.path.relpath(found.file, os.path.realpath(self.root)) if found.file else None

    def missing_page(self) -> Found:
        """The site's own page for what isn't there."""
        return find(self.root, "", _MISSING_PAGE)


class Files(RequestHandler):
    """One request for a file of the site. `hub` is None where pages aren't reloaded."""

    def initialize(
        self, hosts: Hosts, served: Served, types: ContentTypes, hub: Hub | None, attributes: str
    ) -> None:
        self._hosts = hosts
        self._served = served
        self._types = types
        self._hub = hub
        self._attributes = attributes

    def set_default_headers(self) -> None:
        """What every answer says."""
        self.set_header("Server", "pysite")
        self.set_header("Cache-Control", "no-cache")

    def compute_etag(self) -> None:
        """Tags are made of the files' status, not by hashing what is sent."""

    def prepare(self) -> None:
        """Refuse who calls this server by a name that isn't its own.

        Its pages may call it by another of its names: a site's `url` says localhost, its reader 127.0.0.1.
        """
        refuse_foreign(self, self._hosts)
        origin = self.request.headers.get("Origin")
        if origin is not None and self._is_own(origin):
            self.set_header("Access-Control-Allow-Origin", origin)
            self.add_header("Vary", "Origin")

    def _is_own(self, origin: str) -> bool:
        authority = origin.partition("://")[2]
        port = self.request.host.rpartition(":")[2]
        return self._hosts.allows(authority) and authority.rpartition(":")[2] == port

    async def get(self) -> None:
        """Send what the address leads to."""
        # what the request line holds is bytes; as a text, each of them is a character
        path = quote(self.request.path.encode("latin-1", "replace"), safe="/%")
        served = self._served
        found = find(served.root, served.base, path, listings=served.listings)
        if found.result is Result.FILE:
            await self._send(found.file)
        elif found.result is Result.REDIRECT:
            query = f"?{self.request.query}" if self.request.query else ""
            self.set_status(302)
            self.set_header("Location", found.location + query)
        elif found.result is Result.LISTING:
            self._send_html(listing(found.file, unquote(path)).encode("utf-8", "replace"))
        elif found.result is Result.REFUSED:
            self._say(400, "That is no address of this site.\n")
        elif not served.built:
            self.set_status(503)
            self._send_html(waiting_page(served.problem))
        else:
            await self._send_missing()

    head = get

    async def _send_missing(self) -> None:
        found = self._served.missing_page()
        if found.result is not Result.FILE:
            self._say(404, "There is no such page.\n", html=self._live())
            return
        self.set_status(404)
        with open(found.file, "rb") as file:
            self._send_html(file.read())

    async def _send(self, path: str) -> None:
        try:
            file = open(path, "rb")  # noqa: SIM115
        except OSError:
            self._say(404, "That file can't be read.\n")  # gone since a moment ago, or not ours to read
            return
        with file:
            kind = self._types.of(path)
            status = os.fstat(file.fileno())
            live = kind.startswith("text/html") and self._live()
            tag = etag(status, "-live" if live else "")
            modified = last_modified(status, time.time())
            self.set_header("Content-Type", kind)
            self.set_header("ETag", tag)
            self.set_header("Accept-Ranges", "bytes")
            if modified is not None:
                self.set_header("Last-Modified", modified)
            if kind.startswith("text/html"):
                self.add_header("Vary", "Sec-Fetch-Dest")
            if has_it(self.request.headers, tag, modified):
                self.set_status(304)
                self.clear_header("Content-Type")
                return
            if live:
                body = inject(file.read(), self._script())
                self._send_part_of(body, tag, modified)
            else:
                await self._stream(file, status.st_size, tag, modified)

    def _send_part_of(self, body: bytes, tag: str, modified: str | None) -> None:
        part = self._part(len(body), tag, modified)
        if part is not None:
            self._finish_with(body[part[0] : part[1]])

    async def _stream(self, file: BinaryIO, size: int, tag: str, modified: str | None) -> None:
        part = self._part(size, tag, modified)
        if part is None:
            return
        self.set_header("Content-Length", str(part[1] - part[0]))
        if self.request.method == "HEAD":
            return
        file.seek(part[0])
        left = part[1] - part[0]
        try:
            while left > 0:
                piece = file.read(min(_PIECE, left))
                if not piece:
                    break
                left -= len(piece)
                self.write(piece)
                await self.flush()
        except StreamClosedError:
            return  # the browser has changed its mind

    def _part(self, size: int, tag: str, modified: str | None) -> tuple[int, int] | None:
        """Which bytes to send; None if the answer is complete without any."""
        wanted = wanted_range(self.request.headers, size, tag, modified)
        if wanted is None:
            return (0, size)
        if isinstance(wanted, bool):
            self.set_header("Content-Range", f"bytes */{size}")
            self._say(416, "There are no such bytes.\n")
            return None
        self.set_status(206)
        self.set_header("Content-Range", f"bytes {wanted[0]}-{wanted[1] - 1}/{size}")
        return wanted

    def _say(self, status: int, text: str, *, html: bool = False) -> None:
        """Answer with a short text."""
        self.set_status(status)
        if html:
            self._send_html(f"<!DOCTYPE html>\n<title>{status}</title>\n<p>{text}".encode())
            return
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self._finish_with(text.encode())

    def _send_html(self, html: bytes) -> None:
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self._finish_with(inject(html, self._script()) if self._live() else html)

    def _finish_with(self, body: bytes) -> None:
        self.set_header("Content-Length", str(len(body)))
        if self.request.method == "HEAD":
            self.finish()
        else:
            self.finish(body)

    def _live(self) -> bool:
        return self._hub is not None and wants_page(self.request.headers.get("Sec-Fetch-Dest"))

    def _script(self) -> bytes:
        assert self._hub is not None
        return script_tag(self._hub.state, self._attributes)
