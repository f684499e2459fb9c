"""Filters that convert one language into another, or to JSON."""

from __future__ import annotations

from pysite.ruby import json
from pysite.ruby import slugify as slugs
from pysite.ruby.values import Symbol
from pysite.templates.context import Context
from pysite.templates.drops.pretty import json_value
from pysite.templates.errors import PlainError
from pysite.templates.filters.convert import text_of
from pysite.templates.filters.failures import NoMethodError


def markdownify(context: Context, value: object) -> str:
    """Convert Markdown to HTML."""
    return context.environment.markdownify(text_of(value))


def smartify(context: Context, value: object) -> str:
    """Make quotes, dashes and dots typographic."""
    return context.environment.smartify(text_of(value))


def sassify(context: Context, value: object) -> str:
    """Compile Sass in its indented syntax."""
    return context.environment.sassify(text_of(value))


def scssify(context: Context, value: object) -> str:
    """Compile Sass in its syntax with braces."""
    return context.environment.scssify(text_of(value))


def slugify(context: Context, value: object, mode: object = None) -> object:
    """Make a text fit for a URL; nil stays nil."""
    if value is None:
        return None
    if mode is None or mode is False:
        mode = "default"
    known = isinstance(mode, str) and not isinstance(mode, Symbol) and mode in slugs.MODES
    if not isinstance(value, str) or isinstance(value, Symbol):
        raise NoMethodError("gsub" if known else "downcase", value)
    return slugs.slugify(value, str(mode) if known else "none")


def jsonify(context: Context, value: object) -> str:
    """Write a value as JSON."""
    if value != value:
        # Jekyll converts a value until it equals its conversion, which what is no number never does.
        raise PlainError("stack level too deep")
    try:
        return json.generate(value, json_value)
    except json.GeneratorError as error:
        raise PlainError(str(error)) from None
