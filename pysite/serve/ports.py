"""Binding the port, and what to say where it is taken."""

from __future__ import annotations

import errno
import socket

from tornado.netutil import bind_sockets

from pysite.errors import SiteError

#: How many ports after the wanted one are tried for a suggestion.
_TRIED = 200


def bind(host: str, port: int, flag: str = "--port") -> list[socket.socket]:
    """Sockets that listen on the port. Raises SiteError where that can't be."""
    address = None if host in ("*", "") else host.strip("[]")
    if not 0 <= port <= 65535:  # the system would take what is left of a division
        raise SiteError(f"{port} is no port", hint="ports go from 1 to 65535")
    try:
        return bind_sockets(port, address=address)
    except socket.gaierror as error:
        raise SiteError(f"there is no address for the host '{host}'", hint="give another --host") from error
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            free = next_free(host, port)
            hint = f"the next free one is {free}: {flag} {free}" if free else ""
            raise SiteError(f"port {port} is in use", hint=hint) from error
        if error.errno == errno.EACCES:
            raise SiteError(
                f"port {port} is not to be had by everyone", hint=f"take one above 1023: {flag} 4000"
            ) from error
        reason = error.strerror or str(error)
        raise SiteError(f"the server can't listen on {host}, port {port}: {reason}") from error


def next_free(host: str, port: int) -> int | None:
    """The first port after `port` that nobody listens on."""
    address = None if host in ("*", "") else host.strip("[]")
    for candidate in range(port + 1, min(port + _TRIED, 65536)):
        try:
            sockets = bind_sockets(candidate, address=address)
        except OSError:
            continue
        for bound in sockets:
            bound.close()
        return candidate
    return None
