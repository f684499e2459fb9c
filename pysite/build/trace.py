"""What a page's bytes depend on: its record, followed to the end and put into names of files."""

from __future__ import annotations

import os
from collections.abc import Iterator

from pysite.model.document import Document
from pysite.model.site import Site
from pysite.read.walk import tree
from pysite.templates.reads import Reads


def sources_of(document: Document, site: Site, reads: Reads) -> list[str]:
    """Every source file that the document's page depends on, sorted, as paths below the site's folder.

    A change to any other file of the site leaves the page's bytes as they are. A list that the page has gone
    through counts with every file that is in it or could come into it.
    """
    record = reads.reachable(document)
    files = {os.path.relpath(f, site.config.source) for f in site.config.files} | record.files
    for listing in record.listings:
        files.update(_sources_in(listing, site))
    return sorted(f.replace(os.sep, "/") for f in files)


def find_page(name: str, site: Site) -> Document | None:
    """The document that `name` means: a source, a URL, or the path of a file in the destination."""
    wanted = name.removeprefix("./")
    root = site.config.destination
    for item in site.outputs():
        if isinstance(item, Document) and (
            wanted in (item.source, item.relative_path, item.url)
            or wanted == os.path.relpath(item.destination(root), root)
        ):
            return item
    return None


def _sources_in(listing: str, site: Site) -> Iterator[str]:
    if listing == "everything":
        for name in ("pages", "data", *site.collections):
            yield from _sources_in(name, site)
    elif listing in ("pages", "static_files"):
        # a page that loses its front matter is a static file, and the other way round
        yield from (p.source for p in site.pages)
        yield from (f.source for f in site.static_files)
        yield from (p.source for p in site.unpublished.get("pages", ()))
    elif listing == "data":
        folder = str(site.config["data_dir"])
        yield from (f"{folder}/{name}" for name in tree(site.config.in_source(folder)))
    elif listing in site.collections:
        collection = site.collections[listing]
        for item in (*collection.docs, *collection.files, *site.unpublished.get(listing, ())):
            yield item.source
