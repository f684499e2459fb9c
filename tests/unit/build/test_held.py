"""Files that the system doesn't give up at once, as Windows often doesn't."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pysite.build import held
from pysite.build.files import write_bytes


class Grip:
    """Lets files be replaced and removed after so many times of asking."""

    def __init__(self) -> None:
        self.times = 0
        self.waits: list[float] = []
        self._really = {"replace": os.replace, "remove": os.remove}

    def replace(self, source: str, target: str) -> None:
        self._hold()
        self._really["replace"](source, target)

    def remove(self, path: str) -> None:
        if not path.endswith(".pysite-part"):
            self._hold()
        self._really["remove"](path)

    def _hold(self) -> None:
        self.times -= 1
        if self.times >= 0:
            raise PermissionError(13, "Access is denied")


@pytest.fixture
def grip(monkeypatch: pytest.MonkeyPatch) -> Grip:
    grip = Grip()
    monkeypatch.setattr(os, "replace", grip.replace)
    monkeypatch.setattr(os, "remove", grip.remove)
    monkeypatch.setattr(held.time, "sleep", grip.waits.append)
    return grip


@pytest.mark.parametrize("times", [0, 1, 3, 100])
def test_a_file_gets_its_new_content(
    times: int, grip: Grip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(held, "_ON_WINDOWS", True)
    path = tmp_path / "page.html"
    path.write_bytes(b"old")
    grip.times = times
    assert write_bytes(path.as_posix(), b"new and longer")
    assert path.read_bytes() == b"new and longer"
    assert os.listdir(tmp_path) == ["page.html"]
    assert len(grip.waits) == min(max(0, times - 1), len(held._PAUSES))


def test_elsewhere_no_file_is_written_over(
    grip: Grip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(held, "_ON_WINDOWS", False)
    path = tmp_path / "page.html"
    path.write_bytes(b"old")
    grip.times = 100
    with pytest.raises(PermissionError):
        write_bytes(path.as_posix(), b"new and longer")
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["page.html"]


def test_nothing_is_left_beside_a_file_that_can_not_be_written(
    grip: Grip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(held, "_ON_WINDOWS", True)
    path = tmp_path / "page.html"
    path.mkdir()  # nobody can write over it
    grip.times = 100
    passing = tmp_path / ".page.html.pysite-part"
    passing.write_bytes(b"new")
    with pytest.raises(OSError, match=r"page\.html"):
        held.replace_held(str(passing), str(path))
    assert os.listdir(tmp_path) == ["page.html"]


@pytest.mark.parametrize("times", [0, 3])
def test_a_file_is_removed(times: int, grip: Grip, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(b"old")
    grip.times = times
    held.remove_held(str(path))
    assert not path.exists()


def test_a_file_that_is_never_let_go_is_told(grip: Grip, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(b"old")
    grip.times = 100
    with pytest.raises(PermissionError):
        held.remove_held(str(path))


def test_files_marked_as_read_only_go_too(tmp_path: Path) -> None:
    folder = tmp_path / "_site"
    (folder / "inner").mkdir(parents=True)
    for name in ("a", "inner/b"):
        (folder / name).write_text("x")
        (folder / name).chmod(0o444)
    held.replace_held(str(folder / "a"), str(folder / "inner/b"))
    (folder / "inner/b").chmod(0o444)
    held.remove_tree(str(folder))
    assert not folder.exists()
