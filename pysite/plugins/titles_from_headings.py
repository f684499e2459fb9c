"""jekyll-titles-from-headings 0.5: a page without a title has its first heading as title.

Source: the gem's README; what counts as a heading observed with Jekyll 4.3.1.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pysite.model.document import Document
from pysite.model.site import Site
from pysite.plugins.excerpts import cut_again
from pysite.plugins.filtering import Filters
from pysite.plugins.markdown_documents import chosen
from pysite.plugins.plugin import LOWEST, Plugin
from pysite.ruby.strings import strip

#: A heading at the very beginning: up to three hashes, or a line underlined with hyphens or equals signs.
_HEADING = re.compile(r"\A\s*(?:#{1,3}\s+(.*)(?:\s+#{1,3})?|(.*)\r?\n[-=]+\s*)$", re.MULTILINE | re.ASCII)
_FOOTNOTE = re.compile(r"\[\^[^\]]*\]")


def generate(site: Site) -> None:
    """Set titles; with `collections` those of documents too, and with `strip_title` take the heading away."""
    options, documents = chosen(site, "titles_from_headings")
    filters = Filters(site)
    for document in documents:
        if document.is_page and document.get("title") is not None:
            continue
        match = _HEADING.search(document.content)
        document.data["title"] = _plain(filters, match[1] or match[2]) if match else document.get("title")
        if match and _strips(document, options):
            _strip(document)


def _plain(filters: Filters, heading: str) -> str:
    text: object = heading
    for name in ("markdownify", "strip_html", "normalize_whitespace"):
        text = filters(name, text)
    return _FOOTNOTE.sub("", str(text))


def _strips(document: Document, options: Mapping[str, Any]) -> bool:
    return document.data.get("strip_title", options.get("strip_title")) is True


def _strip(document: Document) -> None:
    document.body = document.content = strip(_HEADING.sub("", document.content, count=1))
    if document.kind == "posts" and document.excerpt_separator:
        cut_again(document)


PLUGIN = Plugin("jekyll-titles-from-headings", generate=generate, priority=LOWEST, edits_texts=True)
