"""Changing the text nodes of finished pages, for plugins that decorate words."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from pysite.model.document import Document
from pysite.model.site import Site
from pysite.plugins.html_tree import Text, parse, serialize

_BODY = re.compile(r"<body(.*?)>\s*", re.DOTALL)

#: What becomes of a text node: HTML to put in its place, or None to leave it.
Change = Callable[[Text], str | None]


def is_html_page(site: Site, document: Document) -> bool:
    """Whether the document becomes an HTML file."""
    ends_in_slash = (document.permalink or "").endswith("/")
    return site.is_written(document) and (document.output_ext == ".html" or ends_in_slash)


def body_of(output: str) -> tuple[str, str, str]:
    """The part of a page in front of its body's content, that content, and the rest."""
    match = _BODY.search(output) if "<body" in output else None
    if match is None:
        return "", output, ""
    body, end, rest = output[match.end() :].partition("</body>")
    return output[: match.end()], body, end + rest


def change_texts(html: str, ignored: Collection[str], change: Change) -> str:
    """`html` written anew with each text changed that is in none of the `ignored` elements."""
    root = parse(html)
    for text in list(root.texts()):
        parent = text.parent
        if parent is None or any(element.name in ignored for element in parent.ancestors()):
            continue
        changed = change(text)
        if changed is not None:
            parent.replace(text, parse(changed).children)
    return serialize(root)
