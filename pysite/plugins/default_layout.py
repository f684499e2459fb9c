"""jekyll-default-layout 0.1: Markdown files that name no layout get the one for their kind.

Source: the gem's README; observed with Jekyll 4.3.1.
"""

from __future__ import annotations

from pysite.model.document import Document
from pysite.model.site import Site
from pysite.plugins.plugin import LOWEST, Plugin


def generate(site: Site) -> None:
    """Set the layout of every Markdown page and post that has none, not even by default."""
    markdown = site.config.markdown_extensions
    for document in (*site.pages, *site.posts.docs):
        named = "layout" in document.data or "layout" in document.defaults
        if not named and document.extension.lower() in markdown:
            document.data["layout"] = next((n for n in _suitable(document) if n in site.layouts), None)


def _suitable(document: Document) -> tuple[str, ...]:
    """The names of layouts for a document, the best first."""
    kind = "page" if document.is_page else "post"
    return ("home", kind, "default") if document.url == "/" else (kind, "default")


PLUGIN = Plugin("jekyll-default-layout", generate=generate, priority=LOWEST)
