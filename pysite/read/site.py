"""Reading a whole site, in Jekyll's order, since the order can be seen in what templates list.

Source: observed, Jekyll 4.3.1.
"""

from __future__ import annotations

import os
from collections.abc import Collection as Names

from pysite.errors import Problem
from pysite.model.collection import Collection
from pysite.model.document import Document
from pysite.model.excerpt import Excerpt, cut
from pysite.model.ordering import by_key, manual, sorted_by_date
from pysite.model.site import Site
from pysite.model.static_file import StaticFile
from pysite.read.data import read_data
from pysite.read.documents import DocumentReader, is_dated, is_draft_name
from pysite.read.entry_filter import EntryFilter
from pysite.read.known import KnownDocuments
from pysite.read.layouts import read_layouts
from pysite.read.pages import make_static_file, read_page
from pysite.read.walk import folders, has_front_matter, tree
from pysite.ruby.merge import deep_merge
from pysite.ruby.paths import basename, dirname, join, sanitized
from pysite.ruby.sort import merge_sort


def read_site(site: Site, block_tags: Names[str], known: KnownDocuments | None = None) -> None:
    """Fill `site` from its source. `block_tags` are the Liquid tags that have an end tag, for excerpts.

    `known` has what an earlier build has read.

    Raises SiteError for what Jekyll stops at: a data file, a date or a configuration that can't be read.
    """
    entry_filter = EntryFilter(site.config)
    reader = DocumentReader(site, block_tags, known)
    site.layouts = read_layouts(site.config, entry_filter, site.warn)
    _read_folders(site, entry_filter, reader)
    _read_included(site, entry_filter)
    site.posts.docs = sorted_by_date(site.posts.docs)
    site.pages.sort(key=lambda page: page.name)
    site.static_files.sort(key=lambda file: file.relative_path)
    for collection in site.collections.values():
        if collection.label not in ("posts", "data"):
            _read_collection(site, collection, entry_filter, reader)
    _read_theme_assets(site)
    site.data = read_data(site.config, site.config.in_source(str(site.config["data_dir"])))
    if site.config.theme_root:
        site.data = deep_merge(read_data(site.config, join(site.config.theme_root, "_data")), site.data)
    limit = int(site.config["limit_posts"] or 0)
    if limit > 0:
        site.posts.docs = site.posts.docs[-limit:]


def _read_folders(site: Site, entry_filter: EntryFilter, reader: DocumentReader) -> None:
    config = site.config
    collections_dir = str(config["collections_dir"] or "")
    for folder in folders(config, entry_filter):
        if not collections_dir or folder.path.startswith("/" + collections_dir):
            _read_posts(site, folder.path, "_posts", entry_filter, reader)
            if config["show_drafts"]:
                _read_posts(site, folder.path, "_drafts", entry_filter, reader)
        for name in folder.pages:
            _add_page(site, folder.path, name)
        for name in folder.static_files:
            site.static_files.append(make_static_file(site, folder.path, name))


def _add_page(site: Site, directory: str, name: str) -> None:
    page = read_page(site, directory, name)
    if not site.publishes(page):
        _leave_out(site, page)
        return
    if site.config["page_excerpts"] and page.is_html and page.excerpt_separator and not page.get("excerpt"):
        page.data["excerpt"] = Excerpt(page, cut(page.content, page.excerpt_separator, ()).text)
    site.pages.append(page)


def _read_posts(
    site: Site, directory: str, special: str, entry_filter: EntryFilter, reader: DocumentReader
) -> None:
    """The posts (or drafts) right below one folder of the site."""
    below = join(directory, special)
    base = join(site.config.source, below)
    fits = is_dated if special == "_posts" else is_draft_name
    for entry in tree(base):
        if _hidden(entry) or not entry_filter.admits(entry, below) or not fits(entry):
            continue
        post = reader.read(join(base, entry), site.posts)
        if post is None:
            continue
        if site.publishes(post):
            site.posts.docs.append(post)
            continue
        _leave_out(site, post)
        if site.hidden_in_the_future(post):
            words = "skipped, since its date is in the future"
            site.warn(Problem(words, post.relative_path, hint="build with --future"))


def _leave_out(site: Site, document: Document) -> None:
    site.unpublished.setdefault(document.kind, []).append(document)


def _hidden(entry: str) -> bool:
    """Whether a part of the path starts with a dot: Jekyll's glob for posts passes over those."""
    return entry.startswith(".") or "/." in entry


def _read_included(site: Site, entry_filter: EntryFilter) -> None:
    """Single files that `include` names and the walk has passed over."""
    config = site.config
    for entry in config.list_of("include"):
        path = config.in_source(entry)
        if not os.path.isfile(path):
            continue
        directory, name = dirname(path).replace(config.source, "", 1), basename(path)
        items: list[Document] | list[StaticFile]
        page = has_front_matter(path)
        items = site.pages if page else site.static_files
        if any(config.in_source(item.relative_path) == path for item in items):
            continue
        if page:
            _add_page(site, directory, name)
        else:
            site.static_files.append(make_static_file(site, directory, name))


def _read_collection(
    site: Site, collection: Collection, entry_filter: EntryFilter, reader: DocumentReader
) -> None:
    if not os.path.isdir(collection.directory):
        return
    for entry in tree(collection.directory):
        if not entry_filter.admits(entry, collection.relative_directory):
            continue
        path = join(collection.directory, entry)
        document = reader.read_item(path, collection)
        if document is not None:
            if site.config["unpublished"] or document.published:
                collection.docs.append(document)
            else:
                _leave_out(site, document)
        else:
            directory = sanitized(collection.relative_directory, dirname(entry)).removesuffix("/.")
            file = StaticFile(
                path=path,
                directory=directory,
                name=basename(path),
                defaults=site.defaults,
                moment=site.time,
                collection=collection,
            )
            file.source = path.removeprefix(site.config.source + "/")
            collection.files.append(file)
    site.static_files.extend(collection.files)
    _sort(site, collection)


def _sort(site: Site, collection: Collection) -> None:
    order, key = collection.metadata.get("order"), collection.metadata.get("sort_by")
    if isinstance(order, list):
        collection.docs = manual(collection.docs, collection.relative_directory, order)
    elif isinstance(key, str):

        def missing(document: Document) -> None:
            words = f"'{key}' is not defined, though the collection is sorted by it"
            site.warn(Problem(words, document.relative_path))

        collection.docs = merge_sort(collection.docs, by_key(key, missing))
    else:
        collection.docs = sorted_by_date(collection.docs)


def _read_theme_assets(site: Site) -> None:
    """What the theme has in `assets` and the site has not."""
    root = site.config.theme_root
    if root is None:
        return
    pages = {page.relative_path for page in site.pages}
    files = {file.relative_path for file in site.static_files}
    for entry in tree(join(root, "assets")):
        directory, name = dirname(join("/assets", entry)), basename(entry)
        if has_front_matter(join(root, join("assets", entry))):
            if join(directory, name).removeprefix("/") not in pages:
                site.pages.append(read_page(site, directory, name, root))
        elif join(directory, name) not in files:
            site.static_files.append(make_static_file(site, directory, name, root))
