"""Line breaks in the GFM dialect: a backslash at the end of a line, or every line end with `hard_wrap`."""

from __future__ import annotations

from .element import Element, Node

#: Elements of blocks whose last text may end with a break that is left out.
_BLOCKS = frozenset(("p", "header", "li", "dt", "dd", "td", "blockquote"))

#: Nothing is ever changed about it.
_BREAK = Element("br")


def break_lines(root: Element, mark: str) -> None:
    """Put `<br />` before each line end that `mark` (which ends with it) stands for, outside of HTML
    elements."""
    stack = [root]
    while stack:
        el = stack.pop()
        changed = False
        for node in el.children:
            if isinstance(node, str):
                if mark in node:
                    changed = True
            elif node.children and node.kind != "html":
                stack.append(node)
        if changed:
            _break_children(el, mark)


def _break_children(el: Element, mark: str) -> None:
    children: list[Node] = []
    last = len(el.children) - 1
    for index, node in enumerate(el.children):
        if isinstance(node, str) and mark in node:
            children.extend(_broken(node, mark, at_end=index == last and el.kind in _BLOCKS))
        else:
            children.append(node)
    el.children = children


def _broken(text: str, mark: str, *, at_end: bool) -> list[Node]:
    lines = text.split(mark)
    last = len(lines) - 1
    nodes: list[Node] = []
    for index, line in enumerate(lines):
        nodes.append("\n" + line if index else line)
        if index < last - 1 or (index == last - 1 and not (at_end and not lines[-1])):
            nodes.append(_BREAK)
    return nodes
