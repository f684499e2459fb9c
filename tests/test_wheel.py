"""What `pip install` brings: the package whole, and the repository's theme inside of it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

#: The folders of the repository that are the theme, as they lie in the wheel under `pysite/theme/`.
THEME = ("_includes", "_layouts", "_sass", "assets")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder where the repository's wheel is unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "--quiet",
            "--no-deps",
            "--no-build-isolation",
            "-w",
            folder,
            ".",
        ],
        cwd=ROOT,
        check=True,
    )
    (wheel,) = folder.glob("pysite_jekyll-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


@pytest.fixture(scope="module")
def names(installed: Path) -> set[str]:
    """The files in the wheel."""
    return {path.relative_to(installed).as_posix() for path in installed.rglob("*") if path.is_file()}


def files(folder: str, pattern: str = "*") -> set[str]:
    """The files below a folder of the repository, relative to the repository."""
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob(pattern)
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_every_module_is_in_the_wheel(names: set[str]) -> None:
    assert files("pysite", "*.py") <= names
    assert "pysite/py.typed" in names


def test_the_theme_is_in_the_wheel(names: set[str]) -> None:
    for folder in THEME:
        assert {f"pysite/theme/{name}" for name in files(folder)} <= names
    data = {name.rsplit("/", 1)[1] for name in names if name.startswith("pysite/theme/_data/")}
    assert data == {"profiles.yml", "ui-text.yml"}, "of the demo site's data only what its theme needs"


def test_nothing_else_is_in_the_wheel(names: set[str]) -> None:
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"pysite"}
    themed = {name.removeprefix("pysite/theme/").split("/")[0] for name in names if "/theme/" in name}
    assert themed == {*THEME, "_data"}
    assert not [name for name in names if "__pycache__" in name or name.endswith(".pyc")]


def build(site: Path, installed: Path) -> None:
    """Build a site with the package as it comes out of the wheel."""
    env = {**os.environ, "PYTHONPATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "pysite", "build"], cwd=site, env=env, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert not done.stderr


def test_a_site_of_nothing_but_text_gets_the_theme(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: Mine\ntheme: pysite-academic\n")
    (tmp_path / "index.md").write_text(
        "---\ntitle: Hello\nlayout: single\npermalink: /\n---\nSome *words*.\n"
    )
    (tmp_path / "_includes").mkdir()
    build(tmp_path, installed)
    page = (tmp_path / "_site" / "index.html").read_text()
    assert "<em>words</em>" in page
    assert "<!doctype html>" in page.lower()
    assert "body" in (tmp_path / "_site" / "assets" / "css" / "main.css").read_text()


def test_a_site_overrides_the_theme_file_by_file(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: Mine\ntheme: pysite-academic\n")
    (tmp_path / "index.md").write_text(
        "---\ntitle: Hello\nlayout: single\npermalink: /\n---\nSome *words*.\n"
    )
    (tmp_path / "_layouts").mkdir()
    (tmp_path / "_layouts" / "default.html").write_text("<p>my own</p>{{ content }}")
    build(tmp_path, installed)
    assert (tmp_path / "_site" / "index.html").read_text().startswith("<p>my own</p>")
