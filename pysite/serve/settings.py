"""How a site is served, as the flags and the configuration say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """All that is settled when the server starts."""

    host: str = "127.0.0.1"
    port: int = 4000
    #: Whether pages are reloaded when they change.
    live: bool = True
    #: A port of its own for other clients of the LiveReload protocol.
    live_port: int | None = None
    #: Patterns of files whose changes reload nothing.
    live_ignore: tuple[str, ...] = ()
    #: Seconds between a page's attempts to reach the server again: the shortest and the longest.
    live_delays: tuple[float | None, float | None] = (None, None)
    listings: bool = False
    certificate: str | None = None
    key: str | None = None
    watch: bool = True
    polling: bool = False
    initial_build: bool = True
    open_browser: bool = False
    #: The pattern of addresses that open a file in an editor.
    editor: str = ""

    @property
    def origin(self) -> str:
        """The address of the server, as a person would type it."""
        host = (
            "127.0.0.1" if self.host in ("0.0.0.0", "*", "") else "[::1]" if self.host == "::" else self.host
        )
        if ":" in host and not host.startswith("["):
            host = f"[{host}]"
        scheme = "https" if self.certificate else "http"
        return f"{scheme}://{host}:{self.port}"
