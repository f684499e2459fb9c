"""`pysite debug`: what pysite knows of a template or a page."""

from __future__ import annotations

from pysite.cli.common import configuration, guarded
from pysite.cli.parser import Options
from pysite.cli.report import Terminal
from pysite.errors import SiteError


def run(options: Options) -> int:
    """Print what was asked for; the exit status is 1 where there is no such thing."""
    return guarded(options, lambda terminal: _show(options, terminal))


def _show(options: Options, terminal: Terminal) -> int:
    if options.subject == "template":
        print(compiled_template(options, terminal), end="")
    else:
        print("\n".join(reads_of(options, terminal)))
    return 0


def compiled_template(options: Options, terminal: Terminal) -> str:
    """The Python that a template is compiled to, with the tags of the site's plugins. Raises SiteError."""
    from pysite.model.frontmatter import split
    from pysite.plugins.registry import load as load_plugins
    from pysite.read.text import read_text
    from pysite.templates.engine import Engine
    from pysite.templates.environment import Environment

    plugins = load_plugins(configuration(options, lambda problem: None), terminal.warn)
    tags = {name: tag for plugin in plugins for name, tag in plugin.tags.items()}
    source = split(read_text(options.name)).body
    return Engine(Environment(tags=tags)).print_source(source, options.name)


def reads_of(options: Options, terminal: Terminal) -> list[str]:
    """The source files that a page depends on. The site is rendered, but nothing is written."""
    from pysite.build.build import read, render
    from pysite.build.past import Past
    from pysite.build.recall import Warnings
    from pysite.build.trace import find_page, sources_of

    warnings = Warnings(terminal.warn)
    site, plugins = read(configuration(options, warnings), warnings)
    reads = render(site, plugins, warnings, Past(None)).reads
    page = find_page(options.name, site)
    if page is None:
        raise SiteError(f"there is no page '{options.name}'", hint="name its source, its URL or its file")
    return sources_of(page, site, reads)
