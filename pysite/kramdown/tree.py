"""From blocks to the finished tree: spans, attribute lists, abbreviations, and what GFM adds."""

from __future__ import annotations

from collections.abc import Iterator

from .attributes import apply_attribute_list
from .document import Document
from .element import Element, Node
from .ids import GfmIds, plain_text, plain_text_gfm


def finish(document: Document, *, gfm: bool) -> None:
    """Turn what the block rules have left into the tree that the writer takes."""
    root = document.root
    headers = _read_spans(document, root, gfm=gfm)
    abbreviations = None
    if document.abbreviations:
        from .abbreviations import Abbreviations

        abbreviations = Abbreviations(document)
        abbreviations.replace(root)
    for footnote in document.footnotes.values():
        _read_spans(document, footnote.content, gfm=gfm)
        if abbreviations is not None:
            abbreviations.replace(footnote.content)
    for name, footnote in document.footnotes.items():
        if not footnote.used:
            line = footnote.content.line
            document.warn(f"Footnote definition for '{name}' on line {line} is unreferenced - ignoring", line)
    if gfm and document.options.auto_ids:
        ids = GfmIds(document.options.auto_id_prefix)
        for header in headers:
            if "id" not in header.attrs:
                header.attrs["id"] = ids.make(header.value)


def _read_spans(document: Document, root: Element, *, gfm: bool) -> list[Element]:
    """Read the text of all blocks, join blank lines and apply attribute lists. Answers the headers that stand
    outside of HTML."""
    spans = document.spans
    attribute_lists = document.attribute_lists
    strip_headers = gfm or document.options.auto_id_stripping
    text_of = plain_text_gfm if gfm else plain_text
    headers: list[Element] = []
    html_depth = 0

    parent = root
    todo: Iterator[Node] = iter(root.children)
    done: list[Node] = []
    last_blank: Element | None = None
    stack: list[tuple[Element, Iterator[Node], list[Node]]] = []
    while True:
        for node in todo:
            if isinstance(node, str):
                done.append(node)
                continue
            kind = node.kind
            if kind == "blank":
                if last_blank is None:
                    done.append(node)
                    last_blank = node
                continue
            if kind == "eob":
                if node.ial is not None:
                    apply_attribute_list(node.attrs, node.ial, attribute_lists)
                continue
            last_blank = None
            text = node.text
            if text is not None:
                node.text = None
                children = spans.parse_spans(document, text, node.line)
                if kind == "text":
                    done.extend(children)
                    continue
                node.children = children
            elif node.children and kind != "codeblock":
                done.append(node)
                stack.append((parent, todo, done))
                parent, todo, done = node, iter(node.children), []
                if kind == "html":
                    html_depth += 1
                break
            done.append(node)
            if node.ial is not None:
                apply_attribute_list(node.attrs, node.ial, attribute_lists)
            if kind == "header":
                if strip_headers:
                    node.value = text_of(node)
                if not html_depth:
                    headers.append(node)
            elif kind == "dt":
                node.value = text_of(node)
        else:
            parent.children = done
            if parent.kind == "html":
                html_depth -= 1
            if not stack:
                return headers
            if parent.ial is not None:
                apply_attribute_list(parent.attrs, parent.ial, attribute_lists)
            parent, todo, done = stack.pop()
            last_blank = None
