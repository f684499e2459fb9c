"""Ruby's loose reading of dates and times (`Date._parse`): which words and figures of a text mean what.

The forms are tried in a fixed order and the first that fits decides; what a form has read is blanked out, so
that a time of day, found first, isn't taken for a part of the date. Observed of Ruby 3.1.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import copy
from functools import lru_cache

from pysite.ruby import datereaders as read
from pysite.ruby.datereaders import DAY_NAMES, MONTH_NAMES, Parts

#: Ruby refuses longer texts, since reading them could take very long.
LIMIT = 128


_MONTH = "(?P<mon>" + "|".join(MONTH_NAMES) + ")"
_ERA = r"(?P<era>c(?:e|\.e\.)|b(?:ce|\.c\.e\.)|a(?:d|\.d\.)|b(?:c|\.c\.))"
_FLAGS = re.IGNORECASE

_NOISE = re.compile(r"(?:[^-+',./:@\w\[\]]|_)+")
_DAY = re.compile(r"\b(" + "|".join(DAY_NAMES) + r")[^-/\d\s]*", _FLAGS)
_TIME = re.compile(
    r"""
    (?P<time>
        (?: \d+\s*:\s*\d+ (?: \s*:\s*\d+(?:[,.]\d*)? )?
          | \d+\s*h (?: \s*\d+m? (?: \s*\d+s? )? )? )
        (?: \s*[ap](?:m\b|\.m\.) )?
      | \d+\s*[ap](?:m\b|\.m\.)
    )
    (?: \s*
        (?P<zone>
            (?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?
          | (?:[^\W\d_]|[.\s])+(?:standard|daylight)\stime\b
          | [^\W\d_]+(?:\sdst)?\b
        )
    )?
    """,
    _FLAGS | re.VERBOSE,
)
_EUROPEAN = re.compile(
    rf"(?P<d>'?\d+)[^-\d\s]*\s*{_MONTH}[^-\d\s']*(?:\s*{_ERA}?\s*(?P<y>'?-?\d+(?:(?:st|nd|rd|th)\b)?))?",
    _FLAGS,
)
_AMERICAN = re.compile(
    rf"\b{_MONTH}[^-\d\s']*\s*(?P<d>'?\d+)[^-\d\s']*(?:\s*,?\s*{_ERA}?\s*(?P<y>'?-?\d+))?", _FLAGS
)
_ISO = re.compile(r"(?P<y>'?[-+]?\d+)-(?P<mon>\d+)-(?P<d>'?-?\d+)")
_JAPANESE = re.compile(r"\b([mtshr])(\d+)\.(\d+)\.(\d+)", _FLAGS)
_VMS_DAY_FIRST = re.compile(rf"(?P<d>'?-?\d+)-{_MONTH}[^-/.]*-(?P<y>'?-?\d+)", _FLAGS)
_VMS_MONTH_FIRST = re.compile(rf"\b{_MONTH}[^-/.]*-(?P<d>'?-?\d+)(?:-(?P<y>'?-?\d+))?", _FLAGS)
_SLASHED = re.compile(r"(?P<y>'?-?\d+)/\s*(?P<mon>'?\d+)(?:\D\s*(?P<d>'?-?\d+))?")
_DOTTED = re.compile(r"(?P<y>'?-?\d+)\.\s*(?P<mon>'?\d+)\.\s*(?P<d>'?-?\d+)")
_WEEK = re.compile(r"\b(\d{2}|\d{4})?-?w(\d{2})(?:-?(\d))?\b", _FLAGS)
_WEEK_DAY = re.compile(r"-w-(\d)\b", _FLAGS)
_MONTH_AND_DAY = re.compile(r"--(\d{2})?-(\d{2})\b")
_MONTH_DAY_TIGHT = re.compile(r"--(\d{2})(\d{2})?\b")
_YEAR_AND_DAY = re.compile(r"\b(\d{2}|\d{4})-(\d{3})\b")
_BARE_DAY_OF_YEAR = re.compile(r"\b-(\d{3})\b")
_QUOTED_YEAR = re.compile(r"'(\d+)\b")
_MONTH_ALONE = re.compile(rf"\b{_MONTH}\S*", _FLAGS)
_ORDINAL_DAY = re.compile(r"(\d+)(?:st|nd|rd|th)\b", _FLAGS)
_DIGITS = re.compile(
    r"([-+]?)(\d{2,14})(?:\s*t?\s*(\d{2,6})?(?:[,.](\d*))?)?\s*(z\b|[-+]\d{1,4}\b|\[[-+]?\d[^\]]*\])?", _FLAGS
)
_BEFORE_CHRIST = re.compile(r"\b(?:bc\b|bce\b|b\.c\.|b\.c\.e\.)", _FLAGS)
_FRAGMENT = re.compile(r"\A\s*(\d{1,2})\s*\Z")


def parse_parts(text: str) -> Parts:
    """Read a text for parts of a date and time.

    Raises ValueError for a text longer than `LIMIT`.
    """
    return copy(_parts_of(text))


@lru_cache(maxsize=2048)
def _parts_of(text: str) -> Parts:
    if len(text) > LIMIT:
        raise ValueError(f"string length ({len(text)}) exceeds the limit {LIMIT}")
    rest = _NOISE.sub(" ", text)
    parts = Parts()
    for form, reader in _ALWAYS:
        rest = _apply(rest, form, reader, parts)[0]
    for form, reader in _DATES:
        rest, found = _apply(rest, form, reader, parts)
        if found:
            break
    rest, parts.bc = _apply(rest, _BEFORE_CHRIST, lambda match, parts: None, parts)
    _fragment(rest, parts)
    _finish(parts)
    return parts


_Reader = Callable[["re.Match[str]", Parts], "bool | None"]


def _apply(rest: str, form: re.Pattern[str], reader: _Reader, parts: Parts) -> tuple[str, bool]:
    """Try one form: blank out what it read, and tell whether it was found. A reader declines with False."""
    match = form.search(rest)
    if match is None or reader(match, parts) is False:
        return rest, False
    return rest[: match.start()] + " " + rest[match.end() :], True


_ALWAYS: tuple[tuple[re.Pattern[str], _Reader], ...] = ((_DAY, read.day), (_TIME, read.time))

#: The forms of dates, in Ruby's order.
_DATES: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_EUROPEAN, read.named_month),
    (_AMERICAN, read.named_month),
    (_ISO, read.figures),
    (_JAPANESE, read.japanese),
    (_VMS_DAY_FIRST, read.named_month),
    (_VMS_MONTH_FIRST, read.named_month),
    (_SLASHED, read.figures),
    (_DOTTED, read.figures),
    (_WEEK, read.week),
    (_WEEK_DAY, read.week_day),
    (_MONTH_AND_DAY, read.month_and_day),
    (_MONTH_DAY_TIGHT, read.month_and_day),
    (_YEAR_AND_DAY, read.year_and_day),
    (_BARE_DAY_OF_YEAR, read.bare_day_of_year),
    (_QUOTED_YEAR, read.quoted_year),
    (_MONTH_ALONE, read.month_alone),
    (_ORDINAL_DAY, read.ordinal_day),
    (_DIGITS, read.digits),
)


def _fragment(rest: str, parts: Parts) -> None:
    """Take a lone figure that is left over for the day or the hour, whichever the text lacks."""
    match = _FRAGMENT.match(rest)
    if match is None:
        return
    number = int(match[1])
    if parts.hour is not None and parts.mday is None and 1 <= number <= 31:
        parts.mday = number
    elif parts.mday is not None and parts.hour is None and 0 <= number <= 24:
        parts.hour = number


def _finish(parts: Parts) -> None:
    if parts.bc:
        if parts.cwyear is not None:
            parts.cwyear = 1 - parts.cwyear
        if parts.year is not None:
            parts.year = 1 - parts.year
    if parts.complete:
        if parts.cwyear is not None:
            parts.cwyear = _with_century(parts.cwyear)
        if parts.year is not None:
            parts.year = _with_century(parts.year)


def _with_century(year: int) -> int:
    if 0 <= year <= 99:
        return year + (1900 if year >= 69 else 2000)
    return year
