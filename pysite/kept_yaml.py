"""YAML, by its text: as an earlier build has read it, where one has.

Importing PyYAML and reading the configuration takes longer than anything else that is done when one text of a
small site has been edited.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone, tzinfo
from typing import Any

from pysite import __version__, kept

#: Gives the value of a YAML text, read from the file at a path (for errors), with times in a zone.
ReadYaml = Callable[[str | bytes, str, tzinfo], object]

_NAME = "yaml"
#: What the rest depends on, among the entries.
_HEAD = b""
#: So many texts are kept from build to build.
_MOST_TEXTS = 20_000
#: Types of values that nothing is inside of, dates aside.
_PLAIN = frozenset((str, int, float, bool, type(None)))
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_SECOND = timedelta(seconds=1)


def read_yaml(text: str | bytes, path: str, zone: tzinfo) -> object:
    """The value of a YAML text. Raises SiteError (`pysite.ruby.psych.load`)."""
    from pysite.ruby.psych import load

    return load(text, path, zone)


class KeptYaml:
    """The values of texts from build to build, in `folder`.

    `code` tells pysite's own state, and that of the packages it uses, from others.
    """

    def __init__(self, folder: str, code: int) -> None:
        self._ledger = kept.Ledger(os.path.join(folder, _NAME))
        self._head = repr((__version__, code, sys.version))
        self._values: dict[bytes, Any] | None = None
        self._new: list[bytes] = []

    def read(self, text: str | bytes, path: str, zone: tzinfo) -> object:
        """The value of a YAML text, every time another object. Raises SiteError."""
        values = self._loaded()
        key = _key(text, zone)
        found = values.get(key)
        if found is not None:
            return _restored(found, zone)
        value = read_yaml(text, path, zone)
        plain = _plain(value, zone)
        if plain is not None:
            values[key] = plain
            self._new.append(key)
        return value

    def store(self) -> None:
        """Write down what is new, for other processes."""
        if not self._new:
            return
        values = self._loaded()
        dropped = [key for key in list(values)[: max(0, len(values) - _MOST_TEXTS)] if key != _HEAD]
        for key in dropped:
            del values[key]
        self._ledger.save(values, [_HEAD, *self._new], dropped)
        self._new = []

    def _loaded(self) -> dict[bytes, Any]:
        if self._values is None:
            self._values = self._ledger.load()
            if self._values.get(_HEAD) != self._head:
                self._values = {_HEAD: self._head}
                self._ledger.clear()
        return self._values


def _key(text: str | bytes, zone: tzinfo) -> bytes:
    raw = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return kept.blake2b(raw, digest_size=16, key=str(zone).encode()[:64]).digest()


#: Where dates were taken out, by the keys and places that lead there: the number of a day; or of seconds
#: since the epoch, microseconds, and the offset and name of a zone that isn't the site's.
_Dates = list[tuple[tuple[Any, ...], tuple[Any, ...]]]


def _plain(value: Any, zone: tzinfo) -> bytes | None:
    """A value as bytes; None for one that can't be had again from them."""
    dates: _Dates = []
    try:
        return marshal.dumps((value, dates))
    except ValueError:  # most often there is a date in it
        value = _without_dates(value, zone, (), dates, {})
    try:
        return marshal.dumps((value, dates))
    except ValueError:
        return None


def _without_dates(
    value: Any, zone: tzinfo, path: tuple[Any, ...], dates: _Dates, seen: dict[int, Any]
) -> Any:
    """A copy of the value without its dates. What was one object in two places (an alias) is one again."""
    if id(value) in seen:
        return seen[id(value)]
    if type(value) is dict:
        mapping = seen[id(value)] = dict.fromkeys(value)
        for key, item in value.items():
            is_plain = type(item) in _PLAIN
            mapping[key] = item if is_plain else _without_dates(item, zone, (*path, key), dates, seen)
        return mapping
    if type(value) is list:
        items = seen[id(value)] = list[Any]()
        for place, item in enumerate(value):
            items.append(_without_dates(item, zone, (*path, place), dates, seen))
        return items
    if type(value) is datetime and (value.tzinfo is zone or type(value.tzinfo) is timezone):
        dates.append((path, ((value - _EPOCH) // _SECOND, value.microsecond, *_own_zone(value, zone))))
        return None
    if type(value) is date:
        dates.append((path, (value.toordinal(),)))
        return None
    return value


def _own_zone(moment: datetime, zone: tzinfo) -> tuple[Any, ...]:
    if moment.tzinfo is zone or not isinstance(moment.tzinfo, timezone):
        return ()
    offset, *name = moment.tzinfo.__getinitargs__()  # type: ignore[attr-defined]
    return (offset // _SECOND, *name)


def _restored(plain: bytes, zone: tzinfo) -> object:
    value, dates = marshal.loads(plain)
    for path, numbers in dates:
        found = _date(*numbers, zone=zone)
        if not path:
            return found
        holder = value
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = found
    return value


def _date(
    number: int, microsecond: int | None = None, offset: int | None = None, *name: str, zone: tzinfo
) -> date:
    if microsecond is None:
        return date.fromordinal(number)
    own = zone if offset is None else timezone(timedelta(seconds=offset), *name)
    return (_EPOCH + timedelta(seconds=number, microseconds=microsecond)).astimezone(own)
