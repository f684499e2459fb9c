"""The commands and their flags, which are Jekyll's."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NoReturn, cast

from pysite import JEKYLL_VERSION, __version__
from pysite.cli.care_flags import add_care
from pysite.cli.early_sheets import EarlySheets, listed
from pysite.cli.serve_flags import add_serve_flags, add_watch_flags

_EXAMPLES = """examples:
  pysite build                            build the site in this folder into _site
  pysite build --drafts -d /tmp/preview   with drafts, into another folder
  pysite build --config _config.yml,_local.yml
  pysite watch                            build, serve at http://127.0.0.1:4000, reload what changes
"""

#: Adds flags and arguments to a command.
AddFlags = Callable[[argparse.ArgumentParser], None]


class _Parser(argparse.ArgumentParser):
    """Wrong usage ends with status 1, as Jekyll's does; argparse's own is 2."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(1, f"error: {message}\n")

    def _get_formatter(self) -> argparse.HelpFormatter:
        # asked for with every flag; without a width it would import shutil, and that every way of compressing
        formatter = cast(type[argparse.HelpFormatter], self.formatter_class)
        return formatter(prog=self.prog, width=_width())


def _width() -> int:
    """The columns of the terminal, less the two that help texts leave free."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told) - 2
    try:
        return os.get_terminal_size().columns - 2
    except OSError:
        return 78


class Options(argparse.Namespace):
    """What the command line says. Flags that weren't given are None, so that they override nothing."""

    command: str
    source: str | None
    destination: str | None
    config: str | None
    layouts_dir: str | None
    baseurl: str | None
    limit_posts: int | None
    safe: bool | None
    show_drafts: bool | None
    future: bool | None
    unpublished: bool | None
    strict_front_matter: bool | None
    incremental: bool | None
    disable_disk_cache: bool | None
    quiet: bool | None
    verbose: bool | None
    trace: bool
    no_cache: bool | None = None
    watch: bool | None = None
    force_polling: bool | None = None
    host: str | None = None
    port: str | None = None
    open_url: bool | None = None
    livereload: bool | None = None
    livereload_port: int | None = None
    livereload_ignore: str | None = None
    livereload_min_delay: float | None = None
    livereload_max_delay: float | None = None
    skip_initial_build: bool | None = None
    show_dir_listing: bool | None = None
    ssl_cert: str | None = None
    ssl_key: str | None = None
    detach: bool | None = None
    external: bool = False
    write_workflow: bool = False
    json: bool = False
    subject: str
    name: str
    shell: str
    #: Begun before the flags were read, by a command that has use for them.
    early_sheets: EarlySheets | None = None


#: Flags that lie over the configuration under Jekyll's names.
_OVERRIDES = (
    *("source", "destination", "layouts_dir", "baseurl", "limit_posts", "safe", "show_drafts", "future"),
    *("unpublished", "strict_front_matter", "incremental", "disable_disk_cache", "quiet", "verbose"),
)


def config_files(options: Options) -> list[str] | None:
    """The configuration files that the flags name, if they do."""
    return listed(options.config) if options.config else None


def overrides(options: Options) -> dict[str, Any]:
    """The flags that were given, by their names in the configuration."""
    given = {key: value for key in _OVERRIDES if (value := getattr(options, key, None)) is not None}
    return {**given, "disable_disk_cache": True} if options.no_cache else given


class Commands:
    """The commands of a program, or one of them."""

    def __init__(self, program: _Parser, common: _Parser, only: str | None) -> None:
        """`common` has the flags of every command that works on a site; with `only`, others aren't added."""
        self._added = program.add_subparsers(dest="command", required=True, metavar="COMMAND")
        self._common = common
        self._only = only

    def add(
        self,
        *names: str,
        help: str,
        description: str,
        examples: str = "",
        flags: Sequence[AddFlags],
        on_site: bool = True,
    ) -> None:
        """Add a command by its names, the main one first. `flags` add its flags and arguments."""
        if self._only is not None and self._only not in names:
            return
        command = self._added.add_parser(
            names[0],
            aliases=names[1:],
            parents=[self._common] if on_site else [],
            epilog=f"examples:\n{examples}" if examples else None,
            formatter_class=argparse.RawDescriptionHelpFormatter if examples else argparse.HelpFormatter,
            help=help,
            description=description,
        )
        command.set_defaults(command=names[0])
        for add in flags:
            add(command)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._added.choices)


def parse(arguments: Sequence[str]) -> Options:
    """Read a command line. Ends the process, as programs do, for --help, --version and wrong usage."""
    named = next((argument for argument in arguments if not argument.startswith("-")), "")
    return parser(named).parse_args(arguments, Options())


def parser(only: str | None = None) -> argparse.ArgumentParser:
    """The whole command line; with `only`, that command alone, if there is one of that name.

    All flags of all commands take longer than to find out that nothing has changed.
    """
    common = _Parser(add_help=False)
    common.add_argument("-s", "--source", metavar="DIR", help="where the site's files are (default: here)")
    common.add_argument("-d", "--destination", metavar="DIR", help="where the built site goes (_site)")
    common.add_argument("--safe", action="store_true", default=None, help="only plugins that are whitelisted")
    common.add_argument("--layouts", dest="layouts_dir", metavar="DIR", help="instead of _layouts")
    common.add_argument("-t", "--trace", action="store_true", help="show Python's own trace of an error")
    program = _Parser(
        prog="pysite",
        description="Builds Jekyll sites without Ruby.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    version = f"pysite {__version__} (as Jekyll {JEKYLL_VERSION})"
    program.add_argument("-v", "--version", action="version", version=version)
    commands = Commands(program, common, only)
    commands.add(
        *("build", "b"),
        help="build the site",
        description="Builds the site into its destination.",
        flags=(add_build_flags, add_watch_flags, _add_profile),
    )
    _add_servers(commands)
    commands.add(
        "debug",
        help="show what pysite knows of a template or a page",
        description="Shows the Python that a template becomes, the files that a page depends on, or why a "
        "page was rendered by the last build, and would be by one now.",
        examples="  pysite debug template _layouts/default.html\n  pysite debug reads /about/\n"
        "  pysite debug why index.html\n",
        flags=(_add_subjects, add_build_flags),
    )
    commands.add(
        "completion",
        help="print a script that completes commands and flags in a shell",
        description="Prints a script that completes pysite's commands and flags.",
        examples='  eval "$(pysite completion bash)"\n'
        "  pysite completion fish > ~/.config/fish/completions/pysite.fish\n",
        flags=(_add_shells,),
        on_site=False,
    )
    add_care(commands, add_build_flags)
    return program if commands else parser()


def _add_servers(commands: Commands) -> None:
    commands.add(
        *("watch", "w"),
        help="build, serve, and reload pages in the browser as their files change",
        description="Builds the site, serves it, and reloads its pages in the browser as their files change. "
        "What a page's error message links to opens in Visual Studio Code; the environment's PYSITE_EDITOR "
        "names another editor's addresses, with {path}, {line} and {column}.",
        examples="  pysite watch --open-url\n  pysite watch --drafts --port 4001\n"
        "  PYSITE_EDITOR='idea://open?file={path}&line={line}' pysite watch\n",
        flags=(add_build_flags, add_watch_flags, partial(add_serve_flags, live=True)),
    )
    commands.add(
        *("serve", "server", "s"),
        help="build and serve, with Jekyll's flags",
        description="Builds the site, serves it, and builds it again whenever a file changes.",
        examples="  pysite serve --livereload\n  pysite serve --host 0.0.0.0 --port 8000\n",
        flags=(add_build_flags, add_watch_flags, partial(add_serve_flags, live=False)),
    )


def _add_profile(build: argparse.ArgumentParser) -> None:
    build.add_argument(
        "--profile",
        action="store_true",
        default=None,
        help="show where the time went, and write a file for a flame-graph viewer",
    )


def _add_subjects(debug: argparse.ArgumentParser) -> None:
    debug.add_argument("subject", choices=("template", "reads", "why"))
    debug.add_argument("name", help="a template's file; or a page's source, URL or file")


def _add_shells(completion: argparse.ArgumentParser) -> None:
    completion.add_argument("shell", choices=("bash", "zsh", "fish"))


def add_build_flags(command: argparse.ArgumentParser) -> None:
    """The flags of every command that builds."""

    def switch(*names: str, dest: str, help: str) -> None:
        command.add_argument(*names, dest=dest, action="store_true", default=None, help=help)

    command.add_argument("--config", metavar="FILE[,FILE…]", help="configuration files, the later on top")
    command.add_argument("-b", "--baseurl", metavar="PATH", help="the path that the site is served under")
    switch("-D", "--drafts", dest="show_drafts", help="build the posts in _drafts too")
    switch("--future", dest="future", help="build posts whose date is in the future too")
    switch("--unpublished", dest="unpublished", help="build what says `published: false` too")
    command.add_argument(
        *("--limit_posts", "--limit-posts"),
        dest="limit_posts",
        type=int,
        metavar="N",
        help="newest posts only",
    )
    switch(
        *("--strict_front_matter", "--strict-front-matter"),
        dest="strict_front_matter",
        help="stop at broken front matter instead of going on without it",
    )
    switch("-I", "--incremental", dest="incremental", help="accepted for Jekyll's sake")
    switch(
        *("--disable-disk-cache", "--disable_disk_cache"),
        dest="disable_disk_cache",
        help="keep nothing in .jekyll-cache",
    )
    switch("--no-cache", dest="no_cache", help="build from nothing, and keep nothing for the next build")
    switch("-q", "--quiet", dest="quiet", help="say only what goes wrong")
    switch("-V", "--verbose", dest="verbose", help="say more")
