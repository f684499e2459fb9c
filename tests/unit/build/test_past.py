"""What a build keeps for the next, and that it keeps nothing where there won't be one."""

from __future__ import annotations

from pathlib import Path

import pytest

from pysite.build.build import build
from pysite.build.past import Past
from pysite.build.recall import Recall
from pysite.config import Config, load
from pysite.errors import Problem
from pysite.read.known import KnownDocuments


def fail(problem: Problem) -> None:
    raise AssertionError(problem)


def configured(folder: Path, **flags: bool) -> Config:
    return load({"source": str(folder), "destination": str(folder / "_site"), **flags}, warn=fail)


@pytest.fixture
def noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What builds of a site note down for the next."""
    (tmp_path / "_config.yml").write_text("")
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_posts" / "2020-01-01-a.md").write_text("---\n---\nA *text*.\n")
    noted = []
    for noting, name in (KnownDocuments, "note"), (Recall, "_remember"):
        monkeypatch.setattr(noting, name, lambda *arguments, name=name: noted.append(name))
    return noted


def test_nothing_is_noted_where_no_build_will_ask(tmp_path: Path, noted: list[str]) -> None:
    build(configured(tmp_path, disable_disk_cache=True), fail)
    assert noted == []
    assert (tmp_path / "_site" / "2020" / "01" / "01" / "a.html").read_text() == "<p>A <em>text</em>.</p>\n"


def test_builds_of_one_process_note_what_the_next_may_ask(tmp_path: Path, noted: list[str]) -> None:
    build(configured(tmp_path, disable_disk_cache=True), fail, past=Past(None))
    assert noted == ["note", "_remember"]
