"""A site's style sheets, found before anything else of it is read: they take longest to compile."""

from __future__ import annotations

import os
from collections.abc import Iterator

from pysite.config import Config
from pysite.errors import SiteError
from pysite.model import frontmatter
from pysite.read.entry_filter import EntryFilter
from pysite.read.text import read_text
from pysite.ruby.paths import join

#: Extensions of style sheets that are compiled.
_SASS = (".scss", ".sass")


def plain_sheets(config: Config) -> Iterator[tuple[str, str]]:
    """The paths below the source, and the texts, of style sheets without Liquid, which are final.

    What can't be read is passed over, since it will be read again.
    """
    roots = [(config.source, "")]
    if config.theme_root:
        roots.append((config.theme_root, "/assets"))
    entry_filter = EntryFilter(config)
    for root, top in roots:
        for relative in _sheets(config, entry_filter, root, top):
            try:
                text = read_text(join(root, relative), str(config["encoding"] or "utf-8"))
            except SiteError:
                continue
            parts = frontmatter.split(text)
            if parts.yaml is not None and "{{" not in text and "{%" not in text:
                yield relative.removeprefix("/"), parts.body


def _sheets(config: Config, entry_filter: EntryFilter, root: str, folder: str) -> Iterator[str]:
    try:
        with os.scandir(join(root, folder) if folder else root) as entries:
            found = [e for e in entries if e.name.endswith(_SASS) or ("." not in e.name and e.is_dir())]
    except OSError:
        return
    for entry in found:
        path = join(folder, entry.name)
        if not entry_filter.admits(entry.name, folder) or join(root, path) == config.destination:
            continue
        if entry.name.endswith(_SASS):
            yield path
        else:
            yield from _sheets(config, entry_filter, root, path)
