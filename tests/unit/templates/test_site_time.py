"""The site's time tells who has looked at it, and how closely."""

from __future__ import annotations

import datetime as dt

import pytest

from pysite.templates.engine import Engine
from pysite.templates.environment import Environment
from pysite.templates.site_time import SiteTime

TIME = dt.datetime(2026, 1, 15, 12, 30, 5, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def read(source: str, time: object = TIME) -> tuple[str, set[str]]:
    """What a template writes of the time, and what it has read for that."""
    environment = Environment()
    reads = environment.reads
    shown = SiteTime.of(TIME, reads) if time is TIME else time
    with reads.recording("page") as record:
        text = Engine(environment).parse(source, "page").render({"time": shown, "other": TIME})
    return text, record


@pytest.mark.parametrize(
    ("source", "keys"),
    [
        ("{{ time | date: '%Y' }}", {"time:%Y"}),
        ("{% assign t = time | default: 'x' %}{{ t | date: '%B %Y' }}", {"time:%B %Y"}),
        ("{{ time }}", {"time:"}),
        ("{{ time | date_to_xmlschema }}", {"time:"}),
        ("{{ time | date_to_string }}", {"time:"}),
        ("{% if time > other %}a{% elsif time == other %}b{% endif %}", {"time:"}),
        ("{{ time | append: '!' }}", {"time:"}),
        ("{{ time | jsonify }}", {"time:"}),
        ("{{ time | inspect }}", {"time:"}),
        ("{% if time %}there{% endif %}", set()),
        ("{{ 'now' | date: '%Y' | size }}", {"now:%Y"}),
        ("{{ 'today' | date_to_string | size }}", {"now:"}),
        ("{{ '10:00' | date: '%H' }}", {"now:%F"}),
        ("{{ '2020-02-03' | date: '%H' }}", set()),
    ],
)
def test_it_is_the_time_and_says_who_has_seen_it(source: str, keys: set[str]) -> None:
    text, record = read(source)
    assert record == keys
    plain = TIME.astimezone(TIME.tzinfo)
    assert text == read(source, plain)[0]


def test_what_differs_is_no_excuse_for_arithmetic() -> None:
    environment = Environment()
    time = SiteTime.of(TIME, environment.reads)
    hour = dt.timedelta(hours=1)
    assert (time - hour, TIME - time, str(time), repr(time)) == (TIME - hour, 0 * hour, str(TIME), repr(TIME))
    assert (time < TIME + hour, time <= TIME, time > TIME, time >= TIME) == (True, True, False, True)
    assert hash(time) == hash(TIME)
    assert environment.reads.current == {"time:"}
