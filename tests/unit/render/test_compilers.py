"""Style sheets come out the same from a process that is forked, one that is begun anew, and none."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from pysite.errors import SiteError
from pysite.render import compilers, stylesheets
from pysite.render.compilers import Job, begin, sheets_of
from pysite.render.forking import can_fork
from pysite.render.stylesheets import Stylesheets
from pysite.sass import Options, compile_page

SHEET = ("css/main.scss", '@import "part";\nbody { color: $ink; }\n')


@pytest.fixture
def job(tmp_path: Path) -> Job:
    (tmp_path / "_sass").mkdir()
    (tmp_path / "_sass/_part.scss").write_text("$ink: #123;\n")
    (tmp_path / "marshal.py").write_text("raise SystemExit('this is no module of ours')\n")
    return Job(str(tmp_path), Options((str(tmp_path / "_sass"),)), [SHEET])


@pytest.fixture(params=["forked", "anew"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    if request.param == "anew":
        monkeypatch.setattr(compilers, "can_fork", lambda: False)
        monkeypatch.setattr(compilers, "_WORTHWHILE", 0)
    elif not can_fork():
        pytest.skip("the system can't fork, or has one processor")
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("way")
def test_another_process_finds_the_same(job: Job) -> None:
    compiler = begin(job, anew=True)
    assert compiler is not None
    expected = compile_page(SHEET[1], path=SHEET[0], site_source=job.source, options=job.options)
    assert sheets_of(compiler.result()) == {SHEET: expected}


@pytest.mark.usefixtures("way")
def test_what_goes_wrong_there_is_told_here(job: Job) -> None:
    sheets = Stylesheets(job.source, "", job.options, None)
    wrong = ("css/wrong.scss", "body { color: $nothing; }\n")
    sheets.start([wrong], early=True)
    assert sheets._compilers
    with pytest.raises(SiteError, match="nothing"):
        sheets.compile(*wrong)


@pytest.mark.usefixtures("way")
def test_it_is_not_done_twice(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    sheets = Stylesheets(job.source, "", job.options, None)
    sheets.start(job.sheets, early=True)

    def unexpected(*arguments: Any, **settings: Any) -> Any:
        raise AssertionError("it is being compiled already")

    monkeypatch.setattr(stylesheets, "compile_page", unexpected)
    assert sheets.compile(*SHEET).css.startswith("body { color: #123; }")
    assert not sheets.is_busy


@pytest.mark.usefixtures("way")
def test_it_can_be_stopped(job: Job) -> None:
    sheets = Stylesheets(job.source, "", job.options, None)
    sheets.start(job.sheets, early=True)
    sheets.stop()
    assert not sheets.is_busy
    assert sheets.compile(*SHEET).css.startswith("body { color: #123; }")


def test_a_process_is_begun_anew_only_where_it_helps(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compilers, "can_fork", lambda: False)
    assert begin(job, anew=True) is None  # there is little to compile
    monkeypatch.setattr(compilers, "_WORTHWHILE", 0)
    assert begin(job, anew=False) is None
    (Path(job.source) / "_sass/_gone.scss").symlink_to("nowhere.scss")
    monkeypatch.setattr(compilers, "_WORTHWHILE", 1_000)
    assert begin(job, anew=True) is None
    monkeypatch.setattr(compilers, "_WORTHWHILE", 0)
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert begin(job, anew=True) is None
