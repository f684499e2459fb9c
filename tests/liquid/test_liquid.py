"""Every case in cases/ against what the real Liquid, with Jekyll's tags and filters, made of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from support.known import known
from support.liquid import Answer, Case, normal, ours

HERE = Path(__file__).parent


def cases() -> Iterator[tuple[str, Case, Answer]]:
    """Each case's name, the case, and the expected answer."""
    for path in sorted((HERE / "cases").glob("*.yml")):
        shared = yaml.safe_load(path.read_text(encoding="utf-8"))
        own = shared.pop("cases")
        answers = json.loads((HERE / "expected" / f"{path.stem}.json").read_text(encoding="utf-8"))
        assert len(own) == len(answers), f"run tests/liquid/expect.rb {path.stem}"
        for number, (one, answer) in enumerate(zip(own, answers, strict=True), 1):
            case = {**shared, **({"template": one} if isinstance(one, str) else one)}
            yield f"{path.stem}-{number}", case, answer


CASES = list(cases())


@pytest.mark.parametrize(("name", "case", "answer"), CASES, ids=[name for name, _, _ in CASES])
def test_is_what_liquid_makes(name: str, case: Case, answer: Answer) -> None:
    made, wanted = normal(ours(case)), normal(answer)
    if name in known("liquid"):
        assert made != wanted, f"{name} agrees: take it out of known_differences.toml"
    else:
        assert made == wanted, case["template"]


def test_there_are_enough() -> None:
    assert len(CASES) >= 600
