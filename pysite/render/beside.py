"""What the path of a document stands for, to templates: Jekyll keeps parsed texts by their paths.

Whoever comes first under a path decides what it is. So `include_relative` finds a document's text, without
its front matter, once that has been rendered; a document that is included before its turn is all of its file,
even to itself; and of pages with one path only the first one's text is ever seen. Observed: Jekyll 4.3.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from pysite.model.document import Document
from pysite.model.site import Site
from pysite.render.includes import Includes
from pysite.templates.environment import Source

#: Paths of gems and libraries, which Jekyll shortens. A page's path is relative, and is taken for one.
_GEM = re.compile(r".*/gems/([^/]+.*)|.*?([^/]+/lib.*)")


class Beside:
    """Files that lie beside pages, some of which are documents themselves."""

    def __init__(self, site: Site, includes: Includes) -> None:
        self._site = site
        self._includes = includes

    def find(self, name: str, page_path: str) -> Source | None:
        """The file `name` beside the page at `page_path`, which is relative to the source; or None."""
        source = self._includes.find_relative(name, page_path)
        if source is None:
            return None
        turn, document = self._turns.get(source.path, (0, None))
        own_turn, _ = self._turns.get(page_path, (0, None))
        if document is None or not document.renders_liquid_of(document.body):
            return source
        if turn < own_turn:
            return Source(source.path, document.body, document.line)
        return source._replace(is_early=turn > own_turn > 0)

    @cached_property
    def _turns(self) -> dict[object, tuple[int, Document]]:
        """When each document is rendered, counted from 1, by its template's name."""
        turns: dict[object, tuple[int, Document]] = {}
        for turn, document in enumerate(_in_turn(self._site), 1):
            turns.setdefault(template_name(document), (turn, document))
        return turns


def shared_names(site: Site) -> frozenset[object]:
    """The names that several documents have in common, whose texts differ."""
    named = [(template_name(document), document) for document in _in_turn(site)]
    if len(dict(named)) == len(named):
        return frozenset()
    texts: dict[object, str] = {}
    shared: set[object] = set()
    for name, document in named:
        text = document.body
        if document.renders_liquid_of(text) and texts.setdefault(name, text) != text:
            shared.add(name)
    return frozenset(shared)


def text_of(document: Document, decided: dict[object, Source], shared: frozenset[object]) -> tuple[str, int]:
    """The text that a document comes out of, and its line, when its turn has come.

    `decided` are the texts that paths stand for already, where that isn't what one would think; a name that
    is `shared` is decided by the first who comes.
    """
    text, line = document.content, document.line
    if decided or shared:
        name = template_name(document)
        if name in shared:
            decided.setdefault(name, Source(document.source, text, line))
        if name in decided:
            _, text, line, _ = decided[name]
    return text, line


def template_name(document: Document) -> object:
    """What Jekyll keeps the document's parsed text by: its path, which a page's front matter can tell."""
    if not document.is_page:
        return document.source
    name = document.data.get("path", document.source)
    if not isinstance(name, str):
        return type(name), repr(name)
    gem = _GEM.match(name) if "/gems/" in name or "/lib" in name else None
    return (gem[1] or gem[2]) if gem else name.removeprefix("/")


def _in_turn(site: Site) -> Iterator[Document]:
    """The documents that have a text before their turn, in the order in which they are rendered."""
    for collection in site.collections.values():
        yield from (document for document in collection.docs if document.compute is None)
    yield from (page for page in site.pages if page.compute is None)
