"""Escaping for HTML, in kramdown's three strengths."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .patterns import STRIPPED
from .regex import Regex

# An ampersand that begins a character reference is left as it is.
_REFERENCE = r"&(?!(?:[\w:][\w.:-]*|#\d+|#x[0-9a-fA-F]+);)"
_BARE_AMPERSAND = Regex(_REFERENCE, re.ASCII)

# Most texts have nothing to escape. In short ones `in` sees that sooner than any pattern.


def escape_code(text: str) -> str:
    """Escape every `&`, `<` and `>`."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_text(text: str) -> str:
    """Escape `<`, `>` and the ampersands that begin no character reference."""
    if "&" in text:
        text = _BARE_AMPERSAND.sub("&amp;", text)
    if "<" in text or ">" in text:
        text = text.replace("<", "&lt;").replace(">", "&gt;")
    return text


def escape_attribute(text: str) -> str:
    """As `escape_text`, and double quotes too."""
    text = escape_text(text)
    return text.replace('"', "&quot;") if '"' in text else text


def attributes(attrs: Mapping[str, str]) -> str:
    """Attributes as they stand in a tag, each with a space before it; an empty `id` is left out."""
    written = ""
    for name, value in attrs.items():
        if name != "id" or value.strip(STRIPPED):
            if "&" in value or '"' in value or "<" in value or ">" in value:
                value = escape_attribute(value)
            written += f' {name}="{value}"'
    return written
