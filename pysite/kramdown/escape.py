"""Escaping for HTML, in kramdown's three strengths."""

from __future__ import annotations

import re
from collections.abc import Mapping

# An ampersand that begins a character reference is left as it is.
_REFERENCE = r"&(?!(?:[\w:][\w.:-]*|#\d+|#x[0-9a-fA-F]+);)"
_BARE_AMPERSAND = re.compile(_REFERENCE, re.ASCII)
_ANY = re.compile(r"[<>&]")
_ANY_ATTRIBUTE = re.compile(r'[<>&"]')


def escape_code(text: str) -> str:
    """Escape every `&`, `<` and `>`."""
    if _ANY.search(text) is None:
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_text(text: str) -> str:
    """Escape `<`, `>` and the ampersands that begin no character reference."""
    if _ANY.search(text) is None:
        return text
    if "&" in text:
        text = _BARE_AMPERSAND.sub("&amp;", text)
    return text.replace("<", "&lt;").replace(">", "&gt;")


def escape_attribute(text: str) -> str:
    """As `escape_text`, and double quotes too."""
    if _ANY_ATTRIBUTE.search(text) is None:
        return text
    return escape_text(text).replace('"', "&quot;")


def attributes(attrs: Mapping[str, str]) -> str:
    """Attributes as they stand in a tag, each with a space before it; an empty `id` is left out."""
    if not attrs:
        return ""
    return "".join(
        f' {name}="{escape_attribute(value)}"'
        for name, value in attrs.items()
        if name != "id" or value.strip(" \t\n\v\f\r\0")
    )
