"""clean, doctor, check, theme and new, as processes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pysite", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def homepage(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new site, built."""
    folder = tmp_path_factory.mktemp("new")
    assert run(folder, "new", "homepage").returncode == 0
    done = run(folder / "homepage", "build", "-q")
    assert (done.returncode, done.stderr) == (0, "")
    return folder / "homepage"


def test_a_new_site_is_ready_to_build(homepage: Path) -> None:
    front = (homepage / "_site/index.html").read_text(encoding="utf-8")
    assert "About me" in front
    assert "Your university" in front
    assert (homepage / "_site/about/index.html").exists()
    assert (homepage / "_site/publications/index.html").exists()
    assert (homepage / ".github/workflows/pages.yml").exists()
    assert not (homepage / "_layouts").exists()


def test_a_new_site_has_no_broken_link(homepage: Path) -> None:
    done = run(homepage, "check", "--json")
    report = json.loads(done.stdout)
    broken = [p for p in report["problems"] if p["message"] != "no page leads here"]
    assert broken == []
    assert report["pages"] > 5


def test_new_overwrites_nothing(homepage: Path) -> None:
    config = homepage / "_config.yml"
    before = config.read_text()
    done = run(homepage.parent, "new", "homepage")
    assert done.returncode == 1
    assert "would be overwritten" in done.stderr
    assert config.read_text() == before


def test_eject_and_status(homepage: Path) -> None:
    assert "no file of this site" in run(homepage, "theme", "status").stdout
    done = run(homepage, "theme", "eject", "_includes/footer.html")
    assert done.returncode == 0
    footer = homepage / "_includes/footer.html"
    assert run(homepage, "theme", "status").stdout == "same     _includes/footer.html\n"
    footer.write_text("mine")
    assert run(homepage, "theme", "status").stdout == "differs  _includes/footer.html\n"
    done = run(homepage, "theme", "eject", "_includes/footer.html")
    assert done.returncode == 1
    assert footer.read_text() == "mine"
    footer.unlink()
    assert (
        "did you mean _includes/footer.html" in run(homepage, "theme", "eject", "_includes/foter.html").stderr
    )
    assert run(homepage, "theme", "eject", "../../secret").returncode == 1


def test_doctor_names_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text('url: "https://a.example/path"\nbaseurl: base/\ngems: []\n')
    (tmp_path / "a.html").write_text("---\npermalink: /x/\n---\n")
    (tmp_path / "b.html").write_text("---\npermalink: /X/\n---\n")
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_posts/2999-01-01-later.md").write_text("---\n---\nx")
    done = run(tmp_path, "doctor", "--json")
    assert done.returncode == 1
    found = [p["message"] for p in json.loads(done.stdout)["problems"]]
    for part in (
        "`url` has a path",
        "`baseurl` is 'base/'",
        "`gems` is no longer used",
        "differ in case only",
    ):
        assert any(part in message for message in found), part
    assert any("future" in message or "has yet to come" in message for message in found)


def test_doctor_is_content_with_a_good_site(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text('url: "https://a.example"\n')
    (tmp_path / "index.html").write_text("---\n---\n")
    done = run(tmp_path, "doctor")
    assert (done.returncode, done.stderr) == (0, "")


def test_doctor_writes_a_workflow_once(tmp_path: Path) -> None:
    workflow = tmp_path / ".github/workflows/pages.yml"
    assert run(tmp_path, "doctor", "--write-workflow").returncode == 0
    assert "pages: write" in workflow.read_text()
    workflow.write_text("mine")
    assert run(tmp_path, "doctor", "--write-workflow").returncode == 1
    assert workflow.read_text() == "mine"


def test_clean_removes_what_builds_have_made(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: x\n")
    (tmp_path / "index.html").write_text("---\n---\n{{ site.title }}")
    run(tmp_path, "build", "-q")
    assert (tmp_path / "_site").exists()
    assert run(tmp_path, "clean").returncode == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == ["_config.yml", "index.html"]
