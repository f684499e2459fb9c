"""The commands that look after a site: clean, doctor, check, theme, new, and the Action's."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pysite.cli.parser import AddFlags, Commands


def add_care(commands: Commands, add_build_flags: AddFlags) -> None:
    """Add the commands to the command line; `add_build_flags` gives one the flags that name a site."""
    commands.add(
        "clean",
        help="remove what builds have made",
        description="Removes the built site and the caches.",
        examples="  pysite clean\n",
        flags=(add_build_flags,),
    )
    commands.add(
        "doctor",
        help="look the site over for trouble",
        description="Looks for URLs that clash, wrong addresses, outdated keys, and dates that hide a page. "
        "The exit status is 1 if anything looks wrong.",
        examples="  pysite doctor\n  pysite doctor --json\n",
        flags=(add_build_flags, _add_json, _add_workflow),
    )
    commands.add(
        "check",
        help="look for broken links in the built site",
        description="Checks links, anchors, pictures, redirects and ids of the built site. "
        "The exit status is 1 if anything is wrong.",
        examples="  pysite build && pysite check\n  pysite check --external\n",
        flags=(add_build_flags, _add_external, _add_json),
    )
    commands.add(
        "theme",
        help="look after the theme that comes with pysite",
        description="Lists the files of the site that stand in for the theme's, or copies one of the theme's "
        "out.",
        examples="  pysite theme status\n  pysite theme eject _includes/footer.html\n",
        flags=(add_build_flags, _add_theme_subjects),
    )
    commands.add(
        "action",
        help="the build step of the GitHub Action",
        description="Builds as the environment's PYSITE_ variables say, with annotations, outputs and a "
        "summary.",
        examples="  PYSITE_STRICT=true pysite action\n",
        flags=(add_build_flags,),
    )
    commands.add(
        "new",
        help="write a site to start from",
        description="Writes a small site with the theme that comes with pysite. Nothing that is there is "
        "overwritten.",
        examples="  pysite new homepage\n",
        flags=(add_build_flags, _add_folder),
    )


def _add_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print for programs")


def _add_workflow(doctor: argparse.ArgumentParser) -> None:
    doctor.add_argument(
        "--write-workflow", action="store_true", help="write .github/workflows/pages.yml, if there is none"
    )


def _add_external(check: argparse.ArgumentParser) -> None:
    check.add_argument("--external", action="store_true", help="ask for addresses elsewhere, too")


def _add_theme_subjects(theme: argparse.ArgumentParser) -> None:
    theme.add_argument("subject", choices=("status", "eject"))
    theme.add_argument("name", nargs="?", default="", metavar="FILE", help="the file to copy out")


def _add_folder(new: argparse.ArgumentParser) -> None:
    new.add_argument("name", metavar="DIR", help="the folder to write it to")
