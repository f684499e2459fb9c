"""The machine's time zone where no file tells of it, as on Windows."""

from __future__ import annotations

import time
from datetime import datetime, timedelta, timezone, tzinfo

#: The C library may know no more. Both years are leap years; those before and after have the rules of these.
_FIRST, _LAST = 1972, 2996


class MachineZone(tzinfo):
    """What the C library makes of each moment: winter has another offset than summer."""

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        return self._at(moment).utcoffset()

    def dst(self, moment: datetime | None) -> timedelta | None:
        return None if moment is None else timedelta(0)

    def tzname(self, moment: datetime | None) -> str | None:
        return self._at(moment).tzname()

    def fromutc(self, moment: datetime) -> datetime:
        wall = moment.replace(tzinfo=None)
        offset = _known(wall).replace(tzinfo=timezone.utc).astimezone().utcoffset()
        assert offset is not None
        local = (wall + offset).replace(tzinfo=self)
        # an hour that comes twice: the second has another offset
        return local if local.utcoffset() == offset else local.replace(fold=1)

    def __str__(self) -> str:
        """Another text for another zone."""
        return f"localtime {time.timezone} {time.altzone} {' '.join(time.tzname)}"

    @staticmethod
    def _at(moment: datetime | None) -> datetime:
        """The wall clock's time as one of a zone with that offset."""
        return _known(moment.replace(tzinfo=None) if moment else datetime.now()).astimezone()


def _known(wall: datetime) -> datetime:
    """The same day and time in a year that the C library knows."""
    return wall.replace(year=min(max(wall.year, _FIRST), _LAST))
