"""`pysite serve`, and what `pysite watch` shares with it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from pysite.cli.common import guarded
from pysite.cli.parser import Options, config_files, overrides
from pysite.cli.report import Terminal
from pysite.errors import SiteError

if TYPE_CHECKING:
    import subprocess

    from pysite.config import Config
    from pysite.serve.settings import Settings

#: Flags that the configuration has under the same names, so that templates see them as with Jekyll.
_SERVER_KEYS = (
    *("host", "port", "open_url", "livereload", "livereload_port", "livereload_min_delay"),
    *("livereload_max_delay", "skip_initial_build", "show_dir_listing", "ssl_cert", "ssl_key", "detach"),
)


def run(options: Options) -> int:
    """Serve the site until Ctrl-C; the exit status is 0, or 1 if it can't be served."""
    return guarded(options, lambda terminal: _serve(options, terminal), interrupted=0)


def _serve(options: Options, terminal: Terminal) -> int:
    from pysite.build.session import Session
    from pysite.config import load

    files = config_files(options)
    given = {**overrides(options), **server_overrides(options)}

    def load_config() -> Config:
        config = load(given, files=files, warn=terminal.warn)
        return _with_address(config, settings_of(options, config))

    config = load_config()
    settings = settings_of(options, config)
    terminal.source = config.source
    terminal.quiet = terminal.quiet or bool(config["quiet"])
    check(options)
    if options.detach and not settings.live:
        detach(options, config, settings, terminal)
        return 0

    from pysite.serve.run import serve

    def started() -> None:
        for file in config.files:
            terminal.line("Configuration file:", file)
        terminal.line("Source:", config.source)
        terminal.line("Destination:", config.destination)
        if settings.initial_build:
            terminal.line("Generating...")

    serve(Session(load_config, terminal.warn), config, settings, terminal, started)
    return 0


def server_overrides(options: Options) -> dict[str, Any]:
    """The server's flags that were given, by their names in the configuration."""
    given = {key: value for key in _SERVER_KEYS if (value := getattr(options, key, None)) is not None}
    return {"serving": True, "watch": options.watch is not False, **given}


def settings_of(options: Options, config: Config) -> Settings:
    """How the site is to be served: flags over configuration over what is usual."""
    from pysite.serve.error_page import editor_template
    from pysite.serve.settings import Settings

    try:
        port = int(str(config["port"]))
        live_port = config["livereload_port"]
        live_port = int(str(live_port)) if live_port is not None else None
    except ValueError:
        raise SiteError(f"'{config['port']}' is no port", hint="ports go from 1 to 65535") from None
    live = options.command == "watch" or bool(config["livereload"])
    ignore = options.livereload_ignore

    def below_source(key: str) -> str | None:
        return os.path.join(config.source, str(config[key])) if config[key] else None

    return Settings(
        host=str(config["host"]),
        port=port,
        live=live,
        live_port=live_port,
        live_ignore=tuple(p.strip() for p in ignore.split(",")) if ignore else (),
        live_delays=(config["livereload_min_delay"], config["livereload_max_delay"]),
        listings=bool(config["show_dir_listing"]),
        certificate=below_source("ssl_cert"),
        key=below_source("ssl_key"),
        watch=options.watch is not False or live,
        polling=bool(options.force_polling),
        initial_build=not config["skip_initial_build"],
        open_browser=bool(config["open_url"]),
        editor=editor_template(os.environ),
    )


def check(options: Options) -> None:
    """Raise SiteError where flags don't go together."""
    delays = ("livereload_min_delay", "livereload_max_delay", "livereload_ignore", "livereload_port")
    given = [key for key in delays if getattr(options, key) is not None]
    if given and options.command == "serve" and not options.livereload:
        flag = "--" + given[0].replace("_", "-")
        raise SiteError(f"{flag} says nothing without --livereload", hint="add -l, or use `pysite watch`")


def detach(options: Options, config: Config, settings: Settings, terminal: Terminal) -> None:
    """Build, then serve from another process that outlives this one."""
    import subprocess  # here, since no other way of serving needs it

    from pysite.build.build import build
    from pysite.serve.ports import bind

    for free in bind(settings.host, settings.port):
        free.close()
    if settings.initial_build:
        terminal.line("Generating...")
        built = build(config, terminal.warn)
        terminal.line("", f"done in {built.seconds:.3f} seconds.")
    arguments = [a for a in sys.argv[1:] if a not in ("-B", "--detach")]
    command = [sys.executable, "-m", "pysite", *arguments, "--skip-initial-build", "--no-watch", "--quiet"]
    null = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=null, stdout=null, stderr=null, start_new_session=True)
    wait_until_served(process, settings)
    terminal.line("Server address:", settings.origin + "/")
    terminal.line(
        "", f"Server detached with pid '{process.pid}'. Run `kill {process.pid}' to stop the server."
    )


def wait_until_served(process: subprocess.Popen[bytes], settings: Settings) -> None:
    """Wait for a server in another process. Raises SiteError if it ends instead."""
    import socket
    import time

    host = settings.origin.partition("://")[2].rpartition(":")[0].strip("[]")
    while process.poll() is None:
        try:
            socket.create_connection((host, settings.port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise SiteError("the server in the background has ended at once", hint="try it without --detach")


def _with_address(config: Config, settings: Settings) -> Config:
    """In development, `site.url` is the server's address, whatever the configuration says (observed)."""
    if config.environment != "development":
        return config
    from dataclasses import replace

    scheme = "https" if settings.certificate and settings.key else "http"
    host = "localhost" if settings.host == "127.0.0.1" else settings.host
    return replace(config, data={**config.data, "url": f"{scheme}://{host}:{settings.port}"})
