"""Style sheets that are started on a guess: they are used where it was right, and cost nothing where not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from pysite.cli import early_sheets, main
from pysite.cli.early_sheets import EarlySheets
from pysite.config import load
from pysite.errors import SiteError
from pysite.render import stylesheets
from pysite.render.forking import can_fork

pytestmark = pytest.mark.skipif(not can_fork(), reason="the system can't fork, or has one processor")

SETTINGS: dict[str, dict[str, object] | None] = {
    "title: none": {},
    "sass:\n  style: compressed\n  sass_dir: _sass": {"style": "compressed", "sass_dir": "_sass"},
    "a: 1\nsass: # how\n  # said\n\n    style: :expanded  # so\n    precision: 8\nb: 2\n  c: 3\n": {
        "style": ":expanded",
        "precision": 8,
    },
    "sass:\n  load_paths:\n    - css\n": None,
    "sass:\n  style: 'compressed'\n": None,
    "theme: minima\n": None,
    "source: site\n": None,
    "cache_dir: .cache\n": None,
}


@pytest.mark.parametrize("text", list(SETTINGS))
def test_what_a_configuration_seems_to_say(text: str, tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text(text)
    assert early_sheets._settings([str(tmp_path / "_config.yml")]) == SETTINGS[text]


def test_the_last_of_several_files_counts(tmp_path: Path) -> None:
    files = [tmp_path / "a.yml", tmp_path / "b.yml"]
    files[0].write_text("sass:\n  style: nested\n  sass_dir: css\n")
    files[1].write_text("sass:\n  style: compressed\n")
    found = early_sheets._settings([str(file) for file in files])
    assert found == {"style": "compressed", "sass_dir": "css"}
    assert early_sheets._settings([str(tmp_path / "none.yml")]) is None


def make_site(folder: Path, config: str) -> None:
    for name, text in {
        "_config.yml": config,
        "main.scss": "---\n---\n@import 'part';\n.a { b: $c; }\n",
        "old/old.scss": "---\n---\n.old { b: c; }\n",
        "_sass/part.scss": "$c: d;\n",
        "_other/part.scss": "$c: e;\n",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def is_there(process: int) -> bool:
    """Whether a child of this process is at work, or hasn't been waited for."""
    try:
        return os.waitpid(process, os.WNOHANG) == (0, 0)
    except ChildProcessError:
        return False


def processes(sheets: stylesheets.Stylesheets) -> list[int]:
    """The children of this process that are at work for it."""
    compilers: list[Any] = list(sheets._compilers)
    return [compiler._process for compiler in compilers]


@contextmanager
def begun(
    folder: Path, *flags: str
) -> Iterator[tuple[stylesheets.Stylesheets, set[tuple[str, str]], list[int]]]:
    """What a build has begun with, what of it was begun on a guess, and by which processes."""
    early = EarlySheets(["-s", str(folder), *flags])
    with early.guessed():
        assert early._guess is not None
        guessed = set(early._guess._started)
        guessing = processes(early._guess)
        assert len(guessing) == 1
        config = load({"source": str(folder), "destination": str(folder / "_site")}, warn=print)
        yield early.start(config), guessed, guessing


def test_a_right_guess_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_site(tmp_path, "sass:\n  style: compressed\n")

    def unexpected(*arguments: Any, **settings: Any) -> Any:
        raise AssertionError("it is being compiled already")

    with begun(tmp_path) as (sheets, guessed, guessing):
        assert processes(sheets) == guessing
        monkeypatch.setattr(stylesheets, "compile_page", unexpected)
        assert {path for path, _ in guessed} == {"main.scss", "old/old.scss"}
        assert [sheets.compile(path, text).css for path, text in sorted(guessed)] == [
            ".a{b:d}\n\n/*# sourceMappingURL=main.css.map */",
            ".old{b:c}\n\n/*# sourceMappingURL=old.css.map */",
        ]


@pytest.mark.parametrize("config", ["exclude: [old]\n", "sass:\n  sass_dir: _other\n  style: nested\n"])
def test_a_wrong_guess_counts_for_nothing(config: str, tmp_path: Path) -> None:
    make_site(tmp_path, config)
    (tmp_path / "plain.yml").write_text("")
    with begun(tmp_path, "--config", str(tmp_path / "plain.yml")) as (sheets, guessed, guessing):
        assert not any(map(is_there, guessing))
        assert {path for path, _ in guessed} == {"main.scss", "old/old.scss"}
        css = sheets.compile("main.scss", "@import 'part';\n.a { b: $c; }\n").css
        assert css.replace("\n", " ").startswith(".a {   b: e; }" if "_other" in config else ".a { b: d; }")
        assert len(sheets._started) == (2 if "_other" in config else 1)


def test_a_guess_ends_with_a_build_that_fails(tmp_path: Path) -> None:
    make_site(tmp_path, "")
    early = EarlySheets([f"--source={tmp_path}"])
    guessing: list[int] = []

    def fail() -> None:
        assert early._guess is not None
        guessing.extend(processes(early._guess))
        raise SiteError("no")

    with pytest.raises(SiteError, match="no"), early.guessed():
        fail()
    assert len(guessing) == 1
    assert not is_there(guessing[0])


def test_what_flags_seem_to_say() -> None:
    names = ("-s", "--source")
    assert early_sheets._value_of(names, ["-q", "-s", "a", "--source=b"]) == "b"
    assert early_sheets._value_of(names, ["-s"]) is None
    assert early_sheets._value_of(names, []) is None


@pytest.mark.parametrize("flag", ["--profile", "-w", "--safe", "--help"])
def test_flags_that_need_no_guess(flag: str, tmp_path: Path) -> None:
    make_site(tmp_path, "")
    early = EarlySheets(["-s", str(tmp_path), flag])
    with early.guessed():
        assert early._guess is None


def test_a_guess_ends_with_a_command_line_that_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(tmp_path, "")
    guessing: list[int] = []
    guessed = EarlySheets._guessed

    def watched(early: EarlySheets) -> stylesheets.Stylesheets | None:
        sheets = guessed(early)
        assert sheets is not None
        guessing.extend(processes(sheets))
        return sheets

    monkeypatch.setattr(EarlySheets, "_guessed", watched)
    with pytest.raises(SystemExit):
        main(["build", "-s", str(tmp_path), "--nonsense"])
    assert "--nonsense" in capsys.readouterr().err
    assert len(guessing) == 1
    assert not is_there(guessing[0])


def test_nothing_is_guessed_where_sheets_are_kept(tmp_path: Path) -> None:
    make_site(tmp_path, "")
    assert main(["build", "-q", "-s", str(tmp_path), "-d", str(tmp_path / "_site")]) == 0
    assert (tmp_path / "_site/main.css").read_text().startswith(".a { b: d; }")
    early = EarlySheets([f"--source={tmp_path}"])
    with early.guessed():
        assert early._guess is None


def test_a_build_that_fails_leaves_no_process_at_work(tmp_path: Path) -> None:
    slow = "@function f($n) { @while $n > 0 { $n: $n - 1; } @return $n; }\n"
    make_site(tmp_path, "sass:\n  style: compact\n")
    (tmp_path / "main.scss").write_text(f"---\n---\n{slow}a {{ order: f(3000000) }}\n")
    (tmp_path / "_data").mkdir()
    (tmp_path / "_data" / "broken.yml").write_text("a: [\n")
    assert main(["build", "-q", "-s", str(tmp_path), "-d", str(tmp_path / "out")]) == 1
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
