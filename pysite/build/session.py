"""Builds one after the other, each told what has changed since the one before."""

from __future__ import annotations

import os
from collections.abc import Callable

from pysite.build.build import Built, build
from pysite.build.past import Past, cache_folder
from pysite.build.preview import Preview
from pysite.config import Config
from pysite.errors import Warn

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
        self._preview: Preview | None = None
        #: Hears of pages that are there before the rest of a build, by their paths below the destination.
        self.shown: Callable[[list[str]], None] = lambda paths: None

    def build(self, changed: frozenset[str] | None) -> Built:
        """Bring the destination up to date.

        `changed` holds the absolute paths that may have changed since the last successful build: files, and
        folders, which stand for everything below them. None means that anything may have. Raises SiteError
        where the site can't be built; the destination is then as it was.
        """
        previewed: list[str] = []
        if changed is None or self._config is None or self._concerns_configuration(changed, self._config):
            self._config = None  # until it can be read again
            self._config = self._load_config()
        elif self._preview is not None:
            previewed = self._preview.show(changed)
            if previewed:
                self.shown(previewed)
        self._preview = None
        if self._past is None:
            self._past = Past(cache_folder(self._config))
        built = build(self._config, self._warn, past=self._past)
        self._preview = built.preview
        built.previewed = tuple(path for path in previewed if path not in built.written.changed)
        built.written.changed[:0] = built.previewed
        return built

    @staticmethod
    def _concerns_configuration(changed: frozenset[str], config: Config) -> bool:
        names = (os.path.join(config.source, name) for name in _CONFIG_NAMES)
        files = {*config.files, *names}
        return any(path in files or any(f.startswith(path + os.sep) for f in files) for path in changed)
