"""Filters that write dates."""

from __future__ import annotations

import datetime as dt
import re

from pysite.ruby.strftime import strftime
from pysite.ruby.time import to_time
from pysite.ruby.values import inspect, offset
from pysite.templates.context import Context
from pysite.templates.errors import LiquidError, PlainError
from pysite.templates.filters.convert import text_of
from pysite.templates.site_time import SiteTime

#: What a text starts with that needs no clock to be understood.
_COMPLETE = re.compile(r"\s*\d{4}-\d")


def _time_of(context: Context, value: object, form: str = "") -> dt.date | None:
    """The time that a value stands for, to be written in `form` or, if that is empty, in any."""
    if isinstance(value, dt.date):
        return value.in_form(form) if form and type(value) is SiteTime else value
    if isinstance(value, str) and not _COMPLETE.match(value):
        # a text that lacks the year or the day is completed with today's
        context.environment.reads.current.add("now:" + (form if value in ("now", "today") else "%F"))
    return to_time(value, context.environment.zone, context.environment.now)


def date(context: Context, value: object, form: object) -> object:
    """Write a date in a form of Ruby's `strftime`; what is no date, or without a form, stays."""
    text = text_of(form)
    if not text:
        return value
    time = _time_of(context, value, text)
    if time is None:
        return value
    try:
        return strftime(time, text)
    except ValueError as error:
        raise LiquidError(str(error)) from None


def _local_time(context: Context, value: object) -> dt.datetime:
    """Return the local time of a value. Raises PlainError, as Jekyll, for what is no date."""
    time = _time_of(context, value)
    zone = context.environment.zone
    if time is None:
        raise PlainError(f"Invalid Date: '{inspect(value)}' is not a valid datetime.")
    if isinstance(time, dt.datetime):
        return time.astimezone(zone)
    return dt.datetime(time.year, time.month, time.day, tzinfo=zone)


def _is_empty(value: object) -> bool:
    return not isinstance(value, dt.date) and not text_of(value)


def date_to_string(context: Context, value: object, kind: object = None, style: object = None) -> object:
    """Write a date as `07 Nov 2008`, with an ordinal as `7th Nov 2008` or (in US style) `Nov 7th, 2008`."""
    return _write(context, value, "%b", kind, style)


def date_to_long_string(context: Context, value: object, kind: object = None, style: object = None) -> object:
    """Write a date as `07 November 2008`, or with an ordinal as `date_to_string` does."""
    return _write(context, value, "%B", kind, style)


def _write(context: Context, value: object, month: str, kind: object, style: object) -> object:
    if _is_empty(value):
        return value
    time = _local_time(context, value)
    if kind != "ordinal":
        return strftime(time, f"%d {month} %Y")
    day = f"{time.day}{_ordinal(time.day)}"
    return strftime(time, f"{month} {day}, %Y" if style == "US" else f"{day} {month} %Y")


def _ordinal(day: int) -> str:
    if 11 <= day <= 13:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def date_to_xmlschema(context: Context, value: object) -> object:
    """Write a time as `2008-11-07T13:07:54-08:00`."""
    if _is_empty(value):
        return value
    time = _local_time(context, value)
    if time.tzinfo is dt.timezone.utc:
        return time.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
    # Ruby leaves out the seconds that zones were off by in the nineteenth century
    date, _, rest = time.isoformat(timespec="seconds").partition("T")
    return f"{date}T{rest[:14]}"


def date_to_rfc822(context: Context, value: object) -> object:
    """Write a time as `Fri, 07 Nov 2008 13:07:54 -0800`."""
    if _is_empty(value):
        return value
    time = _local_time(context, value)
    zone = "-0000" if time.tzinfo is dt.timezone.utc else offset(time)
    return strftime(time, "%a, %d %b %Y %H:%M:%S ") + zone
