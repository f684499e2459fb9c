"""What the parts of one conversion share: options, definitions and warnings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Protocol

from .element import AttributeList, Element
from .options import Options
from .patterns import downcase
from .regex import Regex

if TYPE_CHECKING:
    from .span.parser import SpanGrammar


class Warning(NamedTuple):
    """Something in the text that was probably not meant so; `line` counts from 1."""

    message: str
    line: int


class Footnote:
    """A footnote's definition: its blocks, the marker element its attributes arrive at, and whether it is
    used."""

    __slots__ = ("content", "marker", "used")

    def __init__(self, content: Element, marker: Element) -> None:
        self.content = content
        self.marker = marker
        self.used = False


class LinkDefinition:
    """Where a link id leads; `marker` is the element that an attribute list after the definition goes to."""

    __slots__ = ("marker", "title", "url")

    def __init__(self, url: str, title: str | None, marker: Element | None) -> None:
        self.url = url
        self.title = title
        self.marker = marker


_SPACES = Regex(r"\s+", re.ASCII)


def normalize_link_id(name: str) -> str:
    """Link ids ignore case and kinds of white space."""
    return downcase(_SPACES.sub(" ", name))


class KeptHtml(Protocol):
    """Where contents of raw HTML elements are kept, as they are written again."""

    def get(self, text: str) -> str | None:
        """How the content is written again that `text` is; None if that isn't known."""
        ...

    def put(self, text: str, written: str) -> None:
        """Keep how it is written."""
        ...


class Document:
    """One document while it is converted. Options may change on the way (`{::options … /}`)."""

    __slots__ = (
        "abbreviation_markers",
        "abbreviations",
        "attribute_lists",
        "footnotes",
        "kept_html",
        "link_definitions",
        "options",
        "root",
        "spans",
        "warnings",
    )

    def __init__(self, options: Options, spans: SpanGrammar, kept_html: KeptHtml | None = None) -> None:
        self.options = options
        self.kept_html = kept_html
        self.spans = spans
        self.root = Element("root", line=1)
        self.attribute_lists: dict[str, AttributeList] = {}
        self.footnotes: dict[str, Footnote] = {}
        self.link_definitions = {
            normalize_link_id(name): LinkDefinition(url, title, None)
            for name, url, title in options.link_defs
        }
        self.abbreviations: dict[str, str] = {}
        self.abbreviation_markers: dict[str, Element] = {}
        self.warnings: list[Warning] = []

    def warn(self, message: str, line: int) -> None:
        """Record a warning."""
        self.warnings.append(Warning(message, line))
