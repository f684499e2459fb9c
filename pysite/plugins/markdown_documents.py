"""Which documents a plugin for bare Markdown repositories works on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pysite.model.document import Document
from pysite.model.site import Site


def chosen(site: Site, key: str) -> tuple[Mapping[str, Any], list[Document]]:
    """The plugin's settings under `key`, and the Markdown documents that they leave to it.

    Pages, and with `collections: true` the written documents of collections; none with `enabled: false`.
    """
    options = site.config[key]
    options = options if isinstance(options, dict) else {}
    if options.get("enabled") is False:
        return options, []
    documents = list(site.pages)
    if options.get("collections") is True:
        documents += [d for c in site.collections.values() for d in c.docs if site.is_written(d)]
    markdown = site.config.markdown_extensions
    return options, [d for d in documents if d.extension.lower() in markdown]
