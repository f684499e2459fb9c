"""The server's parts put together: which address leads to which handler."""

from __future__ import annotations

import fnmatch
import ssl
from collections.abc import Callable

from tornado.web import Application

from pysite.errors import SiteError
from pysite.serve.content_types import ContentTypes
from pysite.serve.files import Files, Served
from pysite.serve.hosts import Hosts
from pysite.serve.injection import SCRIPT, SOCKET
from pysite.serve.live import Hub
from pysite.serve.live_handlers import OldScript, Script, Socket
from pysite.serve.settings import Settings


def site_application(settings: Settings, served: Served, hub: Hub | None) -> Application:
    """What answers for the site; with a hub, also for the script and the socket that reload pages."""
    hosts = Hosts(settings.host)
    own: list[tuple[str, type, dict[str, object]]] = []
    if hub is not None:
        own = [
            (_exactly(SOCKET), Socket, {"hosts": hosts, "hub": hub, "any_port": False}),
            (_exactly(SCRIPT), Script, {"hosts": hosts}),
        ]
    values = {
        "hosts": hosts,
        "served": served,
        "types": ContentTypes(),
        "hub": hub,
        "attributes": _attributes(settings),
    }
    return Application(
        [*own, (r".*", Files, values)], log_function=_say_nothing, websocket_max_message_size=1 << 20
    )


def live_application(settings: Settings, hub: Hub) -> Application:
    """What answers other clients of the LiveReload protocol, on a port of its own."""
    hosts = Hosts(settings.host)
    return Application(
        [
            (r"/livereload", Socket, {"hosts": hosts, "hub": hub, "any_port": True}),
            (r"/livereload\.js", OldScript, {"hosts": hosts}),
        ],
        log_function=_say_nothing,
        websocket_max_message_size=1 << 20,
    )


def ignoring(patterns: tuple[str, ...]) -> Callable[[str], bool]:
    """Whether a file of the destination matches one of the patterns."""
    return lambda path: any(fnmatch.fnmatch(path, pattern.lstrip("/")) for pattern in patterns)


def encryption(settings: Settings) -> ssl.SSLContext | None:
    """The certificate and key of --ssl-cert and --ssl-key, of which one needs the other."""
    if settings.certificate is None and settings.key is None:
        return None
    if settings.certificate is None or settings.key is None:
        raise SiteError("--ssl-cert and --ssl-key belong together", hint="give both, or none")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    try:
        context.load_cert_chain(settings.certificate, settings.key)
    except (OSError, ssl.SSLError) as error:
        raise SiteError(
            f"the certificate {settings.certificate} with the key {settings.key} can't be used: {error}"
        ) from error
    return context


def _attributes(settings: Settings) -> str:
    shortest, longest = settings.live_delays
    text = "" if shortest is None else f' data-shortest="{shortest:g}"'
    return text if longest is None else text + f' data-longest="{longest:g}"'


def _exactly(path: str) -> str:
    return path.replace(".", r"\.")


def _say_nothing(_: object) -> None:
    """Requests aren't listed."""
