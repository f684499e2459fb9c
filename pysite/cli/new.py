"""`pysite new`: write a site to start from."""

from __future__ import annotations

import os
from collections.abc import Iterator

from pysite.cli.common import guarded
from pysite.cli.parser import Options
from pysite.cli.report import Terminal
from pysite.errors import SiteError


def run(options: Options) -> int:
    """Write the files; the exit status is 1, and nothing is written, if one of them is there already."""
    return guarded(options, lambda terminal: _write(options, terminal))


def _write(options: Options, terminal: Terminal) -> int:
    root = os.path.abspath(options.name)
    files = dict(scaffold())
    present = sorted(name for name in files if os.path.lexists(os.path.join(root, name)))
    if present:
        raise SiteError(
            f"{', '.join(present[:3])}{' …' if len(present) > 3 else ''} would be overwritten in {root}",
            hint="name a folder that is new or empty; nothing was written",
        )
    for name, content in files.items():
        path = os.path.join(root, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "xb") as file:
            file.write(content)
    terminal.line("New site:", root)
    terminal.line("Next:", f"cd {options.name} && pysite watch")
    return 0


def scaffold() -> Iterator[tuple[str, bytes]]:
    """The files of a new site: paths, and what they hold. A name's first "dot-" stands for a dot."""
    root = os.path.join(os.path.dirname(os.path.dirname(__file__)), "scaffold")
    for folder, _, names in os.walk(root):
        for name in names:
            path = os.path.join(folder, name)
            parts = os.path.relpath(path, root).split(os.sep)
            with open(path, "rb") as file:
                yield "/".join("." + p[4:] if p.startswith("dot-") else p for p in parts), file.read()
