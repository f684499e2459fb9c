"""After any sequence of edits, building again gives what building from nothing gives, byte for byte.

Set PYSITE_REBUILDS to the number of sequences to try, PYSITE_REBUILDS_SEED to a number that chooses others.
A sequence that fails is printed; it goes into kept.txt when its cause is mended. If PYSITE_REBUILDS_SHRINK is
set, it is first made as short as can be, which takes minutes.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from pysite.build.session import Session
from pysite.config import load
from support.rebuilds.drive import WAYS, check
from support.rebuilds.sequences import Step, read, sequences, written
from support.rebuilds.sites import SITES

_KEPT = Path(__file__).with_name("kept.txt")
_COUNT = int(os.environ.get("PYSITE_REBUILDS", "30"))
#: How the sequences are shared out: the site that uses the most gets the most.
_SHARES = {"handwritten": 0.6, "demo": 0.2, "made": 0.2}
_SEED = os.environ.get("PYSITE_REBUILDS_SEED")
_PHASES = [Phase.explicit, Phase.generate] + [Phase.shrink] * ("PYSITE_REBUILDS_SHRINK" in os.environ)


def kept() -> list[tuple[str, str, str]]:
    lines = [line for line in _KEPT.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    found = [line.partition(": ") for line in lines]
    return [(*name.split(", "), steps) for name, _, steps in found]  # type: ignore[misc]


@pytest.mark.parametrize(("site", "way", "steps"), kept())
def test_what_has_failed_once(site: str, way: str, steps: str) -> None:
    check(site, way, read(steps))


@pytest.mark.parametrize("site", list(SITES))
def test_sites_begin_with_something_to_reuse(site: str, tmp_path: Path) -> None:
    """Where one page counts (`increment`) and others go on counting, every build is a whole one."""
    SITES[site](tmp_path / "site")
    settings = {"source": str(tmp_path / "site"), "destination": str(tmp_path / "out")}
    session = Session(lambda: load(settings, warn=lambda problem: None), lambda problem: None)
    finished = session.build(None).finished
    assert finished is not None
    assert not finished.entangled
    again = session.build(None)
    assert len(again.reasons) < len(finished.states) / 10


@pytest.mark.parametrize("way", list(WAYS))
@pytest.mark.parametrize("site", list(SITES))
def test_any_sequence(site: str, way: str) -> None:
    @settings(
        max_examples=max(1, round(_COUNT * _SHARES[site] / len(WAYS))),
        derandomize=_SEED is None,
        database=None,
        deadline=None,
        phases=_PHASES,
        print_blob=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(sequences)
    def run(steps: tuple[Step, ...]) -> None:
        assert read(written(steps)) == steps
        check(site, way, steps)

    (run if _SEED is None else seed(int(_SEED))(run))()
