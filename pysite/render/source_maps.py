"""The pages that style sheets bring up: their source maps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from pysite.model.document import Document
from pysite.model.site import Site
from pysite.read.pages import make_page


class SourceMaps:
    """The source maps of one site's style sheets."""

    def __init__(self, site: Site) -> None:
        self._site = site
        #: By the `id` of their style sheets.
        self._pages: dict[int, Document] = {}

    def add(self, sheet: Document, text: str) -> None:
        """Add the page of a style sheet's map to the site."""
        page = self._page(sheet)
        page.body = page.content = text
        self._append((page,))

    @contextmanager
    def expected(self, sheets: Sequence[Document]) -> Iterator[None]:
        """Have the site's pages inside the block as if each of the `sheets` had brought up its map."""
        site = self._site
        count, maps = len(site.pages), site.source_maps
        self._append(tuple(self._page(sheet) for sheet in sheets))
        try:
            yield
        finally:
            del site.pages[count:]
            site.source_maps = maps

    def _append(self, pages: tuple[Document, ...]) -> None:
        self._site.pages += pages
        self._site.source_maps += pages

    def _page(self, sheet: Document) -> Document:
        """The page of a style sheet's map: the same one whenever it is asked for."""
        page = self._pages.get(id(sheet))
        if page is None:
            page = self._pages[id(sheet)] = make_page(self._site, sheet.url_dir, sheet.basename + ".css.map")
            page.data = sheet.data
            page.verbatim = True
            page.origin = sheet
        return page
