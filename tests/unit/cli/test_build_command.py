"""`pysite build` as a process: what it prints and how it exits."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest


def run(source: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pysite", "build", *arguments]
    return subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)


def test_a_good_site(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: T\n")
    (tmp_path / "index.html").write_text("---\n---\n{{ site.title }}")
    done = run(tmp_path)
    assert done.returncode == 0
    assert done.stderr == ""
    lines = [line.strip() for line in done.stdout.splitlines()]
    assert lines[0] == f"Configuration file: {tmp_path / '_config.yml'}"
    assert lines[-1].startswith("done in ")
    assert (tmp_path / "_site/index.html").read_text() == "T"


def test_an_error_has_a_place_and_a_caret_and_no_trace(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: T\n")
    (tmp_path / "index.html").write_text("---\ntitle: x\n---\none\n{% nope %}\n")
    done = run(tmp_path, "-q")
    assert done.returncode == 1
    assert done.stderr.startswith("error: index.html:5:")
    assert "{% nope %}" in done.stderr
    assert "^" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Traceback" in run(tmp_path, "-q", "--trace").stderr


def test_broken_front_matter_goes_on_unless_strict(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: T\n")
    (tmp_path / "index.html").write_text("---\ntitle: [x\n---\none\n")
    done = run(tmp_path)
    assert done.returncode == 0
    assert "warning: index.html:" in done.stderr
    assert run(tmp_path, "--strict_front_matter").returncode == 1
    assert run(tmp_path, "--strict-front-matter").returncode == 1


def test_flags_lie_over_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("baseurl: /one\nname: first\n")
    (tmp_path / "_more.yml").write_text("name: second\n")
    (tmp_path / "index.html").write_text("---\n---\n{{ site.baseurl }} {{ site.name }}")
    run(tmp_path, "-d", "out", "-b", "/two", "--config", "_config.yml,_more.yml")
    assert (tmp_path / "out/index.html").read_text() == "/two second"


def test_a_missing_configuration_file_is_named(tmp_path: Path) -> None:
    done = run(tmp_path, "--config", "nope.yml")
    assert done.returncode == 1
    assert "nope.yml" in done.stderr


def test_a_stream_that_lacks_a_character_gets_an_escape(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pipe under Windows has the encoding of the country."""
    source = tmp_path / "é → 日"
    source.mkdir()
    (source / "index.html").write_text("---\n---\nx")
    monkeypatch.setenv("PYTHONIOENCODING", "cp1252")
    command = [sys.executable, "-m", "pysite", "build"]
    done = subprocess.run(command, cwd=source, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "é \\u2192 \\u65e5".encode("cp1252") in done.stdout


def test_nobody_is_told_where_nobody_reads(tmp_path: Path) -> None:
    """As in `pysite build | head -1`."""
    (tmp_path / "index.html").write_text("---\n---\nx")
    command = [sys.executable, "-m", "pysite", "build"]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    _, errors = process.communicate()
    assert process.returncode == 1
    assert b"bug" not in errors, errors


def test_problems_for_programs_are_ascii_where_they_could_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "_site").mkdir()
    (tmp_path / "_site/é.html").write_text('<a href="/→𝄞">x</a>', encoding="utf-8")
    command = [sys.executable, "-m", "pysite", "check", "--json"]
    found = []
    for encoding in ("cp1252", "utf-8"):
        monkeypatch.setenv("PYTHONIOENCODING", encoding)
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode == 1, done.stderr
        found.append(json.loads(done.stdout.decode("ascii" if encoding == "cp1252" else "utf-8")))
    assert found[0] == found[1]


def test_a_source_that_the_configuration_names(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("source: inner\n")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner/index.html").write_text("one")
    for text in ("one", "two"):
        (tmp_path / "inner/index.html").write_text(text)
        done = run(tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        assert (tmp_path / "_site/index.html").read_text() == text
    assert run(tmp_path / "inner").returncode == 0
    assert (tmp_path / "inner/_site/index.html").read_text() == "two"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["_config.yml", "_site", "inner"]
