"""Ruby's `Time.parse`, and what Liquid makes of any value that is to be a time."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fractions import Fraction

    from pysite.ruby.datereaders import Parts

#: A day, as front matter and the names of posts are full of.
_PLAIN_DAY = re.compile(r"([1-9]\d{3})-(0[1-9]|1[012])-(0[1-9]|[12]\d|3[01])\Z", re.ASCII)
_UTC = dt.timezone.utc
_NO_TIME = dt.timedelta()
_OFFSET = re.compile(r"([+-])(\d\d)(:?)(\d\d)(?:\3(\d\d))?\Z", re.ASCII)
_HOURS = re.compile(r"[+-]\d\d\Z", re.ASCII)
_UTC_NAMES = frozenset({"-00:00", "-0000", "-00", "UTC", "Z", "UT"})
_NAMED_HOURS = {
    **dict.fromkeys(("UTC", "Z", "UT", "GMT"), 0),
    **{name + "ST": hours for name, hours in (("E", -5), ("C", -6), ("M", -7), ("P", -8))},
    **{name + "DT": hours for name, hours in (("E", -4), ("C", -5), ("M", -6), ("P", -7))},
    # The military letters: J stands for local time, so it isn't here.
    **{letter: hours for hours, letter in enumerate("ABCDEFGHIKLM", 1)},
    **{letter: -hours for hours, letter in enumerate("NOPQRSTUVWXY", 1)},
}
_FIELDS = ("year", "mon", "mday", "hour", "min", "sec")


def parse(text: str, zone: dt.tzinfo, now: dt.datetime | None = None) -> dt.datetime:
    """Read a time out of a text as Ruby's `Time.parse(text)` does where `zone` is the local zone.

    What the text lacks above its largest part is taken from `now` (a text with only "10:00" is today).
    Raises ValueError, with Ruby's words, for a text that has no time in it or an impossible one.
    """
    day = _PLAIN_DAY.match(text)
    if day is not None:
        return _local((int(day[1]), int(day[2]), int(day[3]), 0, 0, 0, 0), zone)
    from pysite.ruby.dateparse import parse_parts  # late: most sites have few other dates that are texts

    parts = parse_parts(text)
    if all(
        getattr(parts, name) is None
        for name in ("year", "yday", "mon", "mday", "hour", "min", "sec", "sec_fraction")
    ):
        from pysite.ruby.values import inspect_string

        raise ValueError(f"no time information in {inspect_string(text)}")
    now = now if now is not None else dt.datetime.now(zone)
    distance = None
    if parts.zone is not None:
        distance = _zone_offset(parts.zone, parts.year if parts.year is not None else now.year, zone)
    now = now.astimezone(zone if distance is None else dt.timezone(distance))
    if parts.yday is not None:
        _set_day_of_year(parts, now.year)
    fields = _complete(parts, now)
    if distance is None:
        return _local(fields, zone)
    return _in_zone(_build(_shift(fields, distance), _UTC), parts.zone or "", distance, zone)


def _zone_offset(name: str, year: int, zone: dt.tzinfo) -> dt.timedelta | None:
    """Return the offset that a zone's name or figures stand for; None when unknown."""
    name = name.upper()
    match = _OFFSET.match(name)
    if match is not None:
        sign, hours, _, minutes, seconds = match.groups()
        distance = dt.timedelta(hours=int(hours), minutes=int(minutes), seconds=int(seconds or 0))
        return _possible(-distance if sign == "-" else distance)
    if _HOURS.match(name):
        return _possible(dt.timedelta(hours=int(name)))
    if name in _NAMED_HOURS:
        return dt.timedelta(hours=_NAMED_HOURS[name])
    # The local zone's own abbreviations, in winter and in summer.
    for month in (1, 7):
        if 1 <= year <= 9999:
            time = dt.datetime(year, month, 1, tzinfo=zone)
            if (time.tzname() or "").upper() == name:
                return time.utcoffset()
    return None


def _possible(distance: dt.timedelta) -> dt.timedelta:
    if abs(distance) >= dt.timedelta(days=1):
        raise ValueError("argument out of range")
    return distance


def _set_day_of_year(parts: Parts, this_year: int) -> None:
    import calendar

    day = parts.yday or 0
    year = parts.year if parts.year is not None else this_year
    length = 366 if calendar.isleap(year) else 365
    if not 1 <= day <= length:
        raise ValueError(f"yday {day} out of range")
    date = dt.date(year, 1, 1) + dt.timedelta(days=day - 1)
    parts.mon, parts.mday = date.month, date.day


#: After so many years, and days, the calendar is the same again.
_CYCLE, _CYCLE_DAYS = 400, 146097
#: Where a time is put that lies beyond Python's calendar: in the last years before its end but one cycle.
_FAR = 9200
#: Later years aren't meant as years.
_LAST_YEAR = 999_999


class OtherCycle(dt.datetime):
    """A time in a year that Python's calendar lacks: 0, as of posts whose date says nothing, or after 9999.

    It is the same time some cycles of the calendar before or after, and tells another year.
    """

    #: How many cycles ahead it is of what Python takes it for.
    cycles = 0

    @property
    def year(self) -> int:
        return super().year + self.cycles * _CYCLE

    def isoformat(self, sep: str = "T", timespec: str = "auto") -> str:
        return f"{self.year:04d}{super().isoformat(sep, timespec)[4:]}"

    def isocalendar(self) -> Any:
        year, week, day = super().isocalendar()
        return year + self.cycles * _CYCLE, week, day

    def timestamp(self) -> float:
        return super().timestamp() + self.cycles * _CYCLE_DAYS * 86400


@cache
def _ahead_by(cycles: int) -> type[OtherCycle]:
    """The class of times so many cycles ahead: what is computed with a time keeps only its class."""
    return type("OtherCycle", (OtherCycle,), {"cycles": cycles})


def _month(year: int, month: int, zone: dt.tzinfo) -> dt.datetime:
    """The beginning of a month in any year."""
    if 0 < year <= dt.MAXYEAR:
        return dt.datetime(year, month, 1, tzinfo=zone)
    cycles = (year - _FAR) // _CYCLE if year else -1
    return _ahead_by(cycles)(year - cycles * _CYCLE, month, 1, tzinfo=zone)


_Fields = tuple[int, int, int, int, int, int, "Fraction | int"]


def _complete(parts: Parts, now: dt.datetime) -> _Fields:
    """Take the leading fields that the text lacks from `now`, and the least value for the trailing ones."""
    given = [getattr(parts, name) for name in _FIELDS]
    current = (now.year, now.month, now.day, now.hour, now.minute, now.second)
    for at, value in enumerate(given):
        if value is not None:
            break
        given[at] = current[at]
    least = (1970, 1, 1, 0, 0, 0)
    year, month, day, hour, minute, second = (
        low if value is None else value for value, low in zip(given, least, strict=True)
    )
    return year, month, day, hour, minute, second, parts.sec_fraction or 0


def _shift(fields: _Fields, distance: dt.timedelta) -> _Fields:
    """Move fields by an offset to UTC, as Ruby does before it looks whether they are possible.

    A field overflows into the next only where the offset touches it, and a day past the month's end becomes
    the first of the next month.
    """
    year, month, day, hour, minute, second, fraction = fields
    offset = int(distance.total_seconds())
    sign = -1 if offset > 0 else 1
    left, part = divmod(abs(offset), 60)
    if part:
        carry, second = divmod(second + sign * part, 60)
        left += sign * carry
    left, part = divmod(left, 60)
    if part:
        carry, minute = divmod(minute + sign * part, 60)
        left += sign * carry
    left, part = divmod(left, 24)
    if part:
        carry, hour = divmod(hour + sign * part, 24)
        left += sign * carry
    if left and 1 <= month <= 12:
        import calendar

        day += sign * left
        if day > calendar.monthrange(year, month)[1]:
            year, month, day = (year, month + 1, 1) if month < 12 else (year + 1, 1, 1)
        elif day < 1:
            year, month = (year, month - 1) if month > 1 else (year - 1, 12)
            day = calendar.monthrange(year, month)[1]
    return year, month, day, hour, minute, second, fraction


def _build(fields: _Fields, zone: dt.tzinfo) -> dt.datetime:
    """Make a time of fields as Ruby does: February's 30th lies in March, 24:00 is the next day."""
    year, month, day, hour, minute, second, fraction = fields
    if (
        not 1 <= month <= 12
        or not 1 <= day <= 31
        or not 0 <= hour <= 24
        or not 0 <= minute <= 59
        or not 0 <= second <= 60
        or (hour == 24 and (minute or second))
        or not 0 <= year <= _LAST_YEAR
    ):
        raise ValueError("argument out of range")
    micros = int(fraction * 1_000_000)
    if 0 < year <= dt.MAXYEAR and day <= 28 and hour < 24 and second < 60:  # nothing runs over
        return dt.datetime(year, month, day, hour, minute, second, micros, tzinfo=zone)
    start = _month(year, month, zone)
    return start + dt.timedelta(days=day - 1, hours=hour, minutes=minute, seconds=second, microseconds=micros)


def _local(fields: _Fields, zone: dt.tzinfo) -> dt.datetime:
    # By way of UTC, since an hour that the clocks skip in spring is shown as the one after it. Of an hour
    # that comes twice in autumn the second is meant.
    time = _build(fields, zone)
    later = time.replace(fold=1)
    if later.utcoffset() == time.utcoffset() and 1 < time.year < 9999:
        return time
    if later.astimezone(_UTC).astimezone(zone).hour == time.hour:
        time = later
    return time.astimezone(_UTC).astimezone(zone)


def _in_zone(time: dt.datetime, name: str, distance: dt.timedelta, zone: dt.tzinfo) -> dt.datetime:
    """Show a time in the zone it was written in: the local one where the offsets agree."""
    if name.upper() in _UTC_NAMES:
        return time
    local = time.astimezone(zone)
    return local if local.utcoffset() == distance else time.astimezone(fixed_zone(distance))


def reread(time: dt.datetime) -> dt.datetime:
    """Return what is read out of a time's `to_s`, which has no fractions of a second.

    Nor has it the seconds of the zones of old (Berlin was 53 minutes and 28 seconds ahead), and so the time
    moves by as many (observed: Ruby 3.1).
    """
    distance = time.utcoffset() or _NO_TIME
    seconds = abs(distance).seconds % 60
    if seconds:
        time += dt.timedelta(seconds=seconds if distance > _NO_TIME else -seconds)
    return time.replace(microsecond=0) if time.microsecond else time


def fixed_zone(distance: dt.timedelta) -> dt.tzinfo:
    """Return a zone with a bare offset and no name; never UTC itself, which prints differently."""
    return dt.timezone(distance, "")


def from_epoch(seconds: int, zone: dt.tzinfo) -> dt.datetime:
    """Return the local time that many seconds after 1970 began, as Ruby's `Time.at`."""
    return (dt.datetime(1970, 1, 1, tzinfo=_UTC) + dt.timedelta(seconds=seconds)).astimezone(zone)


def to_time(value: object, zone: dt.tzinfo, now: dt.datetime | None = None) -> dt.date | None:
    """Return the time or date that Liquid sees in a value, None where it sees none.

    Times and dates are themselves; integers and strings of digits count seconds since 1970; "now" and
    "today" are `now`; other strings are read by `parse`. Local times are in `zone`.
    """
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        if not value:
            return None
        text = value.lower()
        if text in ("now", "today"):
            return now if now is not None else dt.datetime.now(zone)
        try:
            return (
                from_epoch(int(text), zone) if text.isascii() and text.isdigit() else parse(text, zone, now)
            )
        except (ValueError, OverflowError):
            return None
    if isinstance(value, int) and not isinstance(value, bool):
        try:
            return from_epoch(value, zone)
        except OverflowError:  # beyond Python's years
            return None
    return None
