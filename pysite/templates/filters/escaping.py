"""Filters that make text fit for HTML, XML and URLs, and back."""

from __future__ import annotations

import re
from base64 import b64encode, urlsafe_b64encode

from pysite.ruby.uri import normalize_component
from pysite.ruby.values import Symbol, type_name
from pysite.ruby.values import inspect as ruby_inspect
from pysite.templates.context import Context
from pysite.templates.drop import Drop
from pysite.templates.errors import LiquidError
from pysite.templates.filters.convert import text_of
from pysite.templates.filters.failures import RubyTypeError, no_conversion

#: An ampersand that doesn't start a reference to a character.
_BARE_AMPERSAND = re.compile("&(?!(?:[a-zA-Z]+|#[0-9]+);)")
_HIDDEN = re.compile(r"<script.*?</script>|<!--.*?-->|<style.*?</style>", re.S)
_TAG = re.compile(r"<[^>]*>")
_PERCENT = re.compile(rb"%([0-9a-fA-F]{2})")
_BASE64 = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?\Z")


def escape(context: Context, value: object) -> object:
    """Escape what HTML gives a meaning, nil stays nil."""
    if value is None:
        return None
    return _escape_brackets(text_of(value).replace("&", "&amp;"), "&#39;")


def escape_once(context: Context, value: object) -> str:
    """Escape what HTML gives a meaning, but not what is escaped already."""
    text = text_of(value)
    if "&" in text:
        text = _BARE_AMPERSAND.sub("&amp;", text)
    return _escape_brackets(text, "&#39;")


def xml_escape(context: Context, value: object) -> str:
    """Escape what XML gives a meaning."""
    return escape_xml(text_of(value))


def escape_xml(text: str) -> str:
    """Escape a text as Ruby escapes the value of an XML attribute."""
    return _escape_brackets(text.replace("&", "&amp;"), "&apos;")


def _escape_brackets(text: str, apostrophe: str) -> str:
    text = text.replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("'", apostrophe)


def inspect(context: Context, value: object) -> str:
    """Show a value as Ruby would in source, escaped for XML."""
    return escape_xml(value.shown() if isinstance(value, Drop) else ruby_inspect(value))


def strip_html(context: Context, value: object) -> str:
    """Take out tags, comments, and scripts and styles with all that is in them."""
    text = text_of(value)
    if "<" not in text:
        return text
    if "<script" in text or "<!--" in text or "<style" in text:
        text = _HIDDEN.sub("", text)
    return _TAG.sub("", text)


def url_encode(context: Context, value: object) -> object:
    """Write a text as a part of a query: spaces as `+`; nil stays nil."""
    return None if value is None else _form_encode(text_of(value))


def _form_encode(text: str) -> str:
    from urllib.parse import quote_plus

    # Unlike Python, Ruby also writes the tilde's kin as they are; both leave "-", ".", "_" and "~".
    return quote_plus(text, safe="", errors="surrogateescape")


def url_decode(context: Context, value: object) -> object:
    """Read what `url_encode` writes; nil stays nil."""
    if value is None:
        return None
    raw = text_of(value).replace("+", " ").encode("utf-8", "surrogateescape")
    raw = _PERCENT.sub(lambda match: bytes([int(match[1], 16)]), raw)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise LiquidError("invalid byte sequence in UTF-8") from None


def cgi_escape(context: Context, value: object) -> str:
    """Write a text as a part of a query: spaces as `+`. Takes nothing but text."""
    if not isinstance(value, str) or isinstance(value, Symbol):
        raise no_conversion(value, "String")
    return _form_encode(value)


def uri_escape(context: Context, value: object) -> object:
    """Write as %XX what can't stand in a URL; nil stays nil."""
    if value is None:
        return None
    if not isinstance(value, str) or isinstance(value, Symbol):
        raise RubyTypeError(f"Can't convert {type_name(value)} into String.")
    return normalize_component(value)


def base64_encode(context: Context, value: object) -> str:
    """Write a text's bytes in Base64."""
    return b64encode(_bytes(value)).decode("ascii")


def base64_url_safe_encode(context: Context, value: object) -> str:
    """Write a text's bytes in the Base64 that fits into URLs."""
    return urlsafe_b64encode(_bytes(value)).decode("ascii")


def base64_decode(context: Context, value: object) -> str:
    """Read Base64."""
    return _base64_decode(text_of(value), "base64_decode")


def base64_url_safe_decode(context: Context, value: object) -> str:
    """Read the Base64 that fits into URLs, with or without its padding."""
    text = text_of(value)
    if not text.endswith("=") and len(text) % 4:
        text += "=" * (-len(text) % 4)
    return _base64_decode(text.replace("-", "+").replace("_", "/"), "base64_url_safe_decode")


def _base64_decode(text: str, name: str) -> str:
    import binascii

    try:
        # Ruby refuses padding that hides bits, as strict mode does.
        if not _BASE64.match(text):
            raise ValueError(text)
        raw = binascii.a2b_base64(text)
        if b64encode(raw).decode("ascii") != text:
            raise ValueError(text)
    except ValueError:
        raise LiquidError(f"invalid base64 provided to {name}") from None
    return raw.decode("utf-8", "surrogateescape")


def _bytes(value: object) -> bytes:
    return text_of(value).encode("utf-8", "surrogateescape")
