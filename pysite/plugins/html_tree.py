"""A small HTML tree, for plugins whose gems take pages apart with Nokogiri and write them anew.

What such a gem gives back is not the text it got: void elements lose their slash, entities become characters,
URLs are escaped. Source: observed, Nokogiri 1.13 over libxml2 2.9.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser

from pysite.plugins.html_names import BLOCK, BOOLEAN, ENDED_BY, RAW, VOID, weight

#: What stays as it is in the URLs of attributes.
_URL_SAFE = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.!~*'()@/:=?;#%&,+")


class Text:
    """Characters between tags, entities decoded; `verbatim` for comments and other declarations."""

    __slots__ = ("parent", "text", "verbatim")

    def __init__(self, text: str, verbatim: bool = False) -> None:
        self.text = text
        self.verbatim = verbatim
        self.parent: Element | None = None


class Element:
    """A tag with what is in it. The root of a fragment has no name."""

    __slots__ = ("attributes", "children", "name", "parent")

    def __init__(self, name: str, attributes: dict[str, str | None] | None = None) -> None:
        self.name = name
        self.attributes = attributes or {}
        self.children: list[Element | Text] = []
        self.parent: Element | None = None

    def append(self, child: Element | Text) -> None:
        child.parent = self
        self.children.append(child)

    def replace(self, child: Text, others: list[Element | Text]) -> None:
        """Put `others` where `child` is."""
        at = self.children.index(child)
        for other in others:
            other.parent = self
        self.children[at : at + 1] = others

    def elements(self) -> Iterator[Element]:
        """Every element below this one, in the order of the document."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.elements()

    def texts(self) -> Iterator[Text]:
        """Every text below this one, comments left out."""
        for child in self.children:
            if isinstance(child, Element):
                yield from child.texts()
            elif not child.verbatim:
                yield child

    def ancestors(self) -> Iterator[Element]:
        """This element and those around it, the root left out."""
        element: Element | None = self
        while element is not None and element.name:
            yield element
            element = element.parent

    @property
    def text(self) -> str:
        """All characters in it."""
        return "".join(text.text for text in self.texts())

    @property
    def classes(self) -> list[str]:
        return (self.attributes.get("class") or "").split()


# -- from text to tree


#: An attribute with its value, or what is no name up to the next white space.
_ATTRIBUTE = re.compile(
    r"([A-Za-z_:.][A-Za-z0-9_:.-]*)(?:\s*(=)\s*(?:\"([^\"]*)\"?|'([^']*)'?|([^\s>]*)))?|[^\s>]+", re.ASCII
)
_TAG_NAME = re.compile(r"<[^\s/>]*")


def _read_attributes(tag: str) -> tuple[dict[str, str | None], bool]:
    """The attributes of a start tag, of two with one name the first; and whether the tag ends in a value.

    What begins with another character than a letter, `_`, `:` or `.` is passed over, such as `@click`. A
    value without quotes goes on to the next white space, over slashes (observed: libxml2 2.9.14).
    """
    found: dict[str, str | None] = {}
    name = _TAG_NAME.match(tag)
    inside = tag[name.end() if name else 0 :].removesuffix(">")
    bare = False
    for match in _ATTRIBUTE.finditer(inside):
        bare = bool(match[5]) and match.end() == len(inside)
        if match[1]:
            value = unescape(match[3] or match[4] or match[5] or "") if match[2] else None
            found.setdefault(match[1].lower(), value)
    return found, bare


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.open = Element("")
        self._ends_in_value = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("html", "head", "body"):
            return
        self._close_for(tag)
        attributes, self._ends_in_value = _read_attributes(self.get_starttag_text() or "")
        element = Element(tag, attributes)
        self.open.append(element)
        if tag not in VOID:
            self.open = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """`<a/>` has nothing in it, whatever the element is, unless the slash is part of a value."""
        before = self.open
        self.handle_starttag(tag, attrs)
        if self.open is not before and self.open.name == tag and not self._ends_in_value:
            self.open = self.open.parent or self.root

    def handle_endtag(self, tag: str) -> None:
        for element in self.open.ancestors():
            if element.name == tag:
                self.open = element.parent or self.root
                return
            if weight(element.name) > weight(tag):
                return

    def handle_data(self, data: str) -> None:
        last = self.open.children[-1] if self.open.children else None
        if isinstance(last, Text) and not last.verbatim:
            last.text += data
        else:
            self.open.append(Text(data))

    def handle_comment(self, data: str) -> None:
        self.open.append(Text(f"<!--{data}-->", verbatim=True))

    def _close_for(self, tag: str) -> None:
        """Close what cannot go on behind this start tag: a paragraph, a list item, a cell."""
        while tag in ENDED_BY.get(self.open.name, ()):
            self.open = self.open.parent or self.root


def parse(text: str) -> Element:
    """The tree of a piece of HTML. Nothing is refused."""
    builder = _Builder()
    builder.feed(text)
    builder.close()
    if builder.rawdata:  # what is in a script or a style without an end, with older Pythons
        builder.handle_data(builder.rawdata)
    _settle_prefixes(builder.root)
    return builder.root


def _settle_prefixes(root: Element) -> None:
    """Take prefixes off elements, so that `<o:p>` is `<p>`; where nothing is around an element, put those of
    its attributes that have a prefix behind the others (observed: Nokogiri 1.13)."""
    for element in root.elements():
        prefix, _, name = element.name.partition(":")
        if prefix and name:
            element.name = name
    for child in root.children:
        if isinstance(child, Element):
            child.attributes = dict(sorted(child.attributes.items(), key=lambda item: ":" in item[0]))


# -- from tree to text


def serialize(root: Element) -> str:
    """The text of what is in `root`."""
    return "".join(piece for at, _ in enumerate(root.children) for piece in _child(root, at))


def _child(parent: Element, at: int) -> Iterator[str]:
    child = parent.children[at]
    if isinstance(child, Text):
        raw = child.verbatim or parent.name in RAW
        yield child.text if raw else escape(child.text)
        return
    yield f"<{child.name}{_attributes(child)}>"
    breaks = child.name in BLOCK and not child.name.startswith("p")
    several = len(child.children) > 1
    if child.name not in VOID:
        if breaks and several and not _is_text(child.children[0]):
            yield "\n"
        for inner in range(len(child.children)):
            yield from _child(child, inner)
        if breaks and several and not _is_text(child.children[-1]):
            yield "\n"
        # An item with nothing in it has no end tag (observed: libxml2 2.9.14).
        if child.children or child.name != "li":
            yield f"</{child.name}>"
    following = parent.children[at + 1] if at + 1 < len(parent.children) else None
    inside = bool(parent.name) and not parent.name.startswith("p")
    if child.name in BLOCK and inside and following is not None and not _is_text(following):
        yield "\n"


def _is_text(node: Element | Text) -> bool:
    return isinstance(node, Text) and not node.verbatim


def escape(text: str) -> str:
    """`text` as it stands between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attributes(element: Element) -> str:
    written = ""
    for name, value in element.attributes.items():
        if value is None or name in BOOLEAN:
            written += f" {name}"
            continue
        if name in ("href", "src", "action") or (name == "name" and element.name == "a"):
            value = _escape_url(value)
        value = escape(value)
        quote = '"'
        if '"' in value:
            if "'" in value:
                value = value.replace('"', "&quot;")
            else:
                quote = "'"
        written += f" {name}={quote}{value}{quote}"
    return written


def _escape_url(url: str) -> str:
    raw = url.lstrip(" \t\r\n").encode("utf-8", "surrogateescape")
    return "".join(chr(byte) if byte in _URL_SAFE else f"%{byte:02X}" for byte in raw)
