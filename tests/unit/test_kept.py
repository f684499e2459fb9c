"""Values kept between builds."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pysite import kept
from pysite.templates.engine import Engine
from pysite.templates.environment import Environment


def test_a_value_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "deep/er/value"
    kept.store(str(path), ("a", 1, {"b": None}))
    assert kept.load(str(path)) == ("a", 1, {"b": None})
    assert [p.name for p in path.parent.iterdir()] == ["value"]


def test_what_is_missing_or_broken_is_nothing(tmp_path: Path) -> None:
    assert kept.load(str(tmp_path / "none")) is None
    (tmp_path / "torn").write_bytes(b"\xff\x00")
    assert kept.load(str(tmp_path / "torn")) is None


def test_what_cannot_be_kept_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    kept.store(str(tmp_path / "file/value"), 1)
    kept.store(str(tmp_path / "value"), object())
    assert kept.load(str(tmp_path / "value")) is None


def whole(path: Path) -> bytes:
    return (path / "ledger").read_bytes()


def test_a_ledger_keeps_what_changes_apart_from_the_whole(tmp_path: Path) -> None:
    ledger = kept.Ledger(str(tmp_path / "ledger"))
    assert ledger.load() == {}
    entries = {f"key {n}": n for n in range(1000)}
    ledger.save(entries, entries, ())
    first = whole(tmp_path)
    for n in range(3):
        entries[f"new {n}"] = -n
        del entries[f"key {n}"]
        ledger.save(entries, [f"new {n}"], [f"key {n}"])
        assert kept.Ledger(str(tmp_path / "ledger")).load() == entries
    assert whole(tmp_path) == first


def test_a_ledger_is_written_anew_when_much_has_changed(tmp_path: Path) -> None:
    ledger = kept.Ledger(str(tmp_path / "ledger"))
    entries = dict.fromkeys(range(100), "a")
    ledger.save(entries, entries, ())
    first = whole(tmp_path)
    for number in range(100):
        entries[number] = "b"
        ledger.save(entries, [number], ())
        assert kept.Ledger(str(tmp_path / "ledger")).load() == entries
    assert whole(tmp_path) != first


def test_changes_to_another_whole_count_for_nothing(tmp_path: Path) -> None:
    one, other = (kept.Ledger(str(tmp_path / "ledger")) for _ in range(2))
    one.save({"a": 1}, ["a"], ())
    one.save({"a": 2}, ["a"], ())
    changes = (tmp_path / "ledger.changes").read_bytes()
    other.save({"b": 1}, ["b"], ())
    (tmp_path / "ledger.changes").write_bytes(changes)
    assert kept.Ledger(str(tmp_path / "ledger")).load() == {"b": 1}


def test_a_broken_ledger_is_empty_and_mended(tmp_path: Path) -> None:
    ledger = kept.Ledger(str(tmp_path / "ledger"))
    ledger.save({"a": 1}, ["a"], ())
    ledger.save({"a": 2}, ["a"], ())
    for name in ("ledger.changes", "ledger"):
        (tmp_path / name).write_bytes(b"\xff")
        again = kept.Ledger(str(tmp_path / "ledger"))
        assert again.load() == ({"a": 1} if name == "ledger.changes" else {})
    again.save({"c": 1}, ["c"], ())
    assert kept.Ledger(str(tmp_path / "ledger")).load() == {"c": 1}


def test_the_older_half_goes_where_there_are_too_many(tmp_path: Path) -> None:
    for number in range(11):
        kept.store(str(tmp_path / f"{number}"), number)
        os.utime(tmp_path / f"{number}", (number, number))
    kept.prune(str(tmp_path), 11)
    assert len(list(tmp_path.iterdir())) == 11
    kept.prune(str(tmp_path), 10)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["10", "6", "7", "8", "9"]
    kept.prune(str(tmp_path / "nowhere"), 10)


def test_compiled_templates_do_not_pile_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pysite.templates.engine._MOST_KEPT", 20)
    for number in range(60):
        engine = Engine(Environment(), str(tmp_path))
        assert engine.parse(f"{{{{ {number} }}}}", "a.html").render({}) == str(number)
    assert len(list(tmp_path.iterdir())) <= 21
