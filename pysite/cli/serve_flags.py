"""The flags of `pysite serve` and `pysite watch`, which are those of `jekyll serve`."""

from __future__ import annotations

import argparse


def add_watch_flags(command: argparse.ArgumentParser) -> None:
    """The flags of every command that can watch the site's files."""
    command.add_argument(
        *("-w", "--watch"),
        action=argparse.BooleanOptionalAction,
        default=None,
        help="build again whenever a file changes",
    )
    command.add_argument(
        *("--force_polling", "--force-polling"),
        dest="force_polling",
        action="store_true",
        default=None,
        help="look at the files every second, where the system doesn't report changes",
    )


def add_serve_flags(command: argparse.ArgumentParser, *, live: bool) -> None:
    """The flags of a server; with `live`, reloading pages is a matter of course and has no flag."""

    def switch(*names: str, dest: str, help: str) -> None:
        command.add_argument(*names, dest=dest, action="store_true", default=None, help=help)

    add = command.add_argument
    add("-H", "--host", metavar="HOST", help="the address to serve at (127.0.0.1); 0.0.0.0 is all there are")
    add("-P", "--port", metavar="PORT", help="the port to serve at (4000)")
    switch("-o", "--open-url", dest="open_url", help="open the site in a browser")
    if not live:
        switch("-l", "--livereload", dest="livereload", help="reload pages in the browser when they change")
    add(
        "--livereload-port",
        dest="livereload_port",
        type=int,
        metavar="PORT",
        help="serve other LiveReload clients at this port too",
    )
    add(
        "--livereload-ignore",
        dest="livereload_ignore",
        metavar="GLOB[,GLOB…]",
        help="built files whose changes reload nothing",
    )
    for which in ("min", "max"):
        add(
            f"--livereload-{which}-delay",
            dest=f"livereload_{which}_delay",
            type=float,
            metavar="SECONDS",
            help=f"{'shortest' if which == 'min' else 'longest'} pause before a page connects again",
        )
    switch("--skip-initial-build", dest="skip_initial_build", help="serve what is there already")
    switch("--show-dir-listing", dest="show_dir_listing", help="show what folders hold, not their index page")
    add("--ssl-cert", dest="ssl_cert", metavar="FILE", help="serve over https with this certificate")
    add("--ssl-key", dest="ssl_key", metavar="FILE", help="and this key")
    if not live:
        switch("-B", "--detach", dest="detach", help="serve in the background, without watching")
