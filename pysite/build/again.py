"""Building again after an edit of texts alone: nothing else has to be read, or looked at, again.

A text decides nothing about a site but what its document looks like and who shows it. So the site that the
last build has read serves once more, with the new text in it and at the new time; where more than that may
have changed, there is no way around reading it anew.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pysite.build.files import write_bytes
from pysite.build.fingerprints import documents_of
from pysite.build.warnings import Warnings
from pysite.build.write import Plan
from pysite.errors import Problem, SiteError
from pysite.model.document import Document
from pysite.model.excerpt import Excerpt
from pysite.model.site import Site
from pysite.plugins.plugin import Plugin
from pysite.plugins.registry import MODULES
from pysite.read.documents import DocumentReader
from pysite.read.pages import read_page
from pysite.read.walk import has_front_matter
from pysite.render.environment import block_tags
from pysite.render.render import Renderer
from pysite.ruby.paths import join

#: With more files changed at once it isn't texts that are being edited.
_MOST_FILES = 3
#: Kinds of keys whose state another time or another text may change.
_PASSING = frozenset(
    ("time", "now", "raw", "laid", "html", "output", "cached", "part", "static", "beside", "never")
)


@dataclass
class Finished:
    """A build that is over: the site as it was left, its files, and the states of all that was read."""

    site: Site
    plugins: tuple[Plugin, ...]
    warnings: Warnings
    outputs: Plan
    states: dict[str, bytes | None]
    entangled: bool
    renderer: Renderer


def take_texts(last: Finished, changed: frozenset[str]) -> list[Document] | None:
    """Put the texts of the `changed` files into the site. Returns their documents.

    None, if there is more to their change, or a plugin looks at more than front matter: then the site counts
    for nothing any more.
    """
    plain = all(p.gem in MODULES and not p.edits_texts for p in last.plugins)
    if not plain or last.entangled or not 0 < len(changed) <= _MOST_FILES:
        return None
    paths = {path.replace(os.sep, "/") for path in changed}
    edited = [d for d in documents_of(last.site) if d.path.replace(os.sep, "/") in paths]
    if len(edited) != len(changed) or not all(map(_has_a_text, edited)):
        return None
    warnings: list[Problem] = []
    last.site.warn = warnings.append
    last.warnings.mute()
    for document in edited:
        try:
            fresh = _read(last, document)
        except (SiteError, OSError):
            return None
        if fresh is None or _settings(fresh) != _settings(document) or warnings:
            return None
        document.body = fresh.content
        document.line = fresh.line
        excerpt = fresh.data.get("excerpt")
        if isinstance(excerpt, Excerpt):
            excerpt.document = document
            document.data["excerpt"] = excerpt
        document.unrender()
    _forget_states(last, edited)
    return edited


def _forget_states(last: Finished, edited: list[Document]) -> None:
    """Let nothing be taken for known, by a preview or the next build, that new texts may have changed."""
    texts = {f"{kind}:{document.key}" for document in edited for kind in ("body", "cut", "html", "output")}
    for key in [key for key in last.states if key in texts or key.startswith("part:")]:
        del last.states[key]


def show(last: Finished, edited: list[Document]) -> dict[str, bytes]:
    """Write the pages of documents that are being edited, before everything else is looked at.

    Who edits a text looks at its page. It comes out as the last build would have made it, in milliseconds;
    the build that follows goes over it as over every other. Returns, by the absolute paths of what has been
    written, what was there before: a build that fails puts it back.
    """
    places = {id(item): path for path, item in last.outputs.items()}
    written: dict[str, bytes] = {}
    for document in edited:
        place = places.get(id(document))
        if place is None:
            continue
        excerpt = document.data.get("excerpt")
        if isinstance(excerpt, Excerpt):
            excerpt.render = last.renderer.excerpt
        try:
            last.renderer.render_whole(document)
            with open(place, "rb") as file:
                before = file.read()
            if write_bytes(place, document.output_bytes or b""):
                written[place] = before
        except (SiteError, OSError):
            continue  # the build that follows tells of it
    return written


def set_back(last: Finished, moment: datetime) -> bool:
    """Make the site what it was before anything was rendered, at another time; tells whether that can be.

    It can't on another day, nor where a document waits for its time to come.
    """
    site, before = last.site, last.site.time
    waiting = [d for documents in site.unpublished.values() for d in documents if d.collection is not None]
    if moment.date() != before.date() or moment < before or any(map(site.hidden_in_the_future, waiting)):
        return False
    site.time = moment
    site.pages[:] = [page for page in site.pages if page.origin is None]
    site.source_maps = ()
    for document in documents_of(site):
        if document.date_default is before:
            document.date_default = moment
            if document.data.get("date") is before:
                document.data["date"] = moment
                if document.collection is site.posts:
                    return False  # it may have another place among the others
            if document.collection is not None and not _keeps_its_url(document):
                return False
        if isinstance(excerpt := document.data.get("excerpt"), Excerpt):
            excerpt.output = None
        document.unrender()
    for file in site.static_files:
        file.moment = moment
    return True


def _keeps_its_url(document: Document) -> bool:
    """Whether a document with another time of the same day keeps its URL."""
    before = document.url
    document.forget_url()
    return document.url == before


def lasting(last: Finished) -> dict[str, bytes | None]:
    """The known states of things that the time, and what is rendered, can't have changed."""
    other = {"meta:" + d.key for d in documents_of(last.site) if d.is_dated_by_site}
    return {
        key: state
        for key, state in last.states.items()
        if key.partition(":")[0] not in _PASSING and key not in other
    }


def _has_a_text(document: Document) -> bool:
    """Whether the document is a file of its own, with front matter and a text that nothing else has."""
    made_by_code = document.compute is not None or document.verbatim or not document.has_file
    cut_by_site = document.is_page and isinstance(document.data.get("excerpt"), Excerpt)
    odd = made_by_code or cut_by_site or document.pager or document.extra or document.is_asset
    return not odd and has_front_matter(document.path)


def _read(last: Finished, document: Document) -> Document | None:
    """The document as its file is now."""
    if document.collection is not None:
        reader = DocumentReader(last.site, block_tags(last.plugins))
        return reader.read(document.path, document.collection)
    root = document.path.removesuffix(join(document.dir, document.name))
    return read_page(last.site, document.dir, document.name, root)


def _settings(document: Document) -> dict[str, Any]:
    """All of the front matter but what comes from the text."""
    left_out = {"excerpt"} if isinstance(document.data.get("excerpt"), Excerpt) else set[str]()
    if document.is_dated_by_site:
        left_out.add("date")
    return {key: value for key, value in document.data.items() if key not in left_out}
