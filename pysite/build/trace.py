"""What a page's bytes depend on: its record, followed to the end and put into names of files."""

from __future__ import annotations

import os
from collections.abc import Iterator

from pysite.build.fingerprints import documents_of
from pysite.model.document import Document
from pysite.model.excerpt import Excerpt
from pysite.model.site import Site
from pysite.read.walk import tree
from pysite.render.includes import Includes
from pysite.ruby.paths import relative
from pysite.templates.reads import Reads


def sources_of(document: Document, site: Site, reads: Reads) -> list[str]:
    """Every source file that the document's page depends on, sorted, as paths below the site's folder.

    A change to any other file of the site leaves the page's bytes as they are. A list that the page has gone
    through counts with every file that is in it or could come into it.
    """
    return sorted(_Sources(site, reads).of(document))


class _Sources:
    def __init__(self, site: Site, reads: Reads) -> None:
        self._site = site
        self._reads = reads
        self._documents = {document.key: document for document in documents_of(site)}
        self._includes = Includes(site.config)

    def of(self, document: Document) -> set[str]:
        config = self._site.config
        files = {relative(file, config.source) for file in config.files}
        seen: set[str] = set()
        todo = set(self._record(document))
        while todo:
            key = todo.pop()
            if key not in seen:
                seen.add(key)
                todo |= self._below(key)
                files.update(self._files(key))
        return {file.replace(os.sep, "/") for file in files}

    def _record(self, document: Document) -> set[str]:
        """What was read for the document itself."""
        record = self._reads.records.get(document, set())
        if document.origin is not None:  # a source map has its style sheet's
            return record | self._record(document.origin)
        if document.has_file:
            return record
        # a page made by code may depend on every source, and on all that was rendered
        return record | {
            "everything:",
            *(f"html:{d.key}" for d in self._documents.values() if d is not document),
        }

    def _below(self, key: str) -> set[str]:
        """What was read by another rendering, whose text went into this one."""
        kind, _, name = key.partition(":")
        if kind in ("part", "turn"):
            return set(self._reads.parts[key])
        if kind == "cached":
            return self._reads.records.get(key, set())
        document = self._documents.get(name)
        if document is None or kind not in ("html", "output"):
            return set()
        excerpt = document.data.get("excerpt")
        own = self._reads.records.get(excerpt, set()) if isinstance(excerpt, Excerpt) else set()
        return own | self._record(document) if document.has_file else own

    def _files(self, key: str) -> Iterator[str]:
        """The source files that a key stands for."""
        kind, _, name = key.partition(":")
        site = self._site
        if kind in ("meta", "body", "raw", "laid", "html", "output", "cut"):
            if name in self._documents:
                yield self._documents[name].source
        elif kind == "layout":
            if name in site.layouts:
                yield site.layouts[name].path
        elif kind == "include":
            found = self._includes.find(name)
            if found is not None:
                yield found.path
        elif kind == "beside":
            path, _, name = name.partition("\n")
            found = self._includes.find_relative(name, path)
            if found is not None:
                yield found.path
        elif kind == "static":
            yield from (file.source for file in site.static_files if file.path == name)
        elif kind == "sheet":
            yield name
        else:
            yield from self._listed(kind, name)

    def _listed(self, kind: str, name: str) -> Iterator[str]:
        """Every file that is in a list, or could come into it."""
        site = self._site
        if kind == "everything" or (kind == "list" and name in ("documents", "collections")):
            for label in site.collections:
                yield from self._listed("docs", label)
        if kind in ("everything", "pages", "link") or (kind == "list" and name == "static_files"):
            # a page that loses its front matter is a static file, and the other way round
            yield from (p.source for p in site.pages)
            yield from (f.source for f in site.static_files)
            yield from (p.source for p in site.unpublished.get("pages", ()))
        if kind in ("everything", "data"):
            folder = str(site.config["data_dir"])
            yield from (f"{folder}/{file}" for file in tree(site.config.in_source(folder)))
        if kind in ("near", "related"):
            document = self._documents.get(name.rpartition(":")[2])
            yield from self._listed("docs", document.kind if kind == "near" and document else "posts")
        if kind == "post" or (kind == "list" and name in ("posts", "tags", "categories")):
            yield from self._listed("docs", "posts")
        if kind in ("docs", "files") and name in site.collections:
            collection = site.collections[name]
            for item in (*collection.docs, *collection.files, *site.unpublished.get(name, ())):
                yield item.source


def find_page(name: str, site: Site) -> Document | None:
    """The document that `name` means: a source, a URL, or the path of a file in the destination."""
    wanted = name.replace(os.sep, "/").removeprefix("./")
    root = site.config.destination
    for item in site.outputs():
        if isinstance(item, Document) and (
            wanted in (item.source, item.relative_path, item.url)
            or wanted == relative(item.destination(root), root)
        ):
            return item
    return None
