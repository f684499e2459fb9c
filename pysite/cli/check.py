"""`pysite check`: look for broken links and their like in the built site."""

from __future__ import annotations

import os
import time

from pysite.cli.common import configuration, guarded, print_json
from pysite.cli.parser import Options
from pysite.cli.report import Terminal
from pysite.errors import SiteError


def run(options: Options) -> int:
    """Print what is wrong in the destination; the exit status is 1 if anything is."""
    return guarded(options, lambda terminal: _check(options, terminal))


def _check(options: Options, terminal: Terminal) -> int:
    from pysite.check import check_external, check_site

    started = time.perf_counter()
    config = configuration(options, terminal.warn)
    root = config.destination
    if not os.path.isdir(root):
        raise SiteError(f"there is no built site at {root}", hint="run `pysite build` first")
    report = check_site(root, baseurl=str(config["baseurl"] or ""), url=str(config["url"] or ""))
    problems = report.problems + (list(check_external(report.external)) if options.external else [])
    if options.json:
        print_json(problems, pages=report.pages, links=report.links)
        return 1 if problems else 0
    terminal.source = root
    for problem in problems:
        terminal.warn(problem)
    seconds = time.perf_counter() - started
    words = f"{len(problems)} problems in {report.pages} pages with {report.links} links ({seconds:.2f} s)"
    terminal.line("Checked:", words)
    return 1 if problems else 0
