"""The merged configuration, as templates see it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from pysite.config import load
from pysite.errors import Problem, SiteError


def fail(problem: Problem) -> None:
    raise AssertionError(str(problem))


@pytest.mark.parametrize("machine", [None, "Asia/Tokyo"])
def test_times_are_in_the_zone_of_the_site(
    machine: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the machine's zone isn't in the environment."""
    if machine is None:
        monkeypatch.delenv("TZ", raising=False)
    else:
        monkeypatch.setenv("TZ", machine)
    (tmp_path / "_config.yml").write_text("timezone: America/Lima\nbegun: 2020-01-01 00:00:00\n")
    begun = load({"source": str(tmp_path)}, warn=fail)["begun"]
    assert begun.isoformat()[-6:] == "-05:00"
    assert begun == datetime.fromisoformat("2020-01-01T00:00:00+00:00")


def test_a_source_that_the_configuration_names_has_to_be_there(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("source: nowhere\n")
    with pytest.raises(SiteError, match="nowhere' does not exist") as caught:
        load({}, files=[str(tmp_path / "_config.yml")], warn=fail)
    assert caught.value.problem.hint == "check `source` in _config.yml"


def test_the_command_line_names_the_source_before_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("source: nowhere\n")
    assert load({"source": str(tmp_path)}, warn=fail).source == str(tmp_path)
