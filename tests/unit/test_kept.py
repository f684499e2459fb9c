"""Values kept between builds."""

from __future__ import annotations

from pathlib import Path

from pysite import kept


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
