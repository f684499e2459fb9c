"""Texts are found again by their fingerprints, in another process, too; what is damaged isn't there."""

from __future__ import annotations

from pathlib import Path

import pytest

from pysite.archive import Archive

TEXTS = {bytes([number]): f"text {number} é".encode() for number in range(20)}


def opened(path: Path) -> Archive:
    archive = Archive(str(path))
    archive.load()
    return archive


@pytest.fixture
def path(tmp_path: Path) -> Path:
    archive = opened(tmp_path / "texts")
    for fingerprint, text in TEXTS.items():
        archive.put(fingerprint, text)
    archive.save(TEXTS.keys())
    return tmp_path / "texts"


def test_texts_are_found_again(path: Path) -> None:
    archive = opened(path)
    assert all(archive.get(fingerprint) == text.decode() for fingerprint, text in TEXTS.items())
    assert b"x" not in archive


def test_little_that_is_new_goes_into_a_file_of_its_own(path: Path) -> None:
    whole = path.read_bytes()
    for fingerprint in (b"new", b"newer"):
        archive = opened(path)
        archive.put(fingerprint, fingerprint)
        archive.save({*TEXTS, b"new", b"newer"})
        assert path.read_bytes() == whole
    archive = opened(path)
    assert [archive.get(f) for f in (b"new", b"newer", b"\0")] == ["new", "newer", "text 0 é"]


def test_what_is_of_no_use_goes(path: Path) -> None:
    archive = opened(path)
    archive.put(b"new", b"new")
    archive.save({b"\1", b"new"})
    for later in (archive, opened(path)):
        assert later.get(b"\1") == "text 1 é"
        assert later.get(b"new") == "new"
        assert b"\2" not in later


def test_changes_to_another_whole_count_for_nothing(path: Path, tmp_path: Path) -> None:
    one, other = opened(path), opened(path)
    one.put(b"new", b"new")
    one.save({*TEXTS, b"new"})
    other.save({b"\1"})
    later = opened(path)
    assert b"new" not in later
    assert later.get(b"\1") == "text 1 é"


@pytest.mark.parametrize("name", ["texts", "texts.changes"])
@pytest.mark.parametrize("part", [0, 3, 9, 40, -1])
def test_a_file_that_was_cut_is_no_file(path: Path, name: str, part: int) -> None:
    archive = opened(path)
    archive.put(b"new", b"new")
    archive.save({*TEXTS, b"new"})
    damaged = path.with_name(name)
    damaged.write_bytes(damaged.read_bytes()[:part])
    later = opened(path)
    assert b"new" not in later
    assert (b"\1" in later) == (name != "texts")
    later.put(b"\1", TEXTS[b"\1"])
    later.save({b"\1"})
    assert opened(path).get(b"\1") == "text 1 é"


def test_without_a_folder_they_are_kept_in_memory() -> None:
    archive = Archive(None)
    archive.load()
    archive.put(b"1", b"one")
    archive.save({b"1"})
    assert archive.get(b"1") == "one"
    archive.save(set())
    assert b"1" not in archive
