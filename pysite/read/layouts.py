"""Layouts, the site's own and its theme's."""

from __future__ import annotations

import os
from typing import Any

from pysite.config import Config
from pysite.errors import Problem, SiteError, Warn
from pysite.model import frontmatter
from pysite.model.layout import Layout
from pysite.read.entry_filter import EntryFilter
from pysite.read.text import read_text
from pysite.read.walk import tree
from pysite.ruby.paths import basename, relative


def read_layouts(config: Config, entry_filter: EntryFilter, warn: Warn) -> dict[str, Layout]:
    """Every layout by its name: the path below `_layouts` without extension. The site's own go first."""
    folder = config.in_source(str(config["layouts_dir"]))
    layouts = _read_folder(config, folder, config.source, entry_filter, warn)
    if config.theme_root is not None:
        theirs = os.path.join(config.theme_root, "_layouts")
        for name, layout in _read_folder(config, theirs, config.theme_root, entry_filter, warn).items():
            layouts.setdefault(name, layout)
    return layouts


def _read_folder(
    config: Config, folder: str, root: str, entry_filter: EntryFilter, warn: Warn
) -> dict[str, Layout]:
    layouts: dict[str, Layout] = {}
    for entry in tree(folder):
        if "." not in basename(entry) or entry.startswith(".") or not entry_filter.admits(entry, ""):
            continue
        name = ".".join(entry.split(".")[:-1])
        layouts[name] = _read_layout(config, os.path.join(folder, entry), root, name, warn)
    return layouts


def _read_layout(config: Config, path: str, root: str, name: str, warn: Warn) -> Layout:
    shown = relative(path, root)
    parts = frontmatter.split(read_text(path, str(config["encoding"] or "utf-8")))
    return Layout(name, shown, parts.body, parts.line, page_data(config, parts.yaml, shown, warn))


def page_data(config: Config, yaml: str | None, path: str, warn: Warn) -> dict[str, Any]:
    """The front matter of a page or layout as a dict; a broken one counts as empty, with a warning.

    Raises SiteError where it is no hash or its permalink is empty, and in strict mode where it is broken.
    """
    if yaml is None:
        return {}
    try:
        data = config.yaml(yaml, path)
    except SiteError as error:
        if config["strict_front_matter"]:
            raise
        problem = error.problem
        warn(
            Problem(
                f"YAML Exception reading the front matter: {problem.message}",
                path,
                problem.line,
                problem.column,
                problem.hint,
            )
        )
        return {}
    if data is None or data is False:
        return {}
    if not isinstance(data, dict):
        raise SiteError("Invalid YAML front matter", path, 2, hint="write it as `key: value` lines")
    if data.get("permalink") == "":
        raise SiteError("Invalid permalink", path, hint="give the permalink a value, or take the line out")
    return data
