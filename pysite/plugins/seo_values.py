"""What jekyll-seo-tag 2.8 knows of a page: its titles, its author, its image, and the JSON-LD of all that.

Source: the gem's documentation ; fallbacks and key order observed with Jekyll 4.3.1.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from pysite.plugins.filtering import call
from pysite.ruby import uri
from pysite.ruby.values import ruby_to_s, truthy
from pysite.templates.context import Context
from pysite.templates.drop import Drop
from pysite.templates.runtime import attr

_HOME_OR_ABOUT = re.compile(r"^/(about/)?(index.html?)?$", re.MULTILINE)
_INDEX = re.compile(r"/index\.html$", re.MULTILINE)
_PLACEHOLDER = re.compile(r"%<(\w+)>[sd]|%\{(\w+)\}|%(%)")


class Author(Mapping[str, Any]):
    """The author of the page, else its first one, else the site's, with what `_data/authors` knows."""

    def __init__(self, page: Drop, site: Drop) -> None:
        authors = page.get("authors")
        first = authors[0] if isinstance(authors, list) and authors else None
        sources = (page.get("author"), first, site.get("author"))
        author = next((a for a in sources if ruby_to_s(a) != ""), None)
        self._data: dict[str, Any] = {}
        if isinstance(author, dict):
            self._data = author
        elif isinstance(author, str):
            known = attr(attr(site.get("data"), "authors"), author)
            self._data = {"name": author, **(known if isinstance(known, dict) else {})}

    def __getitem__(self, key: str) -> Any:
        return self._data.get(key)

    def __iter__(self) -> Any:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)

    @property
    def twitter(self) -> str | None:
        name = self["twitter"] if truthy(self["twitter"]) else self["name"]
        return re.sub(r"^@", "", name, count=1, flags=re.MULTILINE) if isinstance(name, str) else None


class Seo:
    """The values for one page. Each is None where there is nothing to say."""

    def __init__(self, context: Context, markup: str) -> None:
        self._context = context
        self.page: Drop = context.page  # type: ignore[assignment]
        self.site: Drop = context.lookup("site")  # type: ignore[assignment]
        self._wants_title = "title=false" not in markup.lower()

    # -- titles

    @property
    def shows_title(self) -> bool:
        """Whether the page gets a `<title>`."""
        return self.title is not None and self._wants_title

    @cached_property
    def site_title(self) -> str | None:
        return self._text(_first(self.site, "title", "name"))

    @cached_property
    def site_description(self) -> str | None:
        return self._text(self.site.get("description"))

    @cached_property
    def page_title(self) -> str | None:
        return self._text(self.page.get("title")) or self.site_title

    @cached_property
    def title(self) -> str | None:
        """The page's title and the site's; on a home page the site's and its tagline."""
        title: str | None
        tagline = self._text(self.site.get("tagline")) or self.site_description
        if self.site_title and self.page_title != self.site_title:
            title = f"{self.page_title} | {self.site_title}"
        elif self.site_description and self.site_title:
            title = f"{self.site_title} | {tagline}"
        else:
            title = self.page_title
        number = self._page_number()
        return title if number is None or title is None else number + title

    def _page_number(self) -> str | None:
        """What the further pages of a paginated series have in front of their title."""
        paginator = self._context.lookup("paginator")
        current = attr(paginator, "page")
        if not isinstance(current, int) or current <= 1:
            return None
        values = {"current": current, "total": attr(paginator, "total_pages")}
        message = self.site.get("seo_paginator_message") or "Page %<current>s of %<total>s for "

        def filled(match: re.Match[str]) -> str:
            return "%" if match[3] else ruby_to_s(values.get(match[1] or match[2]))

        return _PLACEHOLDER.sub(filled, ruby_to_s(message))

    @cached_property
    def name(self) -> str | None:
        own = self._page_seo("name")
        if truthy(own) and (named := self._text(own)):
            return named
        if not self._is_home_or_about:
            return None
        social = self._social("name")
        return self._text(social) if truthy(social) else self.site_title

    @cached_property
    def description(self) -> str | None:
        return self._text(_first(self.page, "description", "excerpt")) or self.site_description

    # -- the rest

    @cached_property
    def author(self) -> Author:
        return Author(self.page, self.site)

    @cached_property
    def image(self) -> dict[str, Any] | None:
        """The image's properties, with its whole URL as `path` in the first place."""
        given = self.page.get("image")
        properties = {"path": given} if isinstance(given, str) else given if isinstance(given, dict) else {}
        path = next(
            (properties[k] for k in ("path", "facebook", "twitter") if truthy(properties.get(k))), None
        )
        if path is None:
            return None
        if isinstance(path, str) and _is_absolute(path) is False:
            path = call(self._context, "absolute_url", path)
        found = {"path": None, **properties}
        found["path"] = call(self._context, "uri_escape", path)
        return found

    @cached_property
    def date_published(self) -> str | None:
        return self._date(self.page.get("date"))

    @cached_property
    def date_modified(self) -> str | None:
        own = self._page_seo("date_modified")
        return self._date(own if truthy(own) else _first(self.page, "last_modified_at", "date"))

    @cached_property
    def type(self) -> object:
        own = self._page_seo("type")
        if truthy(own):
            return own
        if self._is_home_or_about:
            return "WebSite"
        return "BlogPosting" if truthy(self.page.get("date")) else "WebPage"

    @cached_property
    def links(self) -> object:
        own = self._page_seo("links")
        if truthy(own):
            return own
        links = self._social("links")
        return links if self._is_home_or_about and truthy(links) else None

    @cached_property
    def logo(self) -> str | None:
        logo = self.site.get("logo")
        if not truthy(logo):
            return None
        if not _is_absolute(ruby_to_s(logo)):
            logo = call(self._context, "absolute_url", logo)
        return str(call(self._context, "uri_escape", logo))

    @cached_property
    def locale(self) -> str:
        locale = _first(self.page, "locale")
        if not truthy(locale):
            locale = _first(self.site, "locale")
        if not truthy(locale):
            locale = _first(self.page, "lang")
        if not truthy(locale):
            locale = _first(self.site, "lang")
        return ruby_to_s(locale if truthy(locale) else "en_US").replace("-", "_")

    @cached_property
    def canonical_url(self) -> object:
        own = self.page.get("canonical_url")
        if ruby_to_s(own) != "":
            return own
        url = call(self._context, "absolute_url", self.page.get("url"))
        return _INDEX.sub("/", ruby_to_s(url))

    # -- JSON-LD

    def json_ld(self) -> dict[str, object]:
        """What is told in JSON-LD, its keys sorted, without what is nil."""
        values = {
            "@context": "https://schema.org",
            "@type": self.type,
            "author": self._json_author(),
            "dateModified": self.date_modified,
            "datePublished": self.date_published,
            "description": self.description,
            "headline": self.page_title,
            "image": self._json_image(),
            "mainEntityOfPage": self._json_main_entity(),
            "name": self.name,
            "publisher": self._json_publisher(),
            "sameAs": self.links,
            "url": self.canonical_url,
        }
        return {key: value for key, value in values.items() if value is not None}

    def _json_author(self) -> dict[str, object] | None:
        author = self.author
        kind = author["type"]
        if not truthy(author["name"]) or (truthy(kind) and kind not in ("Organization", "Person")):
            return None
        found = {"@type": kind if truthy(kind) else "Person", "name": author["name"]}
        return {**found, "url": author["url"]} if truthy(author["url"]) else found

    def _json_image(self) -> object:
        image = self.image
        if image is None or len(image) == 1:
            return image and image["path"]
        rest = {key: value for key, value in image.items() if key != "path"}
        return {**rest, "url": image["path"], "@type": "imageObject"}

    def _json_publisher(self) -> dict[str, object] | None:
        if self.logo is None:
            return None
        publisher: dict[str, object] = {
            "@type": "Organization",
            "logo": {"@type": "ImageObject", "url": self.logo},
        }
        if truthy(self.author["name"]):
            publisher["name"] = self.author["name"]
        return publisher

    def _json_main_entity(self) -> dict[str, object] | None:
        if self.type not in ("BlogPosting", "CreativeWork"):
            return None
        return {"@type": "WebPage", "@id": self.canonical_url}

    # -- helpers

    @cached_property
    def _is_home_or_about(self) -> bool:
        return _HOME_OR_ABOUT.search(ruby_to_s(self.page.get("url"))) is not None

    def _page_seo(self, key: str) -> Any:
        return attr(self.page.get("seo"), key)

    def _social(self, key: str) -> Any:
        return attr(self.site.get("social"), key)

    def _date(self, value: object) -> str | None:
        return ruby_to_s(call(self._context, "date_to_xmlschema", value)) if truthy(value) else None

    def _text(self, value: object) -> str | None:
        """`value` as plain text for an attribute: its Markdown done, its tags gone; None for nothing."""
        if value is None or value == "":
            return None
        for name in ("markdownify", "strip_html", "normalize_whitespace", "escape_once"):
            value = call(self._context, name, value)
        return str(value) or None


def _first(drop: Drop, *names: str) -> Any:
    """The first of the drop's values that is true, else the last."""
    value = None
    for name in names:
        value = drop.get(name)
        if truthy(value):
            break
    return value


def _is_absolute(text: str) -> bool | None:
    """Whether it is a URL with a scheme; None where it is no URL."""
    try:
        return uri.parse(text).scheme is not None
    except ValueError:
        return None
