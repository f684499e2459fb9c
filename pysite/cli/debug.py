"""`pysite debug`: what pysite knows of a template or a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pysite.cli.common import configuration, guarded
from pysite.cli.parser import Options
from pysite.cli.report import Terminal
from pysite.errors import SiteError

if TYPE_CHECKING:
    from pysite.model.document import Document
    from pysite.model.site import Site


def run(options: Options) -> int:
    """Print what was asked for; the exit status is 1 where there is no such thing."""
    return guarded(options, lambda terminal: _show(options, terminal))


def _show(options: Options, terminal: Terminal) -> int:
    if options.subject == "template":
        print(compiled_template(options, terminal), end="")
    elif options.subject == "reads":
        print("\n".join(reads_of(options, terminal)))
    else:
        print("\n".join(why(options, terminal)))
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
    from pysite.build.trace import sources_of
    from pysite.build.warnings import Warnings

    warnings = Warnings(terminal.warn)
    site, plugins = read(configuration(options, warnings), warnings)
    reads = render(site, plugins, warnings, Past(None)).reads
    return sources_of(_page(options, site), site, reads)


def why(options: Options, terminal: Terminal) -> list[str]:
    """Why a page was rendered by the last build, and whether one now would. Nothing is written."""
    from pysite.build.build import read, render
    from pysite.build.past import Past
    from pysite.build.warnings import Warnings
    from pysite.build.why import in_words
    from pysite.render.cache_folder import cache_folder

    config, warnings = configuration(options, terminal.warn), Warnings(lambda problem: None)
    past = Past(cache_folder(config))
    site, plugins = read(config, warnings, past)
    last = past.memory
    now = render(site, plugins, warnings, past).recall.reasons
    key = _page(options, site).key
    if key not in last.outcomes and key not in last.reasons:
        told = ["There is nothing to know of its last build."]
    elif key in last.reasons:
        told = [f"The last build rendered it: {in_words(last.reasons[key])}."]
    else:
        told = ["The last build left it as it was."]
    if last.entangled:
        return [*told, "Every build renders everything: pages depend on each other, as by `increment`."]
    if key in now:
        return [*told, f"A build now would render it: {in_words(now[key])}."]
    return [*told, "A build now would leave it as it is."]


def _page(options: Options, site: Site) -> Document:
    from pysite.build.trace import find_page

    page = find_page(options.name, site)
    if page is None:
        raise SiteError(f"there is no page '{options.name}'", hint="name its source, its URL or its file")
    return page
