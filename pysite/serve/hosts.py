"""Which names a request may call this server by.

A page of another site can't read ours, unless its owner lets the name of that site lead here: then to the
browser it is one site (DNS rebinding). Such a request carries the other name in its `Host` header.
"""

from __future__ import annotations

import ipaddress
import socket

_LOCAL = frozenset(("localhost", "127.0.0.1", "::1"))
_EVERYWHERE = frozenset(("0.0.0.0", "::", "*", ""))


class Hosts:
    """The names that a server bound to `host` answers to."""

    def __init__(self, host: str) -> None:
        bare = host.strip("[]").lower()
        self._everywhere = bare in _EVERYWHERE
        own: set[str] = set()
        if self._everywhere:
            name = socket.gethostname().lower()
            own = {name, name.split(".")[0], name.split(".")[0] + ".local"}
        self._names = _LOCAL | own | {bare}

    def allows(self, header: str | None) -> bool:
        """Whether a `Host` header (or the authority of an `Origin`) names this server.

        Addresses in figures can't be rebound: a server on all interfaces takes any.
        """
        name = name_of(header or "")
        if name is None:
            return False
        if name in self._names:
            return True
        return self._everywhere and _is_address(name)


def name_of(authority: str) -> str | None:
    """The host in "host", "host:port", "[address]:port", in lower case; None if it is none of these."""
    authority = authority.lower()
    if authority.startswith("["):
        name, bracket, rest = authority[1:].partition("]")
        if not bracket or not _is_address(name):
            return None
    else:
        name, colon, port = authority.partition(":")
        rest = colon + port
    if rest and not (rest[0] == ":" and rest[1:].isdecimal() and rest.isascii()):
        return None
    return name or None


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
