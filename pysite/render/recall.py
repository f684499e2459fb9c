"""What the walk over all documents tells and asks of whoever knows earlier builds."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from contextlib import AbstractContextManager
from typing import Protocol

from pysite.model.document import Document


class Walk(Protocol):
    """How documents are rendered, for whoever has that done before its turn."""

    def render_whole(self, document: Document) -> Set[str]:
        """Render what the document's file is to hold. Returns the keys of all that was read for it."""
        ...

    def has_stylesheets(self) -> bool:
        """Whether style sheets could be rendered without waiting for anything."""
        ...

    def after(self, sheets: Sequence[Document]) -> AbstractContextManager[None]:
        """Have the site's pages, while this lasts, as they are when those style sheets have been rendered."""
        ...


class Recall(Protocol):
    """Who knows what an earlier build has made, and may have something rendered before its turn."""

    def begin(self, texts: Sequence[Document], pages: Sequence[Document], walk: Walk) -> None:
        """Hear what is to be rendered, the texts of collections and then pages, and how."""
        ...

    def prepare(self, documents: Sequence[Document]) -> None:
        """Hear which documents come next."""
        ...

    def end(self) -> None:
        """Hear that every turn is over, or that no other will come."""
        ...

    def meanwhile(self, waiting: Callable[[], bool]) -> None:
        """Be of use for as long as something has to be waited for."""
        ...

    def rest(self) -> None:
        """Hear that their turn is over."""
        ...

    def settle(self, document: Document) -> bool:
        """Give the document the texts that it had, if it would get the same again; tells whether."""
        ...

    def note(self, document: Document, record: Set[str]) -> None:
        """Take in a document that has just been rendered, with the keys of all that it has read."""
        ...
