"""A build warns of all that a build from nothing would warn of, however little it has to render."""

from __future__ import annotations

from pathlib import Path

from pysite.build.session import Session
from pysite.config import load

OPTION = "kramdown has no option 'no_such'"


def test_odd_options_for_markdown_are_told_whoever_converts(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("kramdown:\n  no_such: true\n")
    first, second = tmp_path / "a.md", tmp_path / "b.md"
    for page in first, second:
        page.write_text("---\n---\nA *text*.\n")
    told: list[str] = []
    settings = {"source": str(tmp_path), "destination": str(tmp_path / "_site")}
    session = Session(
        lambda: load(settings, warn=lambda problem: None), lambda problem: told.append(problem.message)
    )

    def warnings(changed: Path | None) -> list[str]:
        told.clear()
        session.build(None if changed is None else frozenset([str(changed)]))
        return told

    assert warnings(None) == [OPTION]
    first.unlink()
    assert warnings(first) == [OPTION]
    second.write_text("---\n---\nA *text*.\n\nAnother.\n")
    assert warnings(second) == [OPTION]
