"""jekyll-optional-front-matter 0.3: Markdown files without front matter become pages.

Source: the gem's README; observed with Jekyll 4.3.1.
"""

from __future__ import annotations

from typing import Any

from pysite.model.site import Site
from pysite.model.static_file import StaticFile
from pysite.plugins.plugin import Plugin
from pysite.read.entry_filter import EntryFilter
from pysite.read.pages import read_page
from pysite.ruby.paths import dirname
from pysite.ruby.values import truthy

#: Files that are about a repository; `include` brings them in.
_ABOUT_THE_REPOSITORY = frozenset(
    (
        "README",
        "LICENSE",
        "LICENCE",
        "COPYING",
        "CODE_OF_CONDUCT",
        "CONTRIBUTING",
        "ISSUE_TEMPLATE",
        "PULL_REQUEST_TEMPLATE",
    )
)


def generate(site: Site) -> None:
    """Add a page for each such file; with `remove_originals` the file itself is no longer copied."""
    options = site.config["optional_front_matter"]
    options = options if isinstance(options, dict) else {}
    always_needed: Any = site.config["require_front_matter"]
    if options.get("enabled") is False or truthy(always_needed):
        return
    entry_filter = EntryFilter(site.config)
    chosen = [file for file in site.static_files if _is_page(site, file, entry_filter)]
    site.pages.extend(read_page(site, dirname(file.relative_path), file.name) for file in chosen)
    if options.get("remove_originals") is True:
        site.static_files = [file for file in site.static_files if file not in chosen]


def _is_page(site: Site, file: StaticFile, entry_filter: EntryFilter) -> bool:
    if file.extension.lower() not in site.config.markdown_extensions:
        return False
    about = file.basename.upper() in _ABOUT_THE_REPOSITORY
    return not about or entry_filter.includes(file.relative_path.removeprefix("/"))


PLUGIN = Plugin("jekyll-optional-front-matter", generate=generate)
