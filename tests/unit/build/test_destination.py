"""Where nothing may be built."""

from __future__ import annotations

from datetime import timezone

import pytest

from pysite.build.destination import check_destination
from pysite.config import Config
from pysite.errors import SiteError
from support.windows import windows_paths


def config(source: str, destination: str) -> Config:
    return Config({}, source, destination, timezone.utc, "development")


@pytest.mark.parametrize("destination", ["D:\\", "D:/", "\\\\server\\share\\"])
def test_no_drive_is_emptied(destination: str) -> None:
    """Not another one than that of the source, either."""
    with windows_paths():
        with pytest.raises(SiteError, match="would be emptied"):
            check_destination(config("C:\\site", destination))
        check_destination(config("C:\\site", destination + "site"))


def test_the_source_is_not_emptied_either() -> None:
    with windows_paths():
        for destination in ("C:\\", "C:\\sites", "C:\\sites\\one"):
            with pytest.raises(SiteError, match="cannot be or contain the Source"):
                check_destination(config("C:\\sites\\one", destination))


def test_the_root_is_not_emptied() -> None:
    with pytest.raises(SiteError):
        check_destination(config("/site", "/"))
