"""The comparison of builds sees what it is there to see: each kind of fault, put in by hand, is found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from support.rebuilds.drive import WAYS, Build, Folders, Said, check, from_nothing, watching
from support.rebuilds.sequences import read

Fault = Callable[[Folders, Build, frozenset[str] | None], Said]

#: Changes of a title, of an include, of data; then something that stops the build.
STEPS = read("shown 0 0 0 / template 5 0 0 / data 1 1 0 / config 15 0 0")


def stale_page(folders: Folders, build: Build, changed: frozenset[str] | None) -> Said:
    """A page that others are listed on stays as it was."""
    page = folders.destination / "index.html"
    old = page.read_bytes() if page.exists() else None
    said = build(changed)
    if old is not None:
        page.write_bytes(old)
    return said


def left_over(folders: Folders, build: Build, changed: frozenset[str] | None) -> Said:
    """A file that the site no longer has stays."""
    said = build(changed)
    (folders.destination / "left").mkdir(exist_ok=True)
    (folders.destination / "left" / "over.html").write_text("x")
    return said


def silent(folders: Folders, build: Build, changed: frozenset[str] | None) -> Said:
    """What isn't rendered again isn't warned of again."""
    return (build(changed)[0], frozenset())


def half_failed(folders: Folders, build: Build, changed: frozenset[str] | None) -> Said:
    """A build that fails has written something before."""
    said = build(changed)
    if said[0]:
        Path(folders.destination / "robots.txt").write_text("changed")
    return said


def deaf(folders: Folders, build: Build, changed: frozenset[str] | None) -> Said:
    """An include is believed to concern nobody."""
    if changed and all("/_includes/" in path or "/_data/" in path for path in changed):
        return "", from_nothing(folders)[1]
    return build(changed)


@pytest.mark.parametrize("fault", [stale_page, left_over, silent, half_failed, deaf])
def test_a_fault_is_found(fault: Fault, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(folders: Folders) -> Build:
        build = watching(folders)
        return lambda changed: fault(folders, build, changed)

    check("handwritten", "watching", STEPS)
    monkeypatch.setitem(WAYS, "watching", (faulty, from_nothing))
    with pytest.raises(AssertionError, match=r"(the site|what was said).* differs\nhandwritten, watching: "):
        check("handwritten", "watching", STEPS)
