"""What earlier builds of a site have left: in memory while it is watched, and in Jekyll's cache folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence, Set
from functools import cached_property

from pysite import __version__
from pysite.archive import Archive
from pysite.build.fingerprints import fingerprint
from pysite.build.manifest import own_code
from pysite.build.memory import Memory, MemoryFile
from pysite.config import RUN_SETTINGS
from pysite.model.site import Site
from pysite.plugins.plugin import Plugin
from pysite.plugins.registry import MODULES
from pysite.read.known import KnownDocuments
from pysite.render.texts import KeptTexts
from pysite.templates.fragment_store import FragmentStore


class Past:
    """The past of one site. Everything in `folder` can be thrown away at any time."""

    def __init__(self, folder: str | None, is_last: bool = False) -> None:
        """None for `folder` keeps all in memory. `is_last` tells that no build will ask for it."""
        self.folder = folder
        self.is_last = is_last
        self._file = MemoryFile(folder) if folder else None
        self.texts = KeptTexts(folder)
        self.fragments = FragmentStore(folder)
        #: The converted texts of the last build's documents.
        self.contents = Archive(os.path.join(folder, "contents") if folder else None)
        self._documents: KnownDocuments | None = None

    @cached_property
    def memory(self) -> Memory:
        """How the documents of the last build came out."""
        self.contents.load()
        return self._file.load() if self._file else Memory()

    @cached_property
    def _own_code(self) -> int:
        return own_code()

    def base_of(self, site: Site, plugins: Sequence[Plugin]) -> bytes:
        """What every document depends on, in short: pysite, Python, the configuration.

        Nobody knows what another package's plugin depends on: with one, no build is like the last.
        """
        if self.is_last:
            return b""  # nothing is compared
        config = site.config
        if any(plugin.gem not in MODULES for plugin in plugins):
            return os.urandom(12)
        return fingerprint(
            __version__,
            self._own_code,
            sys.version,
            {key: value for key, value in config.data.items() if key not in RUN_SETTINGS},
            config.source,
            config.destination,
            config.environment,
            config.theme_root,
            config.theme,
            str(config.zone),
            [plugin.gem for plugin in plugins],
        )

    def documents(self, base: bytes) -> KnownDocuments | None:
        """What the last build has read of documents, if all that `base` stands for is as it was.

        None where nothing is known, nor to be noted.
        """
        if self.is_last:
            return None
        if self._documents is None:
            self._documents = KnownDocuments()
            if self.folder:
                self._documents.load(self.folder)
        self._documents.begin(base)
        return self._documents

    def keep_texts(self, contents: Set[bytes]) -> None:
        """Keep what the next build may take up without knowing how documents came out.

        `contents` are the fingerprints of the converted texts that it may ask for.
        """
        self.contents.save(contents)
        self.texts.store()
        self.fragments.store()
        if self._documents is not None:
            self._documents.end()

    def remember(self, last: Memory) -> None:
        """Make this the last build. The texts that it names have been kept."""
        self.memory = self._file.store(last) if self._file else last

    def forget(self) -> None:
        """Go on as if nothing was known of how documents come out, and nothing could be."""
        self.memory = Memory(copies=self.memory.copies, entangled=True)
