"""Ending a build that has nothing to do before it begins."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING

from pysite.build import manifest
from pysite.cli.parser import Options, config_files, overrides
from pysite.cli.report import Terminal
from pysite.errors import Problem

if TYPE_CHECKING:
    from pysite.build.build import Built
    from pysite.config import Config
    from pysite.kept_yaml import KeptYaml
    from pysite.model.site import Site


#: Flags that change nothing of what is built.
_WITHOUT_EFFECT = frozenset(("quiet", "verbose", "incremental"))


class LastBuild:
    """The build before this one, as the command line of this one sees it."""

    def __init__(self, options: Options) -> None:
        self._started = time.time()
        self._clock = time.perf_counter()
        self._source = os.path.abspath(options.source or ".")
        given = {flag: value for flag, value in overrides(options).items() if flag not in _WITHOUT_EFFECT}
        flags = {**given, "config": config_files(options)}
        kept = not (options.watch or options.no_cache or options.disable_disk_cache or options.safe)
        self._code = manifest.own_code() if kept else 0
        self._key = manifest.key_of(flags, self._code) if kept else None
        self._sources: manifest.Sources | None = None
        self._yaml: KeptYaml | None = None
        self._measured = bool(getattr(options, "profile", None))

    def is_current(self, terminal: Terminal) -> bool:
        """Whether the destination is what a build would make; says so, and what the build had to say."""
        if self._key is None:
            return False
        last = None if self._measured else manifest.last(self._source, self._key)
        if last is None:
            return False
        self._sources = manifest.sources_of(last.roots, last.destination, self._source)
        if not manifest.is_unchanged(last, self._sources):
            return False
        for file in last.configs:
            terminal.line("Configuration file:", file)
        terminal.line("Source:", self._source)
        terminal.line("Destination:", last.destination)
        for fields in last.problems:
            terminal.warn(Problem(*fields))  # type: ignore[arg-type]
        seconds = time.perf_counter() - self._clock
        terminal.line("", f"nothing has changed; done in {seconds:.3f} seconds.")
        return True

    def yaml(self) -> KeptYaml | None:
        """What earlier builds have read; None where nothing is kept."""
        if self._key is not None and self._yaml is None:
            from pysite.kept_yaml import KeptYaml

            self._yaml = KeptYaml(manifest.folder_of(self._source), self._code)
        return self._yaml

    def look(self, config: Config) -> None:
        """Look at the sources, if that hasn't been done: while style sheets are compiled it costs nothing."""
        if self._keeps(config) and self._sources is None:
            self._sources = manifest.sources_of(_roots(config), config.destination, config.source)

    def _keeps(self, config: Config) -> bool:
        """Whether anything is kept of a build with that configuration.

        Where the configuration names another source, the command line doesn't tell where to look for it.
        """
        is_here = config.source == self._source
        return is_here and self._key is not None and not config["safe"] and not config["disable_disk_cache"]

    def remember(self, built: Built, terminal: Terminal) -> None:
        """Keep what this build has seen for the next."""
        from pysite.build.memory import as_tuples
        from pysite.plugins.registry import MODULES

        config = built.site.config
        own_plugins = all(plugin.gem in MODULES for plugin in built.plugins)
        if self._key is None or not self._keeps(config) or not own_plugins:
            return
        if self._yaml is not None:
            self._yaml.store()
        roots = _roots(config)
        roots += [i for i in built.imported if not manifest.is_below(i, roots, config.destination)]
        manifest.remember(
            config.source,
            self._key,
            started=self._started,
            roots=roots,
            destination=config.destination,
            configs=config.files,
            problems=as_tuples(terminal.warnings),
            until=_next_date(built.site),
            sources=self._sources,
            written=_standing(built),
        )


def _roots(config: Config) -> list[str]:
    """The folders and files that a build reads."""
    from pysite.build.elsewhere import elsewhere

    theme = config.theme
    # what a theme says of itself, and whether there is a newer one
    specifications = [theme.specifications] if theme is not None and theme.specifications else []
    return [config.source, *config.files, *elsewhere(config), *specifications]


def _standing(built: Built) -> Mapping[str, tuple[int, int]] | None:
    """What the destination holds after a build, as far as the build knows."""
    from pysite.build.memory import stamps

    contents = built.written.contents
    if contents is None:
        return None
    return manifest.as_found(stamps(contents.files, built.memory), contents.folders - {contents.root})


def _next_date(site: Site) -> float:
    """When the next page with a date in the future is due, in seconds since the epoch; 0 for never."""
    waiting = [
        document.date.timestamp()
        for collection in site.collections.values()
        for document in (*collection.docs, *site.unpublished.get(collection.label, ()))
        if site.hidden_in_the_future(document)
    ]
    return min(waiting, default=0.0)
