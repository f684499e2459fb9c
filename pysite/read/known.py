"""Documents as an earlier build has read them, for files that nobody has touched since."""

from __future__ import annotations

import datetime as dt
import marshal
import os
import re
import time
from collections.abc import Iterable
from typing import Any, NamedTuple

from pysite import kept
from pysite.model.document import Document
from pysite.model.excerpt import Excerpt
from pysite.model.site import Site
from pysite.stamps import UNCERTAIN, Stamp, stamp_of

_NAME = "documents"
#: What seconds are counted from; Windows can't make a date of those before.
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.timezone.utc)
#: Types of values that are noted beside the others.
_APART = frozenset((dt.datetime, dt.date, Excerpt))
#: A date that needs no other to be understood.
_COMPLETE = re.compile(r"\d{4}-\d")


class Reading(NamedTuple):
    """What a file came out as.

    `data` is the front matter as a document has it, as bytes and without times: `date` is in seconds since
    1970, and `days` are other dates by their keys. `excerpt` is the text of an excerpt cut out of `body`."""

    stamp: Stamp
    data: bytes
    date: float | None
    days: tuple[tuple[str, int], ...]
    body: str
    line: int
    separator: str
    excerpt: str | None


class KnownDocuments:
    """What files came out as. All of it depends on one configuration, which `base` stands for."""

    def __init__(self) -> None:
        #: By collections and paths; by an empty key, what `base` was.
        self._readings: dict[str, Any] = {}
        self._ledger: kept.Ledger | None = None
        self._new: set[str] = set()
        self._met: set[str] = set()

    def load(self, folder: str) -> None:
        """Take up what another process has left in `folder`, where this one is to leave it, too."""
        self._ledger = kept.Ledger(os.path.join(folder, _NAME))
        self._readings = self._ledger.load()

    def begin(self, base: bytes) -> None:
        """Start a build; nothing counts that was read with another configuration."""
        self._met, self._new = {""}, set()
        if base != self._readings.get(""):
            self._readings, self._new = {"": base}, {""}
            if self._ledger is not None:
                self._ledger.clear()

    def end(self) -> None:
        """Drop what the build hasn't met, and leave the rest for others."""
        gone = self._readings.keys() - self._met
        for key in gone:
            del self._readings[key]
        if self._ledger is not None and (gone or self._new):
            self._ledger.save(self._readings, self._new, gone)

    def find(self, path: str, kind: str, stamp: Stamp | None) -> Reading | None:
        """The reading of the file for the collection `kind`, if the file still has that stamp."""
        found = self._readings.get(f"{kind} {path}")
        return Reading(*found) if found is not None and found[0] == stamp else None

    def fill(self, site: Site, document: Document, reading: Reading) -> bool:
        """Make `document`, which is fresh, what its file came out as; tells whether that can be done."""
        data = marshal.loads(reading.data)
        if reading.date is not None:
            if reading.date == int(site.time.timestamp()):
                return False  # that is taken for a date that isn't there
            data["date"] = (_EPOCH + dt.timedelta(seconds=reading.date)).astimezone(site.config.zone)
        for key, day in reading.days:
            data[key] = dt.date.fromordinal(day)
        if reading.excerpt is not None:
            data["excerpt"] = Excerpt(document, reading.excerpt)
        document.data = data
        document.body = document.content = reading.body
        document.line = reading.line
        document.excerpt_separator = reading.separator
        self._met.add(_key(document))
        return True

    def note(self, document: Document, stamp: Stamp | None, dates: Iterable[object]) -> None:
        """Take in a document that has been read without a warning.

        `dates` are its dates as they are written. What depends on the time of the build isn't noted, nor what
        has values of rare types.
        """
        incomplete = any(isinstance(date, str) and not _COMPLETE.match(date) for date in dates)
        if stamp is None or document.draft or incomplete:
            return
        data, days = dict(document.data), []
        seconds: int | None = None
        text: str | None = None
        for key, value in document.data.items():
            kind = type(value)
            if kind not in _APART:
                continue
            if kind is dt.date:
                days.append((key, value.toordinal()))
            elif kind is Excerpt:
                text = value.content
            elif key == "date":
                seconds = int(value.timestamp())
            else:
                return
            data[key] = None
        try:
            plain = marshal.dumps(data)
        except ValueError:
            return
        body, line, separator = document.body, document.line, document.excerpt_separator
        name = _key(document)
        reading = Reading(stamp, plain, seconds, tuple(days), body, line, separator, text)
        self._readings[name] = tuple(reading)
        self._met.add(name)
        self._new.add(name)


def _key(document: Document) -> str:
    return f"{document.kind} {document.path}"


def stamp_at_rest(path: str) -> Stamp | None:
    """The stamp of a file that is at rest; None where that isn't sure."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    if max(status.st_mtime_ns, status.st_ctime_ns) > time.time_ns() - UNCERTAIN:
        return None
    return stamp_of(status)
