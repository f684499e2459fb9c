"""The page of a document whose text is being edited, before everything else is looked at.

Who edits a text looks at its page. It is rendered as the last build would have rendered it with the new text,
which takes milliseconds; the build that follows goes over it as over every other page.
"""

from __future__ import annotations

import os
from typing import Any

from pysite.build.recall import Warnings
from pysite.build.write import Plan, write_bytes
from pysite.errors import SiteError
from pysite.model.document import Document
from pysite.model.excerpt import Excerpt
from pysite.model.site import Site
from pysite.plugins.plugin import Plugin
from pysite.plugins.registry import MODULES
from pysite.read.documents import DocumentReader
from pysite.read.known import KnownDocuments
from pysite.read.pages import read_page
from pysite.read.walk import has_front_matter
from pysite.render.environment import block_tags
from pysite.render.render import Renderer
from pysite.ruby.paths import join

#: With more files changed at once it isn't one text that is being edited.
_MOST_FILES = 3


class Preview:
    """What a finished build knows, to be used once: it is changed by it."""

    def __init__(
        self,
        site: Site,
        plugins: tuple[Plugin, ...],
        renderer: Renderer,
        outputs: Plan,
        warnings: Warnings,
    ) -> None:
        self._warnings = warnings
        self._site = site
        self._plugins = plugins
        self._renderer = renderer
        self._outputs = outputs

    def show(self, changed: frozenset[str]) -> list[str]:
        """Write the pages of those of the changed files of which only the text has changed.

        Returns the paths of what it has written, below the destination.
        """
        plain = all(p.gem in MODULES and not p.edits_texts for p in self._plugins)
        if len(changed) > _MOST_FILES or not plain:
            return []
        self._warnings.mute()  # the build that follows tells of everything
        root = self._site.config.destination
        edited = [
            (place, item)
            for place, item in self._outputs.items()
            if item.path in changed and isinstance(item, Document) and self._can_show(item)
        ]
        return [os.path.relpath(place, root) for place, document in edited if self._show(document, place)]

    def _can_show(self, document: Document) -> bool:
        made_by_code = document.compute is not None or document.verbatim or not document.has_file
        return not (made_by_code or document.pager or document.is_asset) and has_front_matter(document.path)

    def _show(self, document: Document, place: str) -> bool:
        """Write the document's page anew; tells whether it was another."""
        try:
            fresh = self._read(document)
            if fresh is None or _settings(fresh) != _settings(document):
                return False
            document.body = document.content = fresh.content
            document.line = fresh.line
            excerpt = fresh.data.get("excerpt")
            if isinstance(excerpt, Excerpt):
                excerpt.document, excerpt.render = document, self._renderer.excerpt
                document.data["excerpt"] = excerpt
            document.unrender()
            self._renderer.render_whole(document)
            return write_bytes(place, document.output_bytes or b"")
        except (SiteError, OSError):
            return False  # that is told then, too

    def _read(self, document: Document) -> Document | None:
        """The document as its file is now."""
        if document.collection is not None:
            reader = DocumentReader(self._site, block_tags(self._plugins), KnownDocuments())
            return reader.read(document.path, document.collection)
        root = document.path.removesuffix(join(document.dir, document.name))
        return read_page(self._site, document.dir, document.name, root)


def _settings(document: Document) -> dict[str, Any]:
    """All of the front matter but what comes from the text."""
    left_out = {"excerpt"} if isinstance(document.data.get("excerpt"), Excerpt) else set[str]()
    if document.is_dated_by_site:
        left_out.add("date")
    return {key: value for key, value in document.data.items() if key not in left_out}
