"""What `{::comment}`, `{::nomarkdown}` and `{::options}` do, in blocks and in spans alike."""

from __future__ import annotations

import re
from re import Match

from .attributes import parse_attribute_list
from .document import Document
from .element import AttributeList, Element, Node
from .options import CONVERTER_ONLY, PARSERS
from .patterns import LIST_ID
from .regex import Regex

_WORD = Regex(r"\S+", re.ASCII)

#: An opening tag, or a closing tag out of place.
EXTENSION = (
    rf"\{{::(?P<name>\w+)(?:\s(?P<attributes>(?:[^}}]*\}}(?<=\\\}}))*[^}}]*\}})|(?P<closed>/)?\}})"
    rf"|\{{:/(?P<stop>{LIST_ID})\}}|\{{:/\}}"
)


def parts_of(found: Match[str]) -> tuple[str | None, str, bool, str | None]:
    """An opening tag's name, attributes, and whether it closes itself; or a closing tag's name."""
    attributes = (found["attributes"] or "").removesuffix("}")
    closed = found["closed"] is not None or attributes.endswith("/")
    return found["name"], attributes.removesuffix("/"), closed, found["stop"]


def stop_tag(name: str) -> str:
    """The pattern of an extension's closing tag."""
    return rf"\{{:/(?:{name})?\}}"


def handle_extension(
    document: Document,
    name: str,
    attributes: str,
    body: str | None,
    line: int,
    *,
    block: bool,
    into: list[Node],
) -> bool:
    """Do what the extension says; False if there is none of that name."""
    said = AttributeList()
    if not parse_attribute_list(attributes, said):
        document.warn(f"No or invalid attributes found in IAL/ALD content: {attributes}", line)
    if name == "comment":
        if body is not None:
            el = Element("comment", body, line)
            el.block = block
            into.append(el)
        return True
    if name == "nomarkdown":
        kinds = _WORD.findall(said.attrs.get("type", ""))
        if body is not None and (not kinds or "html" in kinds):
            el = Element("raw", body, line)
            el.block = block
            into.append(el)
        return True
    if name != "options":
        return False
    for option, value in said.attrs.items():
        if option in document.options.forbidden_inline_options or option == "forbidden_inline_options":
            document.warn(f"Option {option} may not be set inline", line)
        elif option in PARSERS:
            document.options = document.options.with_inline(option, value)
        elif option not in CONVERTER_ONLY:
            document.warn(f"Unknown kramdown option '{option}'", line)
    return True
