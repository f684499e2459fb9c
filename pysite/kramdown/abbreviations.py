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
            is_named = self._name.search if el.model != "raw" else None
            changed = False
            for node in el.children:
                if not isinstance(node, str):
                    if node.children:
                        stack.append(node)
                elif is_named is not None and is_named(node) is not None:
                    changed = True
            if changed:
                children: list[Node] = []
                for node in el.children:
                    if isinstance(node, str) and self._name.search(node) is not None:
                        children.extend(self._split(node))
                    else:
                        children.append(node)
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
