"""The table of contents that `{:toc}` asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .element import Element, Node


class TableOfContents:
    """A list of all headers, nested by level, in place of the list that bears the mark."""

    def __init__(self, kind: str, attrs: Mapping[str, str]) -> None:
        self._kind = kind
        self._attrs = dict(attrs)

    def tree(self, entries: list[tuple[int, str, list[Node]]]) -> Element:
        """The list; entries are level, id and content."""
        top = Element(self._kind)
        top.attrs = self._attrs
        if not top.attrs.get("id"):
            top.attrs["id"] = "markdown-toc"
        prefix = top.attrs["id"]
        open_items: list[tuple[int, Element, Element]] = []
        for level, identifier, content in entries:
            item, sublist = self._item(identifier, prefix, content)
            while open_items and open_items[-1][0] >= level:
                _close(open_items.pop())
            target = open_items[-1][2] if open_items else top
            target.children.append(item)
            open_items.append((level, item, sublist))
        while open_items:
            _close(open_items.pop())
        return top

    def _item(self, identifier: str, prefix: str, content: list[Node]) -> tuple[Element, Element]:
        item, text, link, sublist = Element("li"), Element("p"), Element("a"), Element(self._kind)
        text.closed = True
        link.attrs = {"href": f"#{identifier}", "id": f"{prefix}-{identifier}"}
        link.children = without_links(content)
        text.children.append(link)
        item.children = [text, sublist]
        return item, sublist


def _close(entry: tuple[int, Element, Element]) -> None:
    _, item, sublist = entry
    if not sublist.children:
        item.children.pop()


def without_links(nodes: list[Node]) -> list[Node]:
    """A copy without footnote marks, and with the content of links in their place."""
    result: list[Node] = []
    stack: list[tuple[Iterator[Node], list[Node]]] = [(iter(nodes), result)]
    while stack:
        todo, into = stack[-1]
        for node in todo:
            if isinstance(node, str) or not node.children:
                if isinstance(node, str) or node.kind not in ("a", "footnote"):
                    into.append(node)
            elif node.kind == "a":
                stack.append((iter(node.children), into))
                break
            elif node.kind != "footnote":
                copy = _copy(node)
                into.append(copy)
                stack.append((iter(node.children), copy.children))
                break
        else:
            stack.pop()
    return result


def _copy(el: Element) -> Element:
    copy = Element(el.kind, el.value, el.line)
    copy.attrs, copy.ial, copy.info = el.attrs, el.ial, el.info
    copy.block, copy.closed, copy.model = el.block, el.closed, el.model
    return copy
