"""A build, from configuration to files."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from pysite.build.again import Finished, lasting, set_back
from pysite.build.aside import Aside
from pysite.build.destination import check_destination
from pysite.build.fingerprints import Fingerprints, name_documents
from pysite.build.manifest import forget
from pysite.build.memory import Memory
from pysite.build.past import Past
from pysite.build.recall import Recall
from pysite.build.warnings import Warnings
from pysite.build.write import Plan, Written, plan, write_site
from pysite.config import Config, bundled_theme_root
from pysite.defaults import Defaults
from pysite.errors import SiteError, Warn
from pysite.model.document import Document
from pysite.model.site import Site
from pysite.model.static_file import StaticFile
from pysite.plugins.plugin import Plugin
from pysite.plugins.registry import configured
from pysite.plugins.registry import load as load_plugins
from pysite.read.site import read_site
from pysite.render.cache_folder import cache_folder
from pysite.render.converters import Converters
from pysite.render.environment import block_tags, make_environment
from pysite.render.render import Renderer
from pysite.render.stylesheets import Stylesheets
from pysite.templates.drops.views import Views
from pysite.templates.engine import Engine
from pysite.templates.fragments import Fragments
from pysite.templates.reads import Reads

if TYPE_CHECKING:
    from pysite.build.profile import Profile


@contextmanager
def _unmeasured(kind: str, name: str) -> Iterator[None]:
    """Stands where nobody measures."""
    yield


#: Measures a stage of a build, by its kind and its name.
Stage = Callable[[str, str], AbstractContextManager[None]]


@dataclass
class Built:
    """A build's result."""

    site: Site
    written: Written
    seconds: float
    plugins: tuple[Plugin, ...] = ()
    #: What the next build may know of this one.
    memory: Memory = field(default_factory=Memory)
    #: The files that style sheets have imported, as absolute paths.
    imported: tuple[str, ...] = ()
    #: What another build may go on from; it is used up by that.
    finished: Finished | None = None
    #: Files among those changed that have been shown before the build began.
    previewed: tuple[str, ...] = ()

    @property
    def reasons(self) -> Mapping[str, str]:
        """Why documents were rendered, by their keys: something that isn't as it was in the last build."""
        return self.memory.reasons


@dataclass
class Rendered:
    """A rendered site with what there is to say of it: its files, and what was read for each."""

    outputs: Plan
    reads: Reads
    recall: Recall
    #: Files that have been written already, but not in their places.
    aside: Aside
    renderer: Renderer
    #: States of what was read, by their keys.
    states: dict[str, bytes | None]


def build(
    config: Config,
    warn: Warn,
    progress: Callable[[int, int], None] | None = None,
    past: Past | None = None,
    profile: Profile | None = None,
    sheets: Stylesheets | None = None,
) -> Built:
    """Build the site of `config` into its destination.

    `progress` hears how many of how many documents have been settled. `past` is what earlier builds of the
    site have left; by default it is looked for in the site's cache folder. `profile` measures what takes
    time. `sheets` are the site's style sheets, if they are being compiled already. Raises SiteError where
    Jekyll would stop; the destination is then as it was.
    """
    started = time.perf_counter()
    stage: Stage = profile.of if profile is not None else _unmeasured
    check_destination(config)
    warnings = Warnings(warn)
    if past is None:
        folder = cache_folder(config)
        past = Past(folder, is_last=folder is None)
    with stage("stage", "read"):
        site, plugins = read(config, warnings, past)
    with stage("stage", "render"):
        rendered = render(site, plugins, warnings, past, progress, profile, sheets=sheets)
        if rendered.recall.is_in_vain:
            rendered.aside.close()
            past.forget()
            site, plugins = read(config, warnings, past)
            rendered = render(site, plugins, warnings, past, progress, profile)
    return _finish(site, plugins, warnings, rendered, past, started, stage)


def build_again(last: Finished, config: Config, warn: Warn, past: Past) -> Built | None:
    """Build on from the last build, into whose site new texts have been put (`take_texts`).

    None where the site has to be read anew after all. Raises SiteError.
    """
    started = time.perf_counter()
    if not set_back(last, _moment(config)):
        return None
    site, warnings = last.site, Warnings(warn)
    site.warn = warnings
    for problem in last.warnings.of_reading:
        warnings(problem)
    rendered = render(site, last.plugins, warnings, past, outputs=last.outputs, states=lasting(last))
    if rendered.reads.entangled:
        rendered.aside.close()
        return None
    return _finish(site, last.plugins, warnings, rendered, past, started)


def _finish(
    site: Site,
    plugins: tuple[Plugin, ...],
    warnings: Warnings,
    rendered: Rendered,
    past: Past,
    started: float,
    stage: Stage = _unmeasured,
) -> Built:
    """Write what has been rendered, and keep what the next build may want to know."""
    recall = rendered.recall

    def keep_texts() -> None:
        with stage("stage", "keep texts for the next build"):
            past.keep_texts(recall.contents)

    with stage("stage", "write"):
        forget(site.config.source)
        copies = past.memory.copies
        with closing(rendered.aside) as aside:
            written = write_site(site, rendered.outputs, recall.reused, copies, aside, keep_texts)
    with stage("stage", "keep for the next build"):
        memory = recall.memory(copies)
        past.remember(memory)
    seconds = time.perf_counter() - started
    entangled = rendered.reads.entangled
    finished = Finished(
        site, plugins, warnings, rendered.outputs, rendered.states, entangled, rendered.renderer
    )
    imported = _imported(site, rendered.reads)
    return Built(site, written, seconds, plugins, memory, imported, finished)


def _imported(site: Site, reads: Reads) -> tuple[str, ...]:
    """The files that the site's style sheets have imported, as absolute paths."""
    keys = (key for page in site.pages if page.is_asset for key in reads.records.get(page, ()))
    folder = site.config.source
    return tuple(os.path.join(folder, key[len("sheet:") :]) for key in keys if key.startswith("sheet:"))


def read(config: Config, warn: Warn, past: Past | None = None) -> tuple[Site, tuple[Plugin, ...]]:
    """The site of `config`, read and with what its plugins add, and the plugins. Raises SiteError."""
    plugins = load_plugins(config, warn)
    config = configured(config, plugins)
    site = new_site(config, warn)
    known = past.documents(past.base_of(site, plugins)) if past else None
    read_site(site, block_tags(plugins), known)
    if _lacks_layouts(site):
        site = new_site(replace(config, theme_root=bundled_theme_root()), warn)
        read_site(site, block_tags(plugins), known)
    generate(site, plugins)
    return site, plugins


def _lacks_layouts(site: Site) -> bool:
    """Whether a site without a theme and without layouts of its own asks for those of the bundled theme."""
    config = site.config
    root = bundled_theme_root()
    if site.layouts or config["theme"] or config["remote_theme"] or os.path.realpath(root) == config.source:
        return False
    documents = [*site.pages, *(d for c in site.collections.values() for d in c.docs)]
    wanted = {d.layout for d in documents} - {None, "none"}
    return any(os.path.isfile(os.path.join(root, "_layouts", f"{name}.html")) for name in wanted)


def new_site(config: Config, warn: Warn) -> Site:
    """An empty site at the moment that the configuration, SOURCE_DATE_EPOCH or the clock says."""
    moment = _moment(config)

    def parse_date(value: object) -> object:
        return _parsed(value, config, moment)

    return Site(config, Defaults(config, parse_date, warn), moment, warn)


def generate(site: Site, plugins: tuple[Plugin, ...]) -> None:
    """Let the plugins add to a site that has been read, the highest priority first."""
    for plugin in sorted(plugins, key=lambda p: -p.priority):
        if plugin.generate is not None:
            plugin.generate(site)


def render(
    site: Site,
    plugins: tuple[Plugin, ...],
    warnings: Warnings,
    past: Past,
    progress: Callable[[int, int], None] | None = None,
    profile: Profile | None = None,
    outputs: Plan | None = None,
    states: dict[str, bytes | None] | None = None,
    sheets: Stylesheets | None = None,
) -> Rendered:
    """Render everything in the site that wouldn't come out as it did in the past, in Jekyll's order.

    `outputs` and `states` are what is known already of the site's files, and of what can be read of it;
    `sheets` are being compiled already.
    """
    base = past.base_of(site, plugins)
    converters = Converters(site.config, site.warn, past.folder, past.texts, base, sheets)
    converters.check_options()
    warnings.begin_rendering()
    name_documents(site)
    outputs = plan(site, outputs)
    reads = Reads()
    views = Views(site, reads)
    if profile is not None:  # before anybody holds on to one of its methods
        profile.watch(converters, "markdown", "converter", lambda *arguments: "Markdown")
        profile.watch(converters, "stylesheet", "converter", lambda *arguments: "Sass")
    environment = make_environment(site, converters, plugins, reads)
    engine = Engine(environment, past.folder)
    places = {id(item): path for path, item in outputs.items()}
    fingerprints = Fingerprints(site, engine, states, past.is_last)
    past.fragments.begin(base)
    engine.fragments = Fragments(
        past.fragments,
        engine,
        fingerprints.of,
        lambda identity: views.named(identity, fingerprints.document),
        warnings.aside,
    )
    copies = [(id(item), path, item.path) for path, item in outputs.items() if isinstance(item, StaticFile)]
    aside = Aside(past.folder, site.config.destination, copies)
    recall = Recall(past, base, fingerprints, places, engine, warnings, aside)
    hooks = [p.post_render for p in plugins if p.post_render is not None]
    renderer = Renderer(site, engine, converters, views, recall, hooks)
    if profile is not None:
        profile.watch(renderer, "render_whole", "page", lambda document: document.source)
        profile.watch(engine, "_compile", "converter", lambda *arguments: "Liquid to Python")
        engine.timed = profile.timed
        recall.work_alone()
    total = sum(len(c.docs) for c in site.collections.values()) + len(site.pages)
    done = 0

    def before(_: Document) -> None:
        nonlocal done
        if progress is not None:
            progress(done, total)
        done += 1

    try:
        renderer.render_all(before)
    except BaseException:
        aside.close()
        raise
    return Rendered(plan(site, outputs), reads, recall, aside, renderer, fingerprints.known)


def _moment(config: Config) -> datetime:
    if config["time"]:
        return _parsed(config["time"], config, datetime.now(config.zone))
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(config.zone)
    try:
        return datetime.fromtimestamp(int(epoch), config.zone)
    except (ValueError, OverflowError):
        raise SiteError(
            f"SOURCE_DATE_EPOCH is '{epoch}'", hint="it is a number of seconds since 1970-01-01, or unset"
        ) from None


def _parsed(value: object, config: Config, now: datetime) -> datetime:
    from pysite.ruby.time import parse
    from pysite.ruby.values import to_s

    try:
        return parse(to_s(value), config.zone, now).astimezone(config.zone)
    except (ValueError, OverflowError):
        raise SiteError(
            f"Invalid date '{to_s(value)}'", "_config.yml", hint="write dates as 2026-01-31 09:30:00 +0100"
        ) from None
