"""Builds one after the other, each told what has changed since the one before."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable

from pysite.build.again import Finished, show, take_texts
from pysite.build.build import Built, build, build_again
from pysite.build.files import write_bytes
from pysite.build.past import Past
from pysite.config import Config
from pysite.errors import SiteError, Warn
from pysite.model.document import Document
from pysite.render.cache_folder import cache_folder
from pysite.ruby.paths import is_inside

#: A file of one of these names in the source is its configuration, if none is named by a flag.
_CONFIG_NAMES = ("_config.yml", "_config.yaml", "_config.toml")


class Session:
    """The builds of one site while somebody works on it.

    `load_config` reads the configuration anew, flags and all; it may raise SiteError.
    """

    def __init__(self, load_config: Callable[[], Config], warn: Warn) -> None:
        self._load_config = load_config
        self._warn = warn
        self._config: Config | None = None
        self._past: Past | None = None
        self._last: Finished | None = None
        #: Hears of pages that are there before the rest of a build, by their paths below the destination.
        self.shown: Callable[[list[str]], None] = lambda paths: None

    def build(self, changed: frozenset[str] | None) -> Built:
        """Bring the destination up to date.

        `changed` holds the absolute paths that may have changed since the last successful build: files, and
        folders, which stand for everything below them. None means that anything may have. Raises SiteError
        where the site can't be built; the destination is then as it was.
        """
        last, self._last = self._last, None
        if changed is None or self._config is None or self._concerns_configuration(changed, self._config):
            self._config = None  # until it can be read again
            self._config = self._load_config()
            last = None
        if self._past is None:
            self._past = Past(cache_folder(self._config))
        edited = take_texts(last, changed) if last and changed else None
        previewed = show(last, edited) if last and edited else {}
        paths = [os.path.relpath(place, self._config.destination) for place in previewed]
        if paths:
            self.shown(paths)
        try:
            built = self._build(last, edited, self._config, self._past)
        except SiteError:
            for place, before in previewed.items():
                write_bytes(place, before)
            raise
        built.previewed = tuple(path for path in paths if path not in built.written.changed)
        built.written.changed[:0] = built.previewed
        self._last = built.finished
        return built

    def _build(
        self, last: Finished | None, edited: list[Document] | None, config: Config, past: Past
    ) -> Built:
        """Build on from the last build where only texts have changed, otherwise from the start."""
        built = None
        if last and edited:
            with contextlib.suppress(SiteError):  # a build from the start finds it, too, and tells of it
                built = build_again(last, config, self._warn, past)
        return built or build(config, self._warn, past=past)

    @staticmethod
    def _concerns_configuration(changed: frozenset[str], config: Config) -> bool:
        names = (os.path.join(config.source, name) for name in _CONFIG_NAMES)
        files = {*config.files, *names}
        return any(path in files or any(is_inside(f, path) for f in files) for path in changed)
