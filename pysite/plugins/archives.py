"""jekyll-archives 2.2: a page for every tag, category, year, month and day that posts have.

Source: the gem's documentation ("Configuration", "Layouts"); order and odd cases observed with Jekyll 4.3.1.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from pysite.model import permalink
from pysite.model.document import Document
from pysite.model.ordering import by_date
from pysite.model.site import Site
from pysite.plugins.plugin import Plugin
from pysite.read.pages import make_page
from pysite.ruby.merge import deep_merge
from pysite.ruby.paths import basename, dirname
from pysite.ruby.slugify import slugify
from pysite.ruby.sort import merge_sort
from pysite.ruby.strftime import strftime
from pysite.ruby.values import ruby_to_s

DEFAULTS: dict[str, Any] = {
    "layout": "archive",
    "enabled": [],
    "permalinks": {
        "year": "/:year/",
        "month": "/:year/:month/",
        "day": "/:year/:month/:day/",
        "tag": "/tag/:name/",
        "category": "/category/:name/",
    },
}

#: The parts of a date, the coarsest first, with the format of their value.
_DATE_PARTS = (("year", "%Y"), ("month", "%m"), ("day", "%d"))


@dataclass(frozen=True)
class Archive:
    """The posts that have a tag or category (`title`), or those of a time (`parts`: year, month, day)."""

    kind: str
    posts: list[Document]
    title: str | None = None
    parts: tuple[tuple[str, str], ...] = ()

    @property
    def date(self) -> dt.date | None:
        if not self.parts:
            return None
        numbers = [int(value) for _, value in self.parts]
        return dt.date(*[*numbers, 1, 1][:3])


def generate(site: Site) -> None:
    """Add the page of every archive that is enabled."""
    options = deep_merge(DEFAULTS, site.config["jekyll-archives"] or {})
    enabled = options["enabled"]
    everything = enabled is True or enabled == "all"

    def wanted(name: str) -> bool:
        return everything or (isinstance(enabled, list) and name in enabled)

    archives: list[Archive] = []
    for key, kind in (("tags", "tag"), ("categories", "category")):
        if wanted(key):
            archives += [Archive(kind, posts, title) for title, posts in site.posts_by(key).items()]
    archives += [a for a in _by_date(site.posts.docs, 0, ()) if wanted(a.kind)]
    site.lists["archives"] = [_page(site, archive, options) for archive in archives]
    site.pages += site.lists["archives"]


def _by_date(posts: Iterable[Document], level: int, outer: tuple[tuple[str, str], ...]) -> Iterator[Archive]:
    """Archives of each year, each with those of its months, each with those of its days."""
    if level == len(_DATE_PARTS):
        return
    kind, form = _DATE_PARTS[level]
    found: dict[str, list[Document]] = {}
    for post in posts:
        found.setdefault(strftime(post.date, form), []).append(post)
    for value, members in found.items():
        newest_first = merge_sort(members, by_date)[::-1]
        parts = (*outer, (kind, value))
        yield Archive(kind, newest_first, parts=parts)
        yield from _by_date(newest_first, level + 1, parts)


def _page(site: Site, archive: Archive, options: Mapping[str, Any]) -> Document:
    values = dict(archive.parts) or {"name": slugify(archive.title) or ""}
    template = ruby_to_s(options["permalinks"].get(archive.kind))
    url = permalink.sanitize(permalink.fill(template, {**values, "type": archive.kind}))
    path = permalink.unescape(url).removeprefix("/") + ("index.html" if url.endswith("/") else "")
    folder = dirname(path)
    page = make_page(site, "" if folder == "." else folder, basename(path))
    page.move_to(url)
    layouts = options.get("layouts")
    own = layouts.get(archive.kind) if isinstance(layouts, dict) else None
    page.data["layout"] = own or options["layout"]
    page.extra = _shown(archive, basename(path, ".*"))
    return page


def _shown(archive: Archive, name: str) -> Mapping[str, Callable[[Callable[[Document], object]], object]]:
    """What an archive's page shows of itself. It has none of a page's other properties but path and URL."""
    values = {
        "type": archive.kind,
        "title": archive.title,
        "date": archive.date,
        "name": name,
        **dict.fromkeys(("permalink", "content", "dir", "excerpt")),
    }
    constant = {key: partial(_constant, value) for key, value in values.items()}
    return {"posts": lambda view: [view(post) for post in archive.posts], **constant}


def _constant(value: object, view: Callable[[Document], object]) -> object:
    return value


PLUGIN = Plugin("jekyll-archives", generate=generate)
