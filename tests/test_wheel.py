"""What `pip install` brings: the package whole, and the repository's theme inside of it."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

#: The folders of the repository that are the theme, as they lie in the wheel under `pysite/theme/`.
THEME = ("_includes", "_layouts", "_sass", "assets")


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The files of the wheel that the repository builds."""
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
        return set(archive.namelist())


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
    assert "pysite/theme/_data/ui-text.yml" in names


def test_nothing_else_is_in_the_wheel(names: set[str]) -> None:
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"pysite"}
    themed = {name.removeprefix("pysite/theme/").split("/")[0] for name in names if "/theme/" in name}
    assert themed == {*THEME, "_data"}
    assert not [name for name in names if "__pycache__" in name or name.endswith(".pyc")]
