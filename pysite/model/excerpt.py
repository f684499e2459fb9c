"""The beginning of a document, cut at its excerpt separator.

Source: Jekyll's documentation, "Post excerpts"; the repairs observed, Jekyll 4.3.1.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any, NamedTuple

from pysite.ruby.paths import join

if TYPE_CHECKING:
    from pysite.model.document import Document

_TAG = re.compile(r"\{%-?\s*(\w+)\s*.*?-?%\}", re.DOTALL | re.ASCII)
_LINK_DEFINITION = re.compile(r"^ {0,3}(?:(\[[^\]]+\])(:.+))$", re.MULTILINE)


class Cut(NamedTuple):
    """`mended` tells that Liquid blocks were cut through and have been closed."""

    text: str
    mended: bool


def cut(text: str, separator: str, block_tags: Collection[str]) -> Cut:
    """The part of `text` in front of the separator, able to stand by itself.

    `block_tags` are the names of the Liquid tags that have an end tag: those left open are closed. Link
    definitions behind the cut that the excerpt uses are brought along.
    """
    head, _, tail = text.partition(separator)
    if not tail:
        return Cut(head, False)
    mended = False
    if "{%" in head:
        for name in reversed(_TAG.findall(head)):
            if name in block_tags and not re.search(r"\{%-?\s*end" + name + r".*?\s*-?%\}", head, re.DOTALL):
                head += "\n{% end" + name + " %}"
                mended = True
    found = _LINK_DEFINITION.findall(tail) if "]:" in tail else ()
    definitions = [a + b for a, b in found if a in head]
    if definitions:
        head += "\n\n" + "\n".join(definitions)
    return Cut(head, mended)


class Excerpt:
    """A document's beginning as templates see it. It is rendered when somebody first asks for its text."""

    __slots__ = ("content", "document", "output", "render")

    def __init__(self, document: Document, content: str) -> None:
        self.document = document
        self.content = content
        self.output: str | None = None
        #: How to make `output` of `content`; set by the rendering of the site.
        self.render: Callable[[Excerpt], str] | None = None

    @property
    def relative_path(self) -> str:
        return join(self.document.relative_path, "#excerpt")

    @property
    def id(self) -> str:
        return self.document.id + "#excerpt"

    @property
    def data(self) -> dict[str, Any]:
        """The document's front matter without what would lead back here."""
        return {k: v for k, v in self.document.data.items() if k not in ("layout", "excerpt")}

    def __str__(self) -> str:
        if self.output is None:
            if self.render is None:
                return self.content
            self.output = self.render(self)
        return self.output
