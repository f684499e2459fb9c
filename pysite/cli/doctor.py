"""`pysite doctor`: look a site over for what will trouble it."""

from __future__ import annotations

import os

from pysite.cli.common import configuration, guarded, print_json
from pysite.cli.new import scaffold
from pysite.cli.parser import Options
from pysite.cli.report import Terminal
from pysite.errors import Problem, SiteError


def run(options: Options) -> int:
    """Print what looks wrong; the exit status is 1 if anything does."""
    return guarded(options, lambda terminal: _examine(options, terminal))


def _examine(options: Options, terminal: Terminal) -> int:
    if options.write_workflow:
        return _write_workflow(options, terminal)
    from pysite.build.build import read
    from pysite.build.doctor import examine, shadowing
    from pysite.config import bundled_theme_root

    found: list[Problem] = []
    config = configuration(options, found.append)
    site, _ = read(config, found.append)
    found += [p for p in examine(site) if p not in found]
    shadows = shadowing(config, bundled_theme_root()) if config.theme_root else {}
    for path, same in shadows.items():
        if same:
            found.append(
                Problem("equals the theme's file, so it only hides upgrades", path, hint="remove it")
            )
    if options.json:
        print_json(found)
        return 1 if found else 0
    for problem in found:
        terminal.warn(problem)
    terminal.line("Your site:", f"{len(found)} problems" if found else "nothing looks wrong")
    return 1 if found else 0


def _write_workflow(options: Options, terminal: Terminal) -> int:
    """Write the workflow that publishes the site, unless there is one."""
    name = ".github/workflows/pages.yml"
    path = os.path.join(os.path.abspath(options.source or "."), name)
    if os.path.lexists(path):
        raise SiteError(f"{name} is there already", hint="nothing was written")
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "xb") as file:
        file.write(dict(scaffold())[name])
    terminal.line("Written:", path)
    return 0
