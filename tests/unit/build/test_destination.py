"""Where nothing may be built."""

from __future__ import annotations

from datetime import timezone
from pathlib import Path
from types import SimpleNamespace

import pytest

from pysite.build import destination
from pysite.build.destination import Contents, check_destination
from pysite.config import Config
from pysite.errors import SiteError
from support.windows import windows_paths


def config(source: str, destination: str) -> Config:
    return Config({}, source, destination, timezone.utc, "development")


@pytest.mark.parametrize("folder", ["D:\\", "D:/", "\\\\server\\share\\"])
def test_no_drive_is_emptied(folder: str) -> None:
    """Not another one than that of the source, either."""
    with windows_paths():
        with pytest.raises(SiteError, match="would be emptied"):
            check_destination(config("C:\\site", folder))
        check_destination(config("C:\\site", folder + "site"))


def test_the_source_is_not_emptied_either() -> None:
    with windows_paths():
        for folder in ("C:\\", "C:\\sites", "C:\\sites\\one"):
            with pytest.raises(SiteError, match="cannot be or contain the Source"):
                check_destination(config("C:\\sites\\one", folder))


def test_the_root_is_not_emptied() -> None:
    with pytest.raises(SiteError):
        check_destination(config("/site", "/"))


def test_what_a_junction_leads_to_is_not_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is removed like a link, and what it leads to is left alone."""
    (tmp_path / "junction").mkdir()
    (tmp_path / "junction" / "precious.txt").touch()
    (tmp_path / "folder").mkdir()
    monkeypatch.setattr(destination, "_is_junction", lambda entry: entry.name == "junction")
    contents = Contents(str(tmp_path))
    assert contents.files == {f"{tmp_path}/junction"}
    assert contents.folders == {str(tmp_path), f"{tmp_path}/folder"}


@pytest.mark.parametrize(("tag", "junction"), [(0xA0000003, True), (0x9000001A, False), (0, False)])
def test_only_a_mount_point_is_a_junction(tag: int, junction: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a cloud keeps is marked in a way that is much alike."""

    class Entry:
        def stat(self, *, follow_symlinks: bool) -> SimpleNamespace:
            assert not follow_symlinks
            return SimpleNamespace(st_reparse_tag=tag)

    monkeypatch.setattr(destination, "_ON_WINDOWS", True)
    assert destination._is_junction(Entry()) is junction  # type: ignore[arg-type]
