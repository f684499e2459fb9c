"""jekyll-redirect-from 0.16: stubs that lead from old URLs to a page, or from a page to somewhere else.

Source: the gem's README; order, keys and odd cases observed with Jekyll 4.3.1.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Any

from pysite.errors import SiteError
from pysite.model.document import Document
from pysite.model.layout import Layout
from pysite.model.site import Site
from pysite.plugins.filtering import Filters
from pysite.plugins.plugin import Plugin
from pysite.read.pages import make_page
from pysite.ruby import json

_ABSOLUTE = re.compile(r"^https?://", re.MULTILINE)

_TARGET = "{{ page.redirect.to }}"
_TITLE = "Redirecting&hellip;"

#: The stub, a layout so that a site can put its own `_layouts/redirect.html` in its place.
_STUB = (
    "<!DOCTYPE html>",
    '<html lang="en-US">',
    '  <meta charset="utf-8">',
    f"  <title>{_TITLE}</title>",
    f'  <link rel="canonical" href="{_TARGET}">',
    f'  <script>location="{_TARGET}"</script>',
    f'  <meta http-equiv="refresh" content="0; url={_TARGET}">',
    '  <meta name="robots" content="noindex">',
    f"  <h1>{_TITLE}</h1>",
    f'  <a href="{_TARGET}">Click here if you are not redirected.</a>',
    "</html>",
)


def generate(site: Site) -> None:
    """Add a page for every `redirect_from`, make a stub of every page with `redirect_to`, list all as JSON.

    Raises SiteError for a `redirect_from` that is no path.
    """
    if "redirect" not in site.layouts:
        body = "".join(line + "\n" for line in _STUB)
        site.layouts["redirect"] = Layout("redirect", "_layouts/redirect.html", body)
    redirects: dict[str, object] = {}
    filters = Filters(site)
    for document in [*_written_documents(site), *site.pages]:
        for path in _redirect_from(document):
            page = make_page(site, "", "redirect.html")
            page.source = document.source
            page.data.update(_data(filters, path, document.url, document))
            site.pages.append(page)
            _note(redirects, page)
        target = _redirect_to(document)
        if target is not None and target is not False:
            document.data.update(_data(filters, document.url, target, document))
            document.body = document.content = ""
            _note(redirects, document)
    if _option(site, "json") is not False and not os.path.exists(site.config.in_source("redirects.json")):
        listing = make_page(site, "", "redirects.json")
        listing.body = listing.content = json.generate(redirects)
        listing.data["layout"] = None
        site.pages.append(listing)


def _written_documents(site: Site) -> Iterator[Document]:
    for collection in site.collections.values():
        yield from (d for d in collection.docs if site.is_written(d))


def _option(site: Site, key: str) -> object:
    options = site.config["redirect_from"]
    return options.get(key) if isinstance(options, dict) else None


def _redirect_from(document: Document) -> list[Any]:
    value = _value(document, "redirect_from")
    if value is None:
        return []
    return [v for v in (value if isinstance(value, list) else [value]) if v is not None]


def _redirect_to(document: Document) -> Any:
    value = _value(document, "redirect_to")
    if isinstance(value, list):
        return next((v for v in value if v is not None), None)
    return value


def _value(document: Document, key: str) -> Any:
    """What templates see under `key`: a page's null leaves its default in force."""
    own = document.data.get(key)
    return document.defaults.get(key) if own is None and document.is_page else own


def _data(filters: Filters, source: object, target: object, document: Document) -> dict[str, Any]:
    """The front matter of a stub."""
    if not isinstance(source, str) or not isinstance(target, str):
        wrong = target if isinstance(source, str) else source
        raise SiteError(
            f"{wrong!r} is no URL to redirect from or to",
            document.relative_path,
            hint="put quotes around it",
        )
    source = source if not source or source.startswith("/") else "/" + source
    absolute = _ABSOLUTE.search(target)
    return {
        "sitemap": False,
        "layout": "redirect",
        "permalink": source,
        "redirect": {"from": source, "to": target if absolute else filters("absolute_url", target)},
    }


def _note(redirects: dict[str, object], page: Document) -> None:
    redirect = page.data["redirect"]
    redirects[redirect["from"]] = redirect["to"]


PLUGIN = Plugin("jekyll-redirect-from", generate=generate)
