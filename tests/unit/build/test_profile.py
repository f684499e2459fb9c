"""Where the time of a build went."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pysite.build.profile import Profile


class Clock:
    """Goes on by as much as it is told."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        monkeypatch.setattr("pysite.build.profile.time.perf_counter", lambda: self.now)

    def pass_(self, seconds: float) -> None:
        self.now += seconds


def test_time_counts_for_what_is_under_way_and_all_around_it(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, profile = Clock(monkeypatch), Profile()
    with profile.of("stage", "render"):
        clock.pass_(1)
        for name in ("a.md", "b.md"):
            with profile.of("page", name):
                clock.pass_(2)
                profile.timed("template", "t.html", clock.pass_)(4)
        clock.pass_(1)
    clock.pass_(100)
    (stage,), pages, (template,) = (profile.sums(kind) for kind in ("stage", "page", "template"))
    assert (stage.total, stage.own, stage.calls) == (14, 2, 1)
    assert [(p.frame[1], p.total, p.own) for p in pages] == [("a.md", 6, 2), ("b.md", 6, 2)]
    assert (template.total, template.own, template.calls) == (8, 8, 2)


def test_what_calls_itself_counts_once(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, profile = Clock(monkeypatch), Profile()
    with profile.of("template", "t"), profile.of("template", "t"):
        clock.pass_(3)
    assert [(s.total, s.own, s.calls) for s in profile.sums("template")] == [(3, 3, 2)]


def test_a_build_shows_where_its_time_went(tmp_path: Path) -> None:
    for folder in ("_layouts", "_includes"):
        (tmp_path / folder).mkdir()
    (tmp_path / "_config.yml").write_text("title: x\n")
    (tmp_path / "_layouts/d.html").write_text("{% include i.html %}{{ content }}")
    (tmp_path / "_includes/i.html").write_text("i")
    (tmp_path / "index.md").write_text("---\nlayout: d\n---\ntext")
    command = [sys.executable, "-m", "pysite", "build", "--profile"]
    for _ in range(2):  # also where nothing has changed
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
        titles = [line.split()[0] for line in done.stdout.splitlines() if line.endswith("itself")]
        assert titles[0] == "Stages"
    subprocess.run([*command, "--no-cache"], cwd=tmp_path, capture_output=True, text=True, check=True)
    graph = json.loads((tmp_path / ".jekyll-cache/profile.speedscope.json").read_text())
    names = {frame["name"] for frame in graph["shared"]["frames"]}
    assert names >= {
        *("read", "render", "write", "page index.md", "converter Markdown"),
        *("template _layouts/d.html", "template _includes/i.html"),
    }
    (profile,) = graph["profiles"]
    assert len(profile["samples"]) == len(profile["weights"])
    assert not list((tmp_path / "_site").glob("*.json"))
