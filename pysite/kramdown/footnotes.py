"""Footnotes: the marks in the text, and the list at the end with its links back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .document import Document
from .element import Element
from .escape import attributes, escape_text

if TYPE_CHECKING:
    from .writer import Writer


class _Note:
    __slots__ = ("content", "name", "number", "repeated")

    def __init__(self, name: str, content: Element, number: int) -> None:
        self.name = name
        self.content = content
        self.number = number
        self.repeated = 0


class Footnotes:
    """Numbers footnotes in the order in which they are first referred to."""

    def __init__(self, document: Document) -> None:
        options = document.options
        self._options = options
        self._first = options.footnote_nr
        self._notes: list[_Note] = []
        self._by_name: dict[str, _Note] = {}

    def reference(self, el: Element) -> str:
        """The mark in the text."""
        name = self._options.footnote_prefix + el.value
        repeat = ""
        note = self._by_name.get(name)
        if note is None:
            assert isinstance(el.info, Element)
            note = _Note(name, el.info, self._first + len(self._notes))
            self._notes.append(note)
            self._by_name[name] = note
        else:
            note.repeated += 1
            repeat = f":{note.repeated}"
        return (
            f'<sup id="fnref:{name}{repeat}" role="doc-noteref">'
            f'<a href="#fn:{name}" class="footnote" rel="footnote">{note.number}</a></sup>'
        )

    def write(self, writer: Writer) -> str:
        """The list; notes may refer to further notes."""
        items = []
        index = 0
        while index < len(self._notes):
            items.append(self._item(writer, self._notes[index]))
            index += 1
        if not items:
            return ""
        start = attributes({"start": str(self._first)}) if self._first != 1 else ""
        body = "".join(items)
        return f'<div class="footnotes" role="doc-endnotes">\n  <ol{start}>\n{body}  </ol>\n</div>\n'

    def _item(self, writer: Writer, note: _Note) -> str:
        options = self._options
        li = Element("li")
        li.attrs = {"id": f"fn:{note.name}", "role": "doc-endnote"}
        li.children = list(note.content.children)
        para = self._paragraph(li)
        space = para is not None
        if para is None:
            para = Element("p")
            li.children.append(para)
        else:
            para.children = list(para.children)
        if options.footnote_backlink:
            text = escape_text(options.footnote_backlink)
            nbsp = writer.entity("nbsp")
            para.children.append(Element("raw", _back(nbsp if space else "", note.name, text)))
            for number in range(1, note.repeated + 1):
                link = _back(nbsp, f"{note.name}:{number}", f"{text}<sup>{number + 1}</sup>")
                para.children.append(Element("raw", link))
        return writer.write_element(li, 4)

    def _paragraph(self, li: Element) -> Element | None:
        """The paragraph that the links back go into, if there is one at the end."""
        last = li.children[-1] if li.children else None
        if (
            not (isinstance(last, Element) and last.kind == "p")
            and not self._options.footnote_backlink_inline
        ):
            return None
        parent = li
        while parent.children:
            last = parent.children[-1]
            if not isinstance(last, Element):
                return None
            if last.kind in ("p", "header"):
                return last
            parent = last
        return None


def _back(space: str, name: str, text: str) -> str:
    return f'{space}<a href="#fnref:{name}" class="reversefootnote" role="doc-backlink">{text}</a>'
