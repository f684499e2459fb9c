"""The site's time, which nearly every page shows, and nearly every page only the year of."""

from __future__ import annotations

import datetime as dt
from typing import Any

from pysite.templates.reads import Reads

#: What Python asks of every object, which tells nothing of the time.
_OPEN = frozenset(("__class__", "in_form", "__reduce_ex__", "__init__"))


class SiteTime(dt.datetime):
    """A time that records who has looked at it: whoever asks `in_form` depends on that form of it alone."""

    _reads: Reads
    _plain: dt.datetime

    @classmethod
    def of(cls, time: dt.datetime, reads: Reads) -> SiteTime:
        """The same time, with what it tells going into `reads`."""
        fields = (time.year, time.month, time.day, time.hour, time.minute, time.second, time.microsecond)
        made = cls(*fields, time.tzinfo, fold=time.fold)
        made._reads, made._plain = reads, time
        return made

    def in_form(self, form: str) -> dt.datetime:
        """The time for somebody who will write it in that form of `strftime`, and do nothing else with it."""
        given = object.__getattribute__(self, "__dict__")
        given["_reads"].current.add("time:" + form)
        return given["_plain"]  # type: ignore[no-any-return]

    def _look(self) -> dt.datetime:
        given = object.__getattribute__(self, "__dict__")
        given["_reads"].current.add("time:")
        return given["_plain"]  # type: ignore[no-any-return]

    def __getattribute__(self, name: str) -> Any:
        if name in _OPEN:
            return object.__getattribute__(self, name)
        return getattr(object.__getattribute__(self, "_look")(), name)

    # operators don't go through __getattribute__

    def __eq__(self, other: object) -> bool:
        return object.__getattribute__(self, "_look")() == other  # type: ignore[no-any-return]

    def __hash__(self) -> int:
        return hash(object.__getattribute__(self, "_look")())

    def __lt__(self, other: Any) -> bool:
        return object.__getattribute__(self, "_look")() < other  # type: ignore[no-any-return]

    def __le__(self, other: Any) -> bool:
        return object.__getattribute__(self, "_look")() <= other  # type: ignore[no-any-return]

    def __gt__(self, other: Any) -> bool:
        return object.__getattribute__(self, "_look")() > other  # type: ignore[no-any-return]

    def __ge__(self, other: Any) -> bool:
        return object.__getattribute__(self, "_look")() >= other  # type: ignore[no-any-return]

    def __sub__(self, other: Any) -> Any:
        return object.__getattribute__(self, "_look")() - other

    def __rsub__(self, other: Any) -> Any:
        return other - object.__getattribute__(self, "_look")()

    def __str__(self) -> str:
        return str(object.__getattribute__(self, "_look")())

    def __repr__(self) -> str:
        return repr(object.__getattribute__(self, "_look")())
