"""jekyll-paginate-v2 3.0: any page can be the template of a series, over any collections, filtered, sorted.

Source: the gem's README-GENERATOR; order, names and odd cases observed with Jekyll 4.3.1.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timezone
from typing import Any

from pysite.errors import Problem, SiteError
from pysite.model.document import Document
from pysite.model.site import Site
from pysite.plugins.paginate_v2_autopages import add_autopages
from pysite.plugins.paginate_v2_pages import Series
from pysite.plugins.plugin import LOWEST, Plugin
from pysite.ruby.merge import deep_merge
from pysite.ruby.sort import merge_sort
from pysite.ruby.strings import downcase, split, split_at, strip
from pysite.ruby.values import ruby_to_s, truthy

DEFAULTS: dict[str, Any] = {
    "enabled": False,
    "collection": "posts",
    "offset": 0,
    "per_page": 10,
    "permalink": "/page:num/",
    "title": ":title - page :num",
    "page_num": 1,
    "sort_reverse": False,
    "sort_field": "date",
    "limit": 0,
    "trail": {"before": 0, "after": 0},
    "indexpage": None,
    "extension": "html",
    "debug": False,
    "legacy": False,
}

_LIST = re.compile(r"[;,]")
_LIST_OR_SPACE = re.compile(r"[;,\s]", re.ASCII)


def generate(site: Site) -> None:
    """Put the pages of its series in the place of every template.

    Raises SiteError where the old `paginate` is set: the gem has stopped to understand it.
    """
    given = site.config["pagination"]
    settings = deep_merge(DEFAULTS, given if isinstance(given, dict) else {})
    add_autopages(site, settings)
    if site.config["paginate"] is not None:
        raise SiteError(
            "Legacy jekyll-paginate configuration compatibility mode has expired.",
            "_config.yml",
            hint="use `pagination:` in place of `paginate:`, or the plugin jekyll-paginate",
        )
    if not truthy(settings["enabled"]):
        return
    templates = [page for page in site.pages if truthy(_own(page).get("enabled"))]
    if not templates:
        site.warn(
            Problem(
                "pagination is enabled, but there is no page to paginate",
                "_config.yml",
                hint="give one `pagination: {enabled: true}` in its front matter",
            )
        )
    for template in templates:
        own = deep_merge(settings, _own(template))
        documents = _ordered(_filtered(_documents(site, own["collection"]), own), own)
        series = Series(site, template, own, documents, _page_count(len(documents), own))
        site.pages = [page for page in site.pages if page is not template]
        site.pages += series.pages()


def _own(page: Document) -> Mapping[str, Any]:
    """What the page's front matter, or a default for it, says about pagination."""
    value = page.get("pagination")
    return value if isinstance(value, dict) else {}


def _number(value: object) -> int:
    """The whole number in a setting, as Ruby's `to_i` finds it."""
    match = re.match(r"\s*([+-]?\d+)", ruby_to_s(value))
    return int(match[1]) if match else 0


def _page_count(documents: int, settings: Mapping[str, Any]) -> int:
    per_page = _number(settings["per_page"])
    if per_page < 1:
        raise SiteError(
            f"`per_page` has to be a number above zero, but was: {settings['per_page']!r}", "_config.yml"
        )
    pages = math.ceil(documents / per_page)
    limit = _number(settings["limit"])
    return max(min(pages, limit) if limit > 0 else pages, 1)


# -- which documents


def _documents(site: Site, collections: object) -> list[Document]:
    """The documents of the collections that are named in a list or a text; "all" is all but posts."""
    names = split_at(collections, _LIST_OR_SPACE) if isinstance(collections, str) else collections
    found: list[Document] = []
    for name in names if isinstance(names, list) else []:
        label = strip(downcase(ruby_to_s(name)))
        if label == "all":
            chosen = [c for key, c in site.collections.items() if key != "posts"]
        else:
            chosen = [site.collections[label]] if label in site.collections else []
        found += [d for c in chosen for d in c.docs if "pagination" not in d.data]
    return [document for document in found if not truthy(document.get("hidden"))]


def _filtered(documents: list[Document], settings: Mapping[str, Any]) -> list[Document]:
    """Those that have every category, every tag and the locale that the settings ask for."""
    chosen = documents
    for setting, key in (("category", "categories"), ("tag", "tags"), ("locale", "locale")):
        wanted = settings.get(setting)
        if wanted is None:
            continue
        for value in split_at(wanted, _LIST) if isinstance(wanted, str) else wanted:
            name = strip(downcase(ruby_to_s(value)))
            if setting == "category" and name == "posts":
                continue
            members = {id(d) for d in documents if name in _values(d.data.get(key))}
            chosen = [d for d in chosen if id(d) in members]
    return chosen


def _values(value: object) -> set[str]:
    """The names in a list, or in a text with commas, in lower case."""
    values: Iterable[object] = ()
    if isinstance(value, str):
        values = split_at(value, _LIST_OR_SPACE)
    elif isinstance(value, list):
        values = value
    return {strip(part) for v in values for part in split_at(strip(downcase(ruby_to_s(v))), _LIST)}


def _ordered(documents: list[Document], settings: Mapping[str, Any]) -> list[Document]:
    field = settings["sort_field"]
    if not truthy(field):
        return documents
    keys = [strip(downcase(part)) for part in split(ruby_to_s(field), ":")]
    for document in documents:
        document.data.setdefault("date", document.date)
    ordered = merge_sort(documents, lambda a, b: _compare(_sort_value(a, keys), _sort_value(b, keys)))
    offset = max(_number(settings["offset"]), 0)
    ordered = ordered[: len(ordered) - offset] if offset < len(ordered) else []
    return ordered[::-1] if truthy(settings["sort_reverse"]) else ordered


def _sort_value(document: Document, keys: list[str]) -> Any:
    value: Any = document.data
    for key in keys:
        if not isinstance(value, dict) or key not in value:
            return None
        value = value[key]
    return None if isinstance(value, dict) else value


def _compare(a: Any, b: Any) -> int:
    """Nothing first, texts without regard to case. Raises SiteError for values that have no order."""
    if a is None or b is None:
        return (a is not None) - (b is not None)
    if isinstance(a, str) and isinstance(b, str):
        a, b = downcase(a), downcase(b)
    elif isinstance(a, date) and isinstance(b, date):
        a, b = _moment(a), _moment(b)
    try:
        return int(a > b) - int(a < b)
    except TypeError:
        raise SiteError(
            f"the values {a!r} and {b!r} of `sort_field` can't be compared", hint="give all of one kind"
        ) from None


def _moment(value: date) -> datetime:
    return value if isinstance(value, datetime) else datetime.combine(value, time(), timezone.utc)


PLUGIN = Plugin("jekyll-paginate-v2", generate=generate, priority=LOWEST)
