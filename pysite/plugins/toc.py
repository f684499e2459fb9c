"""jekyll-toc 0.18: a table of contents of a page's headings, and anchors on them.

Source: the gem's README; which headings get which ids observed with Jekyll 4.3.1.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus

from pysite.plugins.html_tree import Element, parse, serialize
from pysite.plugins.plugin import Plugin
from pysite.ruby.strings import downcase
from pysite.ruby.values import to_s, truthy
from pysite.templates.environment import RuntimeTag
from pysite.templates.runtime import attr

if TYPE_CHECKING:
    from pysite.templates.context import Context

DEFAULTS: Mapping[str, Any] = {
    "min_level": 1,
    "max_level": 6,
    "ordered_list": False,
    "no_toc_section_class": "no_toc_section",
    "list_id": "toc",
    "list_class": "section-nav",
    "sublist_class": "",
    "item_class": "toc-entry",
    "item_prefix": "toc-",
}
_PUNCTUATION = re.compile(r"[^\w\- ]")


@dataclass(frozen=True)
class Entry:
    """One heading: `text` is escaped, `node` the heading in the page's tree."""

    id: str
    text: str
    level: int
    node: Element


class Contents:
    """The headings of a piece of HTML. `options` is the part `toc` of the configuration."""

    def __init__(self, html: str, options: object) -> None:
        self._options = {**DEFAULTS, **options} if isinstance(options, dict) else DEFAULTS
        self._root = parse(html)
        self._entries = self._find()
        self._tag = "ol" if truthy(self._options["ordered_list"]) else "ul"

    def _find(self) -> list[Entry]:
        names = {f"h{n}" for n in range(self._options["min_level"], self._options["max_level"] + 1)}
        sections = self._options["no_toc_section_class"]
        left_out = set(sections if isinstance(sections, list) else [sections])
        counts: dict[str, int] = {}
        entries = []
        for node in self._root.elements():
            if node.name not in names or "no_toc" in node.classes or _is_in(node, left_out):
                continue
            own = node.attributes.get("id")
            heading = own if own is not None else _id(node.text)
            if own is None:
                count = counts.get(heading, 0)
                counts[heading] = count + 1
                heading += f"-{count}" if count else ""
            entries.append(Entry(heading, _escaped(node.text), int(node.name[1:]), node))
        return entries

    def listing(self) -> str:
        """The list of all headings."""
        options = self._options
        return (
            f'<{self._tag} id="{options["list_id"]}" class="{options["list_class"]}">\n'
            f"{self._items(self._entries)}</{self._tag}>"
        )

    def _items(self, entries: Sequence[Entry]) -> str:
        """The items of the least level there is, each with those of higher levels behind it inside."""
        least = min((entry.level for entry in entries), default=0)
        sublist = self._options["sublist_class"]
        attributes = f' class="{sublist}"' if sublist else ""
        out, at = "", 0
        while at < len(entries):
            entry = entries[at]
            end = at if entry.level > least else at + 1
            while end < len(entries) and entries[end].level > least:
                end += 1
            if entry.level > least:
                out += self._items(entries[at:end])
            else:
                name = f"{self._options['item_class']} {self._options['item_prefix']}{entry.node.name}"
                out += f'<li class="{name}"><a href="#{entry.id}">{entry.text}</a>'
                if end > at + 1:
                    inner = self._items(entries[at + 1 : end])
                    out += f"\n<{self._tag}{attributes}>\n{inner}</{self._tag}>\n"
                out += "</li>\n"
            at = end
        return out

    def with_anchors(self) -> str:
        """The HTML with an anchor at the beginning of every heading."""
        for entry in self._entries:
            anchor = Element("a", {"class": "anchor", "href": f"#{entry.id}", "aria-hidden": "true"})
            anchor.append(Element("span", {"class": "octicon octicon-link"}))
            anchor.parent = entry.node
            entry.node.children.insert(0, anchor)
        return serialize(self._root)


def _is_in(node: Element, classes: set[str]) -> bool:
    outer = node.parent
    return outer is not None and any(classes & set(element.classes) for element in outer.ancestors())


def _id(text: str) -> str:
    return quote_plus(_PUNCTUATION.sub("", downcase(text)).replace(" ", "-"), safe="*")


def _escaped(text: str) -> str:
    return escape(text).replace("&#x27;", "&#39;")


# -- the tag and the filters


def toc_tag(context: Context, markup: str, body: Callable[[], str] | None) -> str:
    """`{% toc %}`, in a layout: the list of the page's headings, if its front matter says `toc`."""
    if not truthy(attr(context.page, "toc")):
        return ""
    return _contents(context, attr(context.page, "content")).listing()


def toc_only(context: Context, value: object) -> str:
    """The list alone."""
    return _contents(context, value).listing() if _is_on(context) else ""


def inject_anchors(context: Context, value: object) -> object:
    """The page with anchors."""
    return _contents(context, value).with_anchors() if _is_on(context) else value


def toc(context: Context, value: object) -> object:
    """The list, and behind it the page with anchors."""
    if not _is_on(context):
        return value
    contents = _contents(context, value)
    return contents.listing() + contents.with_anchors()


def _is_on(context: Context) -> bool:
    return attr(context.page, "toc") is True


def _contents(context: Context, html: object) -> Contents:
    return Contents(to_s(html), context.environment.config.get("toc"))


PLUGIN = Plugin(
    "jekyll-toc",
    tags={"toc": RuntimeTag(toc_tag)},
    filters={"toc_only": toc_only, "inject_anchors": inject_anchors, "toc": toc},
)
