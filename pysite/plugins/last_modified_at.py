"""jekyll-last-modified-at 1.3: when a file was last changed, by Git or else by the file system.

Source: the gem's README; observed with Jekyll 4.3.1. One difference: in the gem all tags of a page show
their date in the format of the page's first tag; here each has its own.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from pysite.model.document import Document
from pysite.model.site import Site
from pysite.model.static_file import modified_time
from pysite.plugins.plugin import HIGHEST, Plugin
from pysite.ruby.paths import sanitized
from pysite.ruby.strftime import strftime
from pysite.ruby.values import ruby_to_s
from pysite.templates.environment import RuntimeTag
from pysite.templates.errors import PlainError
from pysite.templates.runtime import attr

if TYPE_CHECKING:
    from pysite.templates.context import Context

_FORMAT = "%d-%b-%y"


def generate(site: Site) -> None:
    """Set `last_modified_at` of every page and document; a document's own front matter goes first."""
    committed = _commit_times(site.config.source)

    def changed(document: Document) -> datetime:
        path = sanitized(site.config.source, document.relative_path)
        seconds = committed.get(os.path.realpath(path))
        return _changed(path, seconds, site.time)

    for page in site.pages:
        if os.path.exists(page.path):
            page.data["last_modified_at"] = changed(page)
    for collection in site.collections.values():
        for document in collection.docs:
            if document.data.get("last_modified_at") is None and os.path.exists(document.path):
                document.data["last_modified_at"] = changed(document)


def _commit_times(source: str) -> dict[str, int]:
    """The time of the last commit that touched each file, by its path; empty outside of a repository."""
    try:
        top = _git(source, "rev-parse", "--show-toplevel").strip()
        log = _git(source, "log", "--format=%x00%ct", "--name-only", "--no-renames", "-z")
    except (OSError, subprocess.CalledProcessError):
        return {}
    times: dict[str, int] = {}
    seconds = 0
    for piece in log.split("\0"):
        if piece.isdigit():
            seconds = int(piece)
        elif name := piece.lstrip("\n"):
            times.setdefault(os.path.realpath(os.path.join(top, name)), seconds)
    return times


def _git(folder: str, *arguments: str) -> str:
    done = subprocess.run(["git", "-C", folder, *arguments], capture_output=True, check=True)
    return done.stdout.decode("utf-8", "surrogateescape")


def last_modified_at(context: Context, markup: str, body: Callable[[], str] | None) -> str:
    """`{% last_modified_at FORMAT %}`: when the page was last changed, as its date or in another format.

    Raises PlainError for a page that has no file.
    """
    environment = context.environment
    environment.reads.current.add("never:")  # the repository is asked anew each time
    form = markup.strip() or attr(environment.config.get("last-modified-at"), "date-format") or _FORMAT
    path = sanitized(environment.source, ruby_to_s(attr(context.page, "path")))
    if not os.path.exists(path):
        raise PlainError(f"No such file or directory - {path} does not exist!")
    changed = _changed(path, _last_commit(environment.source, path), environment.moment())
    return strftime(changed, ruby_to_s(form))


def _changed(path: str, seconds: int | None, moment: datetime) -> datetime:
    """When a file was last changed: when it was committed, in seconds since 1970, or as the file says."""
    if seconds is None:
        return modified_time(path, moment).replace(microsecond=0)
    return datetime.fromtimestamp(seconds, moment.tzinfo)


def _last_commit(source: str, path: str) -> int | None:
    try:
        found = _git(source, "log", "-n", "1", "--format=%ct", "--", path).strip()
    except (OSError, subprocess.CalledProcessError):
        return None
    return int(found) if found.isdigit() else None


PLUGIN = Plugin(
    "jekyll-last-modified-at",
    generate=generate,
    priority=HIGHEST,
    tags={"last_modified_at": RuntimeTag(last_modified_at)},
)
