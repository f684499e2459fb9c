"""The placeholders of a document's permalink: `:year`, `:title`, `:categories` and their fellows.

Source: Jekyll's documentation, "Permalinks", placeholders.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from pysite.errors import SiteError
from pysite.ruby.slugify import slugify
from pysite.ruby.strftime import strftime
from pysite.ruby.values import ruby_to_s

if TYPE_CHECKING:
    from pysite.model.document import Document

#: The parts of the date, as formats.
_DATE_PARTS = {
    "year": "%Y",
    "month": "%m",
    "day": "%d",
    "hour": "%H",
    "minute": "%M",
    "second": "%S",
    "i_day": "%-d",
    "i_month": "%-m",
    "short_month": "%b",
    "long_month": "%B",
    "short_year": "%y",
    "w_year": "%G",
    "week": "%V",
    "w_day": "%u",
    "short_day": "%a",
    "long_day": "%A",
    "y_day": "%j",
}


def placeholders(document: Document) -> Mapping[str, Callable[[], str | None]]:
    """Every placeholder's name with the function that computes it for `document`."""
    table: dict[str, Callable[[], str | None]] = {
        name: partial(_date_part, document, form) for name, form in _DATE_PARTS.items()
    }
    table["collection"] = lambda: document.kind
    table["path"] = lambda: document.cleaned_relative_path
    table["output_ext"] = lambda: document.output_ext
    table["name"] = lambda: slugify(document.basename)
    table["title"] = lambda: slugify(_slug(document), "pretty", cased=True)
    table["slug"] = lambda: slugify(_slug(document))
    table["categories"] = lambda: "/".join(dict.fromkeys(c.lower() for c in _categories(document)))
    table["slugified_categories"] = lambda: "/".join(
        dict.fromkeys(slugify(c) or "" for c in _categories(document))
    )
    return table


def _date_part(document: Document, form: str) -> str:
    return strftime(document.date, form)


def _slug(document: Document) -> str:
    slug = document.get("slug")
    if slug is None or slug is False:
        return document.basename
    if not isinstance(slug, str):
        raise SiteError(
            f"the slug {ruby_to_s(slug)} is no text", document.source, hint="put quotes around it"
        )
    return slug


def _categories(document: Document) -> list[str]:
    value = document.get("categories")
    if value is None:
        return []
    return [ruby_to_s(c) for c in value] if isinstance(value, list) else [ruby_to_s(value)]
