"""New files that are written before it is certain that the site can be built."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from pysite.build import aside as asides
from pysite.build import build as building
from pysite.build.aside import Aside
from pysite.build.build import build
from pysite.build.recall import Recall
from pysite.config import Config, load
from pysite.errors import Problem, SiteError
from pysite.model.document import Document
from pysite.stamps import stamp_of
from support.rebuilds.sites import SITES
from support.sites import read_tree

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is put aside")


@pytest.fixture
def place(tmp_path: Path) -> str:
    (tmp_path / "site").mkdir()
    return str(tmp_path / "site" / "page.html")


@pytest.fixture
def aside(tmp_path: Path) -> Aside:
    return Aside(str(tmp_path / "cache"), str(tmp_path / "site"))


def left(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("aside-*")]


def put(aside: Aside, number: int, place: str, content: bytes) -> None:
    aside.offer(number, place, content)
    aside.write(lambda: True)


def test_what_has_been_written_is_moved(aside: Aside, place: str, tmp_path: Path) -> None:
    put(aside, 1, place, b"new")
    assert not os.path.exists(place)
    assert not aside.move(2, place, b"new")
    assert aside.move(1, place, b"new")
    assert Path(place).read_bytes() == b"new"
    put(aside, 2, place + "2", b"of no use")
    aside.close()
    assert left(tmp_path) == []


def test_what_is_to_be_something_else_by_now_is_not_moved(aside: Aside, place: str) -> None:
    put(aside, 1, place, b"old")
    assert not aside.move(1, place, b"new")
    put(aside, 1, place, b"new")
    assert aside.move(1, place, b"new")


def test_nothing_is_written_when_nothing_has_to_be_waited_for(aside: Aside, place: str) -> None:
    aside.offer(1, place, b"new")
    aside.write(lambda: False)
    assert not aside.move(1, place, b"new")


def test_only_new_files_are_written(aside: Aside, place: str, tmp_path: Path) -> None:
    Path(place).write_bytes(b"old")
    put(aside, 1, place, b"new")
    os.remove(place)
    os.symlink("nowhere", place)
    put(aside, 2, place, b"new")
    assert not aside.move(1, place, b"new")
    assert not aside.move(2, place, b"new")
    aside.close()
    assert left(tmp_path) == []


def test_without_a_cache_folder_nothing_is_written(place: str) -> None:
    aside = Aside(None, os.path.dirname(place))
    put(aside, 1, place, b"new")
    assert not aside.move(1, place, b"new")
    aside.close()


def test_what_has_been_thrown_away_is_not_moved(aside: Aside, place: str, tmp_path: Path) -> None:
    put(aside, 1, place, b"new")
    shutil.rmtree(tmp_path / "cache")
    assert not aside.move(1, place, b"new")
    put(aside, 2, place, b"new")
    assert not aside.move(2, place, b"new")
    aside.close()


@pytest.mark.parametrize("difference", ["device", "group", "security.selinux"])
def test_nothing_is_written_where_new_files_would_be_different(
    difference: str, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = asides._marks

    def other(folder: str) -> tuple[object, ...]:
        device, group, attributes = marks(folder)
        if "aside-" not in folder:
            return device, group, attributes
        changed: dict[str, tuple[object, ...]] = {
            "device": (0, group, attributes),
            "group": (device, 12345, attributes),
            "security.selinux": (device, group, {"security.selinux": b"other"}),
        }
        return changed[difference]

    monkeypatch.setattr(asides, "_marks", other)
    aside = Aside(str(tmp_path / "cache"), os.path.dirname(place))
    for number in (1, 2):
        put(aside, number, place, b"new")
        assert not aside.move(number, place, b"new")
    assert left(tmp_path) == []


def test_a_folder_that_gives_its_group_to_new_files_is_different(tmp_path: Path) -> None:
    tmp_path.chmod(0o2755)
    assert asides._marks(str(tmp_path))[1] == tmp_path.stat().st_gid
    tmp_path.chmod(0o755)
    assert asides._marks(str(tmp_path))[1] is None


def test_copies_are_made_for_as_long_as_something_is_waited_for(place: str, tmp_path: Path) -> None:
    sources = []
    for name in "abc":
        (tmp_path / name).write_text(name)
        os.utime(tmp_path / name, ns=(5, 10**18 + 7))
        sources.append(str(tmp_path / name))
    files = [(number, f"{place}{number}", source) for number, source in enumerate(sources)]
    aside = Aside(str(tmp_path / "cache"), os.path.dirname(place), files)
    turns = iter([True, True, False])
    aside.write(lambda: next(turns))
    (tmp_path / "b").write_text("changed meanwhile")
    moved = [aside.move(*file[:2], stamp_of(os.stat(file[2]))) for file in files]
    assert moved == [True, False, False]
    assert Path(files[0][1]).read_text() == "a"
    assert os.stat(files[0][1]).st_mtime_ns == 10**18 + 7
    aside.write(lambda: True)
    assert aside.move(2, files[2][1], stamp_of(os.stat(sources[2])))


def test_what_a_killed_build_has_left_is_removed_after_a_while(
    aside: Aside, place: str, tmp_path: Path
) -> None:
    for name in ("aside-old", "aside-late"):
        (tmp_path / "cache" / name).mkdir(parents=True)
        (tmp_path / "cache" / name / "1").write_text("x")
    os.utime(tmp_path / "cache/aside-old", (0, 0))
    put(aside, 1, place, b"new")
    assert not (tmp_path / "cache/aside-old").exists()
    assert (tmp_path / "cache/aside-late/1").exists()


# -- whole builds


def fail(problem: Problem) -> None:
    raise AssertionError(str(problem))


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768478400")
    SITES["made"](tmp_path / "made")
    (tmp_path / "made/plain.txt").write_text("plain")
    return load(
        {"source": str(tmp_path / "made"), "destination": str(tmp_path / "out")}, warn=lambda problem: None
    )


@pytest.fixture
def moved(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are moved in a build that has to wait before its pages come."""
    places: list[str] = []
    prepare = Recall.prepare

    def waited(self: Recall, documents: Sequence[Document]) -> None:
        prepare(self, documents)
        self.meanwhile(lambda: True)

    monkeypatch.setattr(Recall, "prepare", waited)
    move = Aside.move

    def noted(self: Aside, number: int, place: str, what: Any) -> bool:
        is_moved = move(self, number, place, what)
        if is_moved:
            places.append(place)
        return is_moved

    monkeypatch.setattr(Aside, "move", noted)
    return places


def expected(site: Config, tmp_path: Path) -> dict[str, bytes]:
    """The same site, of which nothing has been put aside."""
    other = load(
        {"source": site.source, "destination": str(tmp_path / "plain"), "disable_disk_cache": True}, warn=fail
    )
    build(other, lambda problem: None)
    return read_tree(tmp_path / "plain")


def test_a_first_build_moves_its_pages_and_leaves_nothing_aside(
    site: Config, moved: list[str], tmp_path: Path
) -> None:
    build(site, lambda problem: None)
    pages = [place for place in moved if place.endswith(".html")]
    assert len(pages) > 10
    assert str(tmp_path / "out/plain.txt") in moved
    assert left(tmp_path) == []
    assert read_tree(tmp_path / "out") == expected(site, tmp_path)


def test_a_cache_that_is_thrown_away_during_a_build_is_of_no_harm(
    site: Config, moved: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "forget", lambda source: shutil.rmtree(tmp_path / "made/.jekyll-cache"))
    build(site, lambda problem: None)
    assert moved == []
    assert read_tree(tmp_path / "out") == expected(site, tmp_path)


def test_a_build_that_fails_leaves_nothing(site: Config, moved: list[str], tmp_path: Path) -> None:
    (tmp_path / "made/zzz.html").write_text("---\n---\n{% nothing %}\n")
    with pytest.raises(SiteError):
        build(site, lambda problem: None)
    assert moved == left(tmp_path) == []
    assert not (tmp_path / "out").exists()
