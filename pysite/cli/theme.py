"""`pysite theme`: the theme that comes with pysite, and the files of a site that stand in for its own."""

from __future__ import annotations

import os
import shutil

from pysite.cli.common import configuration, guarded
from pysite.cli.parser import Options
from pysite.cli.report import Terminal
from pysite.errors import SiteError


def run(options: Options) -> int:
    """Print what shadows the theme, or copy one of its files out."""
    if options.subject == "eject":
        return guarded(options, lambda terminal: _eject(options, terminal))
    return guarded(options, lambda terminal: _status(options, terminal))


def _status(options: Options, terminal: Terminal) -> int:
    from pysite.build.doctor import shadowing
    from pysite.config import bundled_theme_root

    config = configuration(options, terminal.warn)
    if os.path.realpath(bundled_theme_root()) == os.path.realpath(config.source):
        print("this folder is the theme itself")
        return 0
    shadows = shadowing(config, bundled_theme_root())
    for path, same in shadows.items():
        print(f"{'same   ' if same else 'differs'}  {path}")
    if not shadows:
        print("no file of this site stands in for one of the theme's")
    return 0


def _eject(options: Options, terminal: Terminal) -> int:
    from pysite.config import bundled_theme_root

    config = configuration(options, terminal.warn)
    name = os.path.normpath(options.name).replace(os.sep, "/")
    root = bundled_theme_root()
    theirs = os.path.join(root, name)
    folders = ("_includes/", "_layouts/", "_sass/", "assets/", "_data/")
    if not name.startswith(folders) or not os.path.isfile(theirs):
        raise SiteError(f"the theme has no file {options.name}", hint=_near(root, name))
    ours = config.in_source(name)
    if os.path.lexists(ours):
        raise SiteError(f"{name} is there already", hint="nothing was written")
    os.makedirs(os.path.dirname(ours), exist_ok=True)
    shutil.copyfile(theirs, ours)
    terminal.line("Written:", ours)
    return 0


def _near(root: str, name: str) -> str:
    from difflib import get_close_matches

    names = []
    for folder in ("_includes", "_layouts", "_sass", "assets", "_data"):
        for base, _, files in os.walk(os.path.join(root, folder)):
            names += [os.path.relpath(os.path.join(base, f), root).replace(os.sep, "/") for f in files]
    close = get_close_matches(name, names, 1, 0.4)
    return f"did you mean {close[0]}?" if close else ""
