"""The tree between parsing and writing.

Text is plain `str` among an element's children; everything else is an `Element`. Span-level text that is
still to be parsed waits in `text`, so that block rules can join lines before any span rule looks at them.
"""

from __future__ import annotations

from typing import Union


class AttributeList:
    """What `{: …}` says: attributes in order, and the names of other lists (or markers such as `toc`)."""

    __slots__ = ("attrs", "refs")

    def __init__(self) -> None:
        self.attrs: dict[str, str] = {}
        self.refs: list[str] = []

    def add_class(self, name: str) -> None:
        """Append a class after those already there."""
        old = self.attrs.get("class")
        self.attrs["class"] = f"{old} {name}" if old else name


class Element:
    """One node. Which of the slots mean something depends on `kind`:

    `value`   tag name, code, entity, symbol, comment … · `block` of raw text, HTML and
    mathematics, whether it stands among blocks
    `model`   how an HTML element's content was read: "raw", "span" or "block" · `closed` written as `<x/>`;
    of a paragraph, that it shows without its own tags
    `ial`     the attribute list that stood at the element, kept for its references
    `info`    what only one kind needs: header level, list alignment, code language, footnote name …
    """

    __slots__ = (
        "attrs",
        "block",
        "children",
        "closed",
        "ial",
        "info",
        "kind",
        "line",
        "model",
        "text",
        "value",
    )

    def __init__(self, kind: str, value: str = "", line: int = 0) -> None:
        self.kind = kind
        self.value = value
        self.line = line
        self.attrs: dict[str, str] = {}
        self.children: list[Node] = []
        self.text: str | None = None
        self.ial: AttributeList | None = None
        self.block = False
        self.model = ""
        self.closed = False
        self.info: object = None


Node = Union[str, Element]  # noqa: UP007 (evaluated at run time, on Python 3.10 too)
