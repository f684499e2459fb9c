"""`pysite debug`: what pysite knows of a template or a page."""

from __future__ import annotations

import os

from pysite.cli.build import overrides
from pysite.cli.parser import Options
from pysite.cli.report import Terminal
from pysite.errors import SiteError


def run(options: Options) -> int:
    """Print what was asked for; the exit status is 1 where there is no such thing."""
    terminal = Terminal(source=os.path.abspath(options.source or "."))
    try:
        if options.subject == "template":
            print(compiled_template(options.name), end="")
        else:
            print("\n".join(reads_of(options, terminal)))
    except SiteError as error:
        terminal.error(error.problem)
        if options.trace:
            raise
        return 1
    return 0


def compiled_template(path: str) -> str:
    """The Python that the template in the file at `path` is compiled to. Raises SiteError."""
    from pysite.model.frontmatter import split
    from pysite.read.text import read_text
    from pysite.templates.engine import Engine
    from pysite.templates.environment import Environment

    return Engine(Environment()).print_source(split(read_text(path)).body)


def reads_of(options: Options, terminal: Terminal) -> list[str]:
    """The source files that a page depends on. The site is rendered, but nothing is written."""
    from pysite.build.build import generate, new_site, render
    from pysite.build.trace import find_page, sources_of
    from pysite.config import load
    from pysite.plugins.registry import load as load_plugins
    from pysite.read.site import read_site
    from pysite.render.environment import block_tags

    files = [f.strip() for f in options.config.split(",")] if options.config else None
    config = load(overrides(options), files=files, warn=terminal.warn)
    plugins = load_plugins(config, terminal.warn)
    site = new_site(config, terminal.warn)
    read_site(site, block_tags(plugins))
    generate(site, plugins)
    reads = render(site, plugins)
    page = find_page(options.name, site)
    if page is None:
        raise SiteError(f"there is no page '{options.name}'", hint="name its source, its URL or its file")
    return sources_of(page, site, reads)
