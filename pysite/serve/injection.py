"""Putting the script that reloads a page into its HTML, as it is sent: files are left alone."""

from __future__ import annotations

import re

#: Where our own things are: no site has a file there, for such names are left out of sites.
PREFIX = "/.pysite"
SCRIPT = f"{PREFIX}/live.js"
SOCKET = f"{PREFIX}/live"

_HEAD_END = re.compile(rb"</head\s*>", re.IGNORECASE)


def script_tag(state: str, attributes: str = "") -> bytes:
    """The element to insert; `state` names the state of the site that the page belongs to."""
    return f'<script src="{SCRIPT}" data-state="{state}"{attributes} async></script>'.encode()


def inject(html: bytes, tag: bytes) -> bytes:
    """`html` with `tag` at the end of its head, or, where the head has no visible end, of the whole."""
    match = _HEAD_END.search(html)
    place = match.start() if match else len(html)
    return html[:place] + tag + html[place:]


def wants_page(fetch_destination: str | None) -> bool:
    """Whether a request is for a page to be shown, not for a piece of HTML that some script asks for."""
    return fetch_destination in (None, "document", "iframe", "frame")
