"""YAML against Psych: recorded answers, and live ones where Ruby is installed."""

from __future__ import annotations

import json
import random
import re
import subprocess
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pysite.errors import SiteError
from pysite.ruby import psych

HERE = Path(__file__).parent
ZONE = ZoneInfo("America/New_York")
CASES: list[list[Any]] = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))


def tagged(value: Any) -> Any:
    """The same form that expect.rb gives to values."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return ["int", str(value)]
    if isinstance(value, float):
        return ["float", ruby_float(value)]
    if isinstance(value, datetime):
        offset = re.sub(r"(?<=[+-]\d{4})\d\d$", "", value.strftime("%z"))
        return ["time", f"{value.year:04}-{value:%m-%d %H:%M:%S.%f} {offset}", value.tzinfo is timezone.utc]
    if isinstance(value, date):
        return ["date", value.isoformat()]
    if isinstance(value, (list, tuple)):
        return ["list", [tagged(item) for item in value]]
    if isinstance(value, dict):
        return ["map", [[tagged(key), tagged(item)] for key, item in value.items()]]
    raise TypeError(type(value))


def ruby_float(value: float) -> str:
    text = re.sub(r"^(-?\d+)e", r"\1.0e", str(value))
    return {"inf": "Infinity", "-inf": "-Infinity", "nan": "NaN"}.get(text, text)


def answer(text: str) -> Any:
    try:
        return tagged(psych.load(text, "file.yml", ZONE))
    except SiteError as error:
        return ["error", error.problem.message]


def same(ours: Any, theirs: Any) -> bool:
    """Errors are the same if both are errors and the words agree, where Ruby's are about YAML."""
    if isinstance(theirs, list) and theirs[0] in ("refused", "malformed"):
        return isinstance(ours, list) and ours[0] == "error" and theirs[1] in (None, ours[1])
    return bool(ours == theirs)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[repr(case[0])[:60] for case in CASES])
def test_as_recorded(text: str, expected: Any) -> None:
    ours = answer(text)
    assert same(ours, expected), f"{ours} != {expected}"


def ruby(texts: list[str]) -> list[Any]:
    """What the installed Psych makes of texts."""
    run = subprocess.run(
        ["ruby", str(HERE / "expect.rb"), "-"],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
    )
    answers: list[Any] = json.loads(run.stdout)
    return answers


@pytest.mark.jekyll
def test_records_are_fresh() -> None:
    assert ruby([text for text, _ in CASES]) == [expected for _, expected in CASES]


SCALARS = st.text(alphabet="0123456789:-+._, eExXbTZ~yn", min_size=1, max_size=12)


@pytest.mark.jekyll
@settings(max_examples=5, deadline=None)
@given(st.lists(SCALARS, min_size=1000, max_size=1000))
def test_numbers_and_times_live(texts: list[str]) -> None:
    differ = [
        (text, ours, theirs)
        for text, theirs in zip(texts, ruby(texts), strict=True)
        if not same(ours := answer(text), theirs)
    ]
    assert not differ


PIECES = [
    "a: ",
    "- ",
    "? ",
    ": ",
    "&x ",
    "<<: {a: b}",
    "{",
    "}",
    "[",
    "]",
    ", ",
    '"',
    "'",
    "# c",
    "!!str ",
    "!foo ",
    "12",
    "yes",
    "~",
    "2014-02-01",
    "é",
    ":a",
    "@",
    "%",
]
PIECES += ["\n", "\n  ", "\t", "\r\n", "|", ">-", "---\n", "...\n", "  "]
TEXTS = [text for text, _ in CASES if "\ufeff" not in text and "*" not in text]


@pytest.mark.jekyll
def test_changed_documents_live() -> None:
    """Recorded documents with something put in, somewhere."""
    source = random.Random(20240101)
    texts = []
    for text in TEXTS * 3:
        at = source.randrange(len(text) + 1)
        texts.append(text[:at] + source.choice(PIECES) + text[at:])
    differ = [
        (text, ours, theirs)
        for text, theirs in zip(texts, ruby(texts), strict=True)
        if not same(ours := answer(text), theirs)
    ]
    assert not differ


def test_the_place_and_a_hint_are_told() -> None:
    with pytest.raises(SiteError) as caught:
        psych.load("a: 1\nb: c: d\n", "_config.yml")
    problem = caught.value.problem
    assert (problem.path, problem.line, problem.column) == ("_config.yml", 2, 5)
    assert "quotes" in problem.hint


def test_bytes_that_are_no_unicode() -> None:
    with pytest.raises(SiteError, match="UTF-8"):
        psych.load(b"a: \xff", "a.yml")


def test_depth_does_not_matter() -> None:
    value = psych.load("[" * 5000 + "]" * 5000)
    depth = 0
    while isinstance(value, list) and value:
        value, depth = value[0], depth + 1
    assert depth == 4999
