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


def _date_part(form: str, document: Document) -> str:
    document.url_tells_date = True
    return strftime(document.moment, form)


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


#: Every placeholder's name with the function that computes it for a document.
PLACEHOLDERS: Mapping[str, Callable[[Document], str | None]] = {
    **{name: partial(_date_part, form) for name, form in _DATE_PARTS.items()},
    "collection": lambda document: document.kind,
    "path": lambda document: document.cleaned_relative_path,
    "output_ext": lambda document: document.output_ext,
    "name": lambda document: slugify(document.basename),
    "title": lambda document: slugify(_slug(document), "pretty", cased=True),
    "slug": lambda document: slugify(_slug(document)),
    "categories": lambda document: "/".join(dict.fromkeys(c.lower() for c in _categories(document))),
    "slugified_categories": lambda document: "/".join(
        dict.fromkeys(slugify(c) or "" for c in _categories(document))
    ),
}
