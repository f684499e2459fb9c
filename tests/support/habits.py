"""Our answers to the questions that tests/unit/ruby/habits.rb answers, by name of Ruby's habit."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from pysite.ruby import compare, numbers, strings, uri, values
from pysite.ruby import json as ruby_json
from pysite.ruby.dateparse import parse_parts
from pysite.ruby.datereaders import Parts
from pysite.ruby.slugify import slugify, transliterate
from pysite.ruby.strftime import strftime, zone_name
from pysite.ruby.time import fixed_zone, parse
from support.sites import TESTS

Question = Sequence[Any]

FOLDER = TESTS / "unit" / "ruby"
ZONE = ZoneInfo("America/New_York")
UTC = dt.timezone.utc
NOW = dt.datetime(2020, 5, 17, 13, 14, 15, tzinfo=ZONE)
_MINUTE = dt.timedelta(minutes=1)

TIMES: dict[str, dt.date] = {
    "fraction": dt.datetime(2014, 2, 1, 5, 3, 9, 125000, tzinfo=fixed_zone(-510 * _MINUTE)),
    "utc": dt.datetime(2014, 12, 31, 15, tzinfo=UTC),
    "east": dt.datetime(2014, 7, 5, tzinfo=fixed_zone(720 * _MINUTE)),
    "noon": dt.datetime(2020, 12, 27, 12, 1, 2, tzinfo=ZONE),
    "night": dt.datetime(2021, 1, 3, 23, 59, 59, tzinfo=ZONE),
    "date": dt.date(2014, 2, 1),
    "first": dt.date(2021, 1, 1),
    "long ago": dt.datetime(800, 3, 1, tzinfo=UTC),
    "before": dt.datetime(1969, 12, 31, 23, 59, 59, tzinfo=fixed_zone(-30 * _MINUTE)),
}


def _parts(text: str) -> dict[str, object]:
    found = parse_parts(text)
    hidden = ("bc", "complete")
    named = {part.name: getattr(found, part.name) for part in fields(Parts) if part.name not in hidden}
    fraction = named["sec_fraction"]
    if fraction is not None:
        named["sec_fraction"] = f"{fraction.numerator}/{fraction.denominator}"
    return {name: value for name, value in named.items() if value is not None}


def _parse(text: str) -> list[str]:
    time = parse(text, ZONE, NOW)
    return [values.to_s(time), f"{zone_name(time)} {time.microsecond // 1000:03d}"]


def _casecmp(left: str, right: str) -> int:
    a, b = strings.casecmp_key(left), strings.casecmp_key(right)
    return (a > b) - (a < b)


HABITS: dict[str, Callable[..., object]] = {
    "strftime": lambda time, form: strftime(TIMES[time], form),
    "time_to_s": lambda time: [values.to_s(TIMES[time]), values.inspect(TIMES[time])],
    "parts": _parts,
    "parse": _parse,
    "inspect": values.inspect,
    "symbol": lambda text: values.inspect(values.Symbol(text)),
    "float": lambda text: numbers.float_to_s(numbers.to_f(text)),
    "decimal": lambda text: numbers.decimal_to_s(Decimal(text)),
    "to_i": numbers.to_i,
    "to_f": numbers.to_f,
    "integer": numbers.parse_integer,
    "downcase": strings.downcase,
    "upcase": strings.upcase,
    "capitalize": strings.capitalize,
    "strip": lambda text: [strings.strip(text), strings.lstrip(text), strings.rstrip(text)],
    "words": strings.words,
    "words_limited": strings.words_limited,
    "split": strings.split,
    "gsub": strings.substitute,
    "sub": lambda text, pattern, replacement: strings.substitute(text, pattern, replacement, 1),
    "casecmp": _casecmp,
    "compare": compare.compare,
    "equal": compare.equal,
    "sort": compare.sort,
    "slugify": slugify,
    "transliterate": transliterate,
    "json": ruby_json.generate,
    "pretty": ruby_json.pretty_generate,
    "uri_scheme": lambda text: uri.parse(text).scheme,
    "uri_normal": lambda text: str(uri.normalize(uri.parse(text))),
    "uri_component": uri.normalize_component,
}


def ours(question: Question) -> object:
    """Answer a question with our functions, in the form of habits.rb."""
    name, *arguments = question
    try:
        return HABITS[name](*arguments)
    except (ValueError, OverflowError) as error:
        return {"error": str(error).partition("\n")[0]}


def rubys(questions: Iterable[Question]) -> list[object]:
    """Ask a live Ruby, in New York's time."""
    done = subprocess.run(
        ["ruby", str(FOLDER / "habits.rb")],
        input="".join(json.dumps(question) + "\n" for question in questions),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "TZ": "America/New_York", "LC_ALL": "C.UTF-8"},
        check=True,
    )
    return [json.loads(line)[0] for line in done.stdout.split("\n") if line]
