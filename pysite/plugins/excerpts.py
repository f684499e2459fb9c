"""Cutting a document's excerpt once more, for plugins that change its text."""

from __future__ import annotations

from pysite.model.document import Document
from pysite.model.excerpt import Excerpt, cut
from pysite.render.environment import block_tags


def cut_again(document: Document) -> None:
    """Give the document an excerpt of its present text, whatever it had before."""
    piece = cut(document.content, document.excerpt_separator, block_tags(()))
    document.data["excerpt"] = Excerpt(document, piece.text)
