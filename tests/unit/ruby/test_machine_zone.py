"""The machine's own time zone, however the system tells of it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from pysite.ruby import zone
from pysite.ruby.machine_zone import MachineZone

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone can't be chosen on Windows")


@pytest.fixture(params=["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Tokyo"])
def known(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[ZoneInfo]:
    """The zone that the machine is in."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        yield ZoneInfo(request.param)
    time.tzset()


def test_every_moment_has_the_offset_of_its_season(known: ZoneInfo) -> None:
    moment = datetime(2019, 1, 1, tzinfo=timezone.utc)
    while moment.year < 2021:
        theirs, ours = moment.astimezone(known), moment.astimezone(MachineZone())
        assert ours.isoformat() == theirs.isoformat()
        assert (ours.fold, ours.tzname()) == (theirs.fold, theirs.tzname())
        moment += timedelta(hours=7, minutes=30)


def test_wall_clocks_are_understood(known: ZoneInfo) -> None:
    wall = datetime(2020, 1, 1)
    while wall.year < 2021:
        for fold in (0, 1):
            theirs = wall.replace(tzinfo=known, fold=fold).utcoffset()
            assert wall.replace(tzinfo=MachineZone(), fold=fold).utcoffset() == theirs
        wall += timedelta(minutes=30)


def test_there_are_moments_that_the_c_library_may_not_know(known: ZoneInfo) -> None:
    for year in (1, 1960, 9999):
        moment = datetime(year, 2, 28, tzinfo=MachineZone())
        assert moment.astimezone(timezone.utc).astimezone(MachineZone()) == moment


def test_it_stands_in_where_no_file_tells(known: ZoneInfo, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_file(*arguments: object, **more: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(zone, "open", no_file, raising=False)
    monkeypatch.delenv("TZ")
    found = zone.local_zone()
    january, july = datetime(2020, 1, 1, tzinfo=found), datetime(2020, 7, 1, tzinfo=found)
    assert [t.isoformat() for t in (january, july)] == [
        t.replace(tzinfo=known).isoformat() for t in (january, july)
    ]


def test_two_zones_have_two_names(known: ZoneInfo, monkeypatch: pytest.MonkeyPatch) -> None:
    before = str(MachineZone())
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    assert str(MachineZone()) != before
