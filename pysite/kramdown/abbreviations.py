"""Abbreviations: words that a definition explains, wherever they stand in text."""

from __future__ import annotations

import re

from .document import Document
from .element import Element, Node


class Abbreviations:
    """Finds a document's abbreviations in its text."""

    def __init__(self, document: Document) -> None:
        names = sorted(document.abbreviations, key=len, reverse=True)
        union = "|".join(map(re.escape, names))
        self._name = re.compile(union)
        self._name_alone = re.compile(rf"(?:{union})(?!(?a:\w))")
        self._place = re.compile(rf"(?=(?:(?a:\W)|^)(?:{union})(?!(?a:\w)))", re.MULTILINE)

    def replace(self, root: Element) -> None:
        """Mark the abbreviations in all text below `root` but that of raw HTML."""
        stack = [root]
        while stack:
            el = stack.pop()
            raw = el.model == "raw"
            changed = False
            children: list[Node] = []
            for node in el.children:
                if isinstance(node, Element):
                    children.append(node)
                    if node.children:
                        stack.append(node)
                elif raw or self._name.search(node) is None:
                    children.append(node)
                else:
                    children.extend(self._split(node))
                    changed = True
            if changed:
                el.children = children

    def _split(self, text: str) -> list[Node]:
        """A text cut at its abbreviations. Where one has ended, the next may begin as if on a new line."""
        nodes: list[Node] = []
        pos = 0
        while True:
            if self._name_alone.match(text, pos):
                at = pos
            else:
                place = self._place.search(text, pos)
                if place is None:
                    break
                at = place.start()
            name = self._name.match(text, at)
            if name is None:
                at += 1
                name = self._name.match(text, at)
            if name is None or name.end() == pos:
                break
            if at > pos:
                nodes.append(text[pos:at])
            nodes.append(Element("abbreviation", name[0]))
            pos = name.end()
        if pos < len(text):
            nodes.append(text[pos:])
        return nodes
