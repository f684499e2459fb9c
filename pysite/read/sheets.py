"""A site's style sheets, found before anything else of it is read: they take longest to compile.

Nothing heavy is imported here, not even the configuration: sheets may be looked for before that is read.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from pysite.errors import SiteError
from pysite.model import frontmatter
from pysite.read.text import read_text
from pysite.ruby.paths import join

if TYPE_CHECKING:
    from pysite.config import Config

#: Extensions of style sheets that are compiled.
_SASS = (".scss", ".sass")


#: What no site has style sheets of its own in, whatever its configuration says.
_FOREIGN = ("_", ".", "#", "node_modules", "vendor")

#: Tells whether an entry of a folder belongs to the site.
Admits = Callable[[str, str], bool]


def plain_sheets(config: Config) -> Iterator[tuple[str, str]]:
    """The paths below the source, and the texts, of style sheets without Liquid, which are final.

    What can't be read is passed over, since it will be read again.
    """
    from pysite.read.entry_filter import EntryFilter

    admits = EntryFilter(config).admits
    encoding = str(config["encoding"] or "utf-8")
    yield from _plain(config.source, "", admits, config.destination, encoding)
    if config.theme_root:
        yield from _plain(config.theme_root, "/assets", admits, config.destination, encoding)


def likely_sheets(source: str) -> Iterator[tuple[str, str]]:
    """What `plain_sheets` most likely gives for a site in the folder `source` without a theme."""

    def admits(entry: str, folder: str) -> bool:
        return not entry.startswith(_FOREIGN)

    yield from _plain(source, "", admits, "", "utf-8")


def _plain(root: str, top: str, admits: Admits, destination: str, encoding: str) -> Iterator[tuple[str, str]]:
    for relative in _sheets(root, top, admits, destination):
        try:
            text = read_text(join(root, relative), encoding)
        except SiteError:
            continue
        parts = frontmatter.split(text)
        if parts.yaml is not None and "{{" not in text and "{%" not in text:
            yield relative.removeprefix("/"), parts.body


def _sheets(root: str, folder: str, admits: Admits, destination: str) -> Iterator[str]:
    try:
        with os.scandir(join(root, folder) if folder else root) as entries:
            found = [e for e in entries if e.name.endswith(_SASS) or ("." not in e.name and e.is_dir())]
    except OSError:
        return
    for entry in found:
        path = join(folder, entry.name)
        if not admits(entry.name, folder) or join(root, path) == destination:
            continue
        if entry.name.endswith(_SASS):
            yield path
        else:
            yield from _sheets(root, path, admits, destination)
