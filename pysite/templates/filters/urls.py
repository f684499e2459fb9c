"""Filters that make URLs of the site."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from pysite.ruby import uri
from pysite.ruby.values import Symbol, ruby_to_s
from pysite.templates.context import Context
from pysite.templates.drop import Drop
from pysite.templates.errors import PlainError
from pysite.templates.filters.convert import as_hash, text_of
from pysite.templates.filters.failures import NoMethodError, no_conversion

_INDEX = re.compile(r"/index\.html?$", re.M)


def relative_url(context: Context, value: object) -> object:
    """Return a URL with the site's `baseurl` before it; nil stays nil, and so does a URL with a scheme."""
    if value is None:
        return None
    return _relative(context, _url_of(value))


def absolute_url(context: Context, value: object) -> object:
    """Return a URL with the site's `url` and `baseurl` before it; nil stays nil, and so does a full URL."""
    if value is None:
        return None
    target = _url_of(value)
    site = context.environment.config.get("url")
    if site is None or site == "":
        return _relative(context, target)
    text = text_of(target)
    try:
        if is_absolute(text):
            return target
        relative = _relative(context, target)
        return normalized(ruby_to_s(site) + text_of(relative))
    except uri.InvalidURIError as error:
        raise PlainError(str(error)) from None


def _url_of(value: object) -> object:
    """Return a document's URL, and any other value as it is: also a page, which is only a hash to Ruby."""
    known = isinstance(value, Drop) and "url" in value and as_hash(value) is None
    return value.get("url") if known and isinstance(value, Drop) else value


def _relative(context: Context, target: object) -> object:
    base = context.environment.config.get("baseurl")
    try:
        relative = relative_text("" if base is None else ruby_to_s(base), text_of(target))
    except uri.InvalidURIError as error:
        raise PlainError(str(error)) from None
    return target if relative is None else relative


@lru_cache(maxsize=8192)
def relative_text(base: str, text: str) -> str | None:
    """Return a text under a base; None for a URL with a scheme, which stays as it is."""
    if is_absolute(text):
        return None
    return normalized(_with_slash(base.removesuffix("/")) + _with_slash(text))


def _with_slash(text: str) -> str:
    return text if not text or text.startswith("/") else "/" + text


@lru_cache(maxsize=8192)
def is_absolute(text: str) -> bool:
    """Tell whether a URL has a scheme. Raises InvalidURIError for what is no URL."""
    return uri.parse(text).scheme is not None


@lru_cache(maxsize=8192)
def normalized(text: str) -> str:
    """Return a URL's normal form. Raises InvalidURIError for what is no URL."""
    return str(uri.normalize(uri.parse(text)))


def strip_index(context: Context, value: object) -> object:
    """Take `index.html` off a URL's end; nil and nothing become nil."""
    if value is None or text_of(value) == "":
        return None
    if isinstance(value, Decimal):  # it has a `sub`, but one that subtracts
        raise no_conversion("", "Integer")
    if not isinstance(value, str) or isinstance(value, Symbol):
        raise NoMethodError("sub", value)
    return _INDEX.sub("/", value, count=1)
