"""Posts, drafts and the items of collections: from a file to a Document.

Source: Jekyll's documentation, "Posts" and "Collections"; the finer rules observed, Jekyll 4.3.1.
"""

from __future__ import annotations

import re
from collections.abc import Collection as Names
from datetime import datetime
from typing import Any

from pysite.errors import Problem, SiteError
from pysite.model import frontmatter
from pysite.model.collection import Collection
from pysite.model.document import Document
from pysite.model.excerpt import Excerpt, cut
from pysite.model.site import Site
from pysite.model.static_file import modified_time
from pysite.read.known import KnownDocuments, Reading, stamp_at_rest
from pysite.read.text import decode, is_valid, read_text
from pysite.read.walk import read_with_front_matter
from pysite.ruby.merge import deep_merge
from pysite.ruby.paths import basename, extname
from pysite.ruby.strings import words
from pysite.ruby.time import parse, reread
from pysite.ruby.values import inspect, ruby_to_s, to_s
from pysite.stamps import Stamp

_DATED = re.compile(r"^(?:.+/)*?(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)$", re.ASCII | re.MULTILINE)
_DATELESS = re.compile(r"^(?:.+/)*(.*)(\.[^.]+)$", re.MULTILINE)
_YAML = (".yaml", ".yml")


def is_dated(name: str) -> bool:
    """Whether a file's name is a post's: a date, a hyphen, a slug and an extension."""
    return _DATED.search(name) is not None


def is_draft_name(name: str) -> bool:
    """Whether a file's name can be a draft's: it needs an extension."""
    return _DATELESS.search(name) is not None


class DocumentReader:
    """Reads the documents of one site.

    `block_tags` are the Liquid tags that have an end tag, for excerpts that cut through one. What is `known`
    from an earlier build of a file that nobody has touched since is taken from there.
    """

    def __init__(self, site: Site, block_tags: Names[str], known: KnownDocuments | None = None) -> None:
        self._site = site
        self._block_tags = block_tags
        self._known = known

    def read(self, path: str, collection: Collection) -> Document | None:
        """Read one document of a collection.

        Returns None for a post that is no text. Raises SiteError for a date that is none, and in strict mode
        for any bad front matter; otherwise bad front matter gives a warning and a document without it, as
        Jekyll has it.
        """
        stamp, reading = self._last_reading(path, collection)
        return self._document(path, collection, stamp, reading, None)

    def read_item(self, path: str, collection: Collection) -> Document | None:
        """The same for a file that is no document unless it starts with front matter; then it gives None."""
        raw = None
        stamp, reading = self._last_reading(path, collection)
        if reading is None:
            raw = read_with_front_matter(path)
            if raw is None:
                return None
        return self._document(path, collection, stamp, reading, raw)

    def _last_reading(self, path: str, collection: Collection) -> tuple[Stamp | None, Reading | None]:
        """The stamp of a file, where it is of use, and what is known of the file."""
        if self._known is None:
            return None, None
        stamp = stamp_at_rest(path)
        return stamp, self._known.find(path, collection.label, stamp)

    def _document(
        self,
        path: str,
        collection: Collection,
        stamp: Stamp | None,
        reading: Reading | None,
        raw: bytes | None,
    ) -> Document | None:
        """`reading` is what is known of the file, and `raw` what it holds, if somebody has read it."""
        site = self._site
        document = _unread(site, path, collection)
        if reading is not None and self._known is not None and self._known.fill(site, document, reading):
            return document
        if extname(path) in _YAML:
            if collection is site.posts:  # which have texts
                return None
            document.data = _yaml_document(site, path, document.relative_path)
            return document
        dates = self._read(document, raw)
        if document.collection is site.posts and not is_valid(document.body):
            words = "skipped, since it is not valid UTF-8"
            site.warn(Problem(words, document.relative_path, hint="save the file as UTF-8"))
            return None
        if dates is not None and self._known is not None:
            self._known.note(document, stamp, dates)
        return document

    def _read(self, document: Document, raw: bytes | None) -> tuple[object, ...] | None:
        """Read the document's file; returns its dates as they are written, None if there was a warning."""
        site, defaults = self._site, self._site.defaults.all(document.relative_path, document.kind)
        try:
            _merge(site, document, defaults, "front matter defaults")
            own = _read_content(site, document, raw)
            if document.draft:  # by its front matter, wherever it is
                document.date_default = modified_time(document.path, site.time)
            _name(site, document)
            _categorise(document)
            for source in ("categories", "tags"):  # the date is read again with whatever joins the data
                _parse_date(site, document, source)
        except SiteError as error:
            if site.config["strict_front_matter"] or isinstance(error, InvalidDate):
                raise
            site.warn(error.problem)
            return None
        whole = _cut_excerpt(site, document, self._block_tags)
        return (defaults.get("date"), own.get("date")) if whole else None


def _unread(site: Site, path: str, collection: Collection) -> Document:
    """The document of a file, with what its path tells."""
    config = site.config
    relative = path.removeprefix(config.collections_path + "/")
    draft = collection is site.posts and collection.relative_directory not in relative
    document = Document(
        path=path,
        relative_path=relative,
        collection=collection,
        converted_ext=site.converted_ext(extname(path)),
        date_default=modified_time(path, site.time) if draft else site.time,
    )
    document.source = path.removeprefix(config.source + "/")
    document.data["draft"] = draft
    folder = "_drafts" if draft else collection.relative_directory
    document.data["categories"] = _folder_categories(relative, folder)
    return document


class InvalidDate(SiteError):
    """A date that is none; unlike other faults of the front matter it always stops the build."""


def _folder_categories(relative: str, special: str) -> list[str]:
    """The folders in front of `_posts` are categories."""
    if relative.startswith(special):
        return []
    folders = relative.partition(special)[0].split("/")
    return [f for f in folders if f and f not in (special, basename(relative))]


def _read_content(site: Site, document: Document, raw: bytes | None) -> dict[str, Any]:
    """Read the file, or what it holds; returns its front matter as it stands there."""
    path, encoding = document.path, str(site.config["encoding"] or "utf-8")
    parts = frontmatter.split(read_text(path, encoding) if raw is None else decode(raw, encoding, path))
    document.body = document.content = parts.body
    document.line = parts.line
    if parts.yaml is None:
        return {}
    own = site.config.yaml(parts.yaml, document.relative_path)
    if own is None or own is False:
        return {}
    if not isinstance(own, dict):
        raise SiteError(
            "the front matter is not a list of `key: value` lines",
            document.relative_path,
            2,
            hint="a colon and a space go between a key and its value",
        )
    _merge(site, document, own, "YAML front matter")
    return own


def _merge(site: Site, document: Document, other: dict[str, Any], source: str) -> None:
    if not other:
        return
    other = dict(other)
    categories = other.get("categories")
    if categories is not None:
        if isinstance(categories, str):
            categories = words(categories)
        present = document.data.get("categories")
        if isinstance(present, list):
            if not isinstance(categories, list):
                raise SiteError(
                    f"categories should be a list or a text, not {to_s(categories)}",
                    document.relative_path,
                    hint="write `categories: [one, two]`",
                )
            categories = _union(present, categories)
        other["categories"] = categories
    document.data = deep_merge(document.data, other)
    _parse_date(site, document, source)


def _union(one: list[Any], other: list[Any]) -> list[Any]:
    """Both lists without repetitions. 1, 1.0 and true are three things; lists become tuples, to be keys."""
    both = (*one, *other)
    if all(type(value) is str for value in both):
        return list(dict.fromkeys(both))
    found: dict[str, Any] = {}
    for value in both:
        found.setdefault(inspect(value), tuple(value) if isinstance(value, list) else value)
    return list(found.values())


def _parse_date(site: Site, document: Document, source: str) -> None:
    if "date" not in document.data:
        return
    date = document.data["date"]
    if isinstance(date, datetime):
        document.data["date"] = reread(date).astimezone(site.config.zone)
        return
    try:
        document.data["date"] = parse(to_s(date), site.config.zone, site.time).astimezone(site.config.zone)
    except (ValueError, OverflowError):
        raise InvalidDate(
            f"Invalid date '{to_s(date)}': the {source} does not have a valid date.",
            document.relative_path,
            hint="write dates as 2026-01-31 or 2026-01-31 09:30:00 +0100",
        ) from None


def _name(site: Site, document: Document) -> None:
    """Title, slug, extension and date that the file's name tells, where the front matter doesn't."""
    relative, slug, extension = document.relative_path, None, None
    match = _DATED.search(relative)
    if match is not None:
        date, slug, extension = match.groups()
        present = document.get("date")
        if present is None or int(present.timestamp()) == int(site.time.timestamp()):
            _merge(site, document, {"date": date}, "filename")
    elif (match := _DATELESS.search(relative)) is not None:
        slug, extension = match.groups()
    slug = (document.basename if slug is None else slug).rstrip(".")
    data = document.data
    if not _given(document.get("title")):
        data["title"] = " ".join(word.capitalize() for word in slug.rstrip("-").split("-"))
    else:
        data.setdefault("title", document.get("title"))
    for key, value in (("slug", slug), ("ext", extension)):
        data[key] = document.get(key) if _given(document.get(key)) else value


def _given(value: Any) -> bool:
    return value is not None and value is not False


def _categorise(document: Document) -> None:
    """`category` and `categories`, `tag` and `tags`, in any spelling, as two lists."""
    data = document.data
    own = data.get("categories")
    listed = own if isinstance(own, list) else [] if own is None else [own]
    both = [*listed, *_plural(document, "category", "categories")]
    data["categories"] = _union(listed, [ruby_to_s(c) for c in both])
    data["tags"] = _flat(_plural(document, "tag", "tags"))


def _plural(document: Document, singular: str, plural: str) -> list[Any]:
    value = document.get(singular)
    if not _given(value):
        value = document.get(plural)
        if isinstance(value, str):
            value = words(value)
        elif not isinstance(value, (list, tuple)):
            value = None
    return [v for v in _flat([value]) if v is not None]


def _flat(values: list[Any]) -> list[Any]:
    flat: list[Any] = []
    for value in values:
        if isinstance(value, (list, tuple)):
            flat.extend(_flat(list(value)))
        else:
            flat.append(value)
    return flat


def _cut_excerpt(site: Site, document: Document, block_tags: Names[str]) -> bool:
    """Cut out the document's excerpt, if it is to have one; tells whether that went without a warning."""
    own = document.get("excerpt_separator")
    separator = own if _given(own) else site.config["excerpt_separator"]
    document.excerpt_separator = to_s(separator)
    if not document.excerpt_separator or _given(document.get("excerpt")):
        return True
    piece = cut(document.content, document.excerpt_separator, block_tags)
    if piece.mended:
        site.warn(
            Problem(
                "the excerpt cut a Liquid block in two, so the block was closed in it",
                document.relative_path,
                hint="give the front matter an `excerpt` or `excerpt_separator` of its own",
            )
        )
    document.data["excerpt"] = Excerpt(document, piece.text)
    return not piece.mended


def _yaml_document(site: Site, path: str, relative: str) -> dict[str, Any]:
    """A document that is a YAML file has nothing but data."""
    text = read_text(path, str(site.config["encoding"] or "utf-8"))
    data = site.config.yaml(text, relative)
    return data if isinstance(data, dict) else {}
