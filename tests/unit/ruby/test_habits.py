"""Every question in cases/ against Ruby's recorded answer (expected/)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.habits import FOLDER, ours
from support.known import known

NAMES = sorted(path.stem for path in (FOLDER / "cases").glob("*.json"))


def read(path: Path) -> list[object]:
    """Return a file's list."""
    found = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_is_what_ruby_does(name: str) -> None:
    """All of a file's questions have Ruby's answers."""
    questions, answers = read(FOLDER / "cases" / f"{name}.json"), read(FOLDER / "expected" / f"{name}.json")
    assert len(questions) == len(answers), "run tests/unit/ruby/expect.rb"
    for question, answer in zip(questions, answers, strict=True):
        mine = ours(question)  # type: ignore[arg-type]
        told = json.dumps(question, ensure_ascii=False)
        if told in known("ruby"):
            assert mine != answer, f"{told} agrees: take it out of known_differences.toml"
        else:
            assert (mine, type(mine)) == (answer, type(answer)), told
