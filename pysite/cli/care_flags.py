"""The flags of the commands that look after a site: clean, doctor, check, theme, new, and the Action's."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pysite.cli.parser import _Parser


def add_care(
    commands: argparse._SubParsersAction[_Parser], common: _Parser, add_build_flags: Callable[[_Parser], None]
) -> None:
    """Add the commands to the command line; `add_build_flags` gives one the flags that name a site."""

    def add(name: str, help: str, description: str, examples: str) -> _Parser:
        command = commands.add_parser(
            name,
            parents=[common],
            help=help,
            description=description,
            epilog=f"examples:\n{examples}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.set_defaults(command=name)
        add_build_flags(command)
        return command

    add("clean", "remove what builds have made", "Removes the built site and the caches.", "  pysite clean\n")
    doctor = add(
        "doctor",
        "look the site over for trouble",
        "Looks for URLs that clash, wrong addresses, outdated keys, and dates that hide a page. "
        "The exit status is 1 if anything looks wrong.",
        "  pysite doctor\n  pysite doctor --json\n",
    )
    check = add(
        "check",
        "look for broken links in the built site",
        "Checks links, anchors, pictures, redirects and ids of the built site. "
        "The exit status is 1 if anything is wrong.",
        "  pysite build && pysite check\n  pysite check --external\n",
    )
    check.add_argument("--external", action="store_true", help="ask for addresses elsewhere, too")
    for command in (doctor, check):
        command.add_argument("--json", action="store_true", help="print for programs")
    theme = add(
        "theme",
        "look after the theme that comes with pysite",
        "Lists the files of the site that stand in for the theme's, or copies one of the theme's out.",
        "  pysite theme status\n  pysite theme eject _includes/footer.html\n",
    )
    theme.add_argument("subject", choices=("status", "eject"))
    theme.add_argument("name", nargs="?", default="", metavar="FILE", help="the file to copy out")
    doctor.add_argument(
        "--write-workflow", action="store_true", help="write .github/workflows/pages.yml, if there is none"
    )
    add(
        "action",
        "the build step of the GitHub Action",
        "Builds as the environment's PYSITE_ variables say, with annotations, outputs and a summary.",
        "  PYSITE_STRICT=true pysite action\n",
    )
    new = add(
        "new",
        "write a site to start from",
        "Writes a small site with the theme that comes with pysite. Nothing that is there is overwritten.",
        "  pysite new homepage\n",
    )
    new.add_argument("name", metavar="DIR", help="the folder to write it to")
