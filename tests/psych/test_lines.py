"""Plain lines are read as libyaml reads them, or left to it."""

from __future__ import annotations

import random
from zoneinfo import ZoneInfo

import pytest

from pysite.errors import SiteError
from pysite.ruby.psych import load_any
from pysite.ruby.yaml_lines import load_lines

ZONE = ZoneInfo("America/New_York")

KEYS = ("title", "a", "yes", "null", "_x", "layout-b", "A1", "k.x", "12", "-a", "<<", "é", "k" * 101)
VALUES = (
    *("a", "foo bar", "a  b", "yes", "No", "~", "null", "é", "日本", "(x)", "<a href='x'>", "http://x.y/z"),
    *("12", "-5", "+1", "1,000", "0x1f", "0x_", ".5", ".inf", "1e3", "12:30:45", "2012-01-02", "2012-02-30"),
    *("2012-01-02 10:00:00", "2012-01-02 10:00:00 +0100", "2012-01-02T10:00:00Z", "''", '""', "'a'", '"b"'),
    *("it's", "'it''s'", '"a\\n"', "'a' b", '"a": b', "'", '"', "\\", "#", " #x", "a#b", "a # c", "a: b"),
    *("a:b", "a:", ":a", ":", "-", "- a", "---", "...", "?", "? a", "[a, b]", "{a: b}", "&x", "*x", "!str"),
    *("|", ">", "%d", "@x", "`x`", "=", "<<", ",", "]", "}", "\t", "\r", "\x85", "\xa0", "\u2028", "\ufeff"),
)


def agree(text: str) -> bool:
    """Whether both read the text alike; tells whether the lines have been enough."""
    lines = load_lines(text, ZONE)
    if lines is None:
        return False
    try:
        assert repr(lines) == repr(load_any(text, "file.md", ZONE)), repr(text)
    except SiteError as error:
        raise AssertionError(f"{text!r}: {error.problem}") from error
    return True


def a_line(source: random.Random) -> str:
    space, end = source.choice(("", " ", " ", " ", "  ")), source.choice(("", "", "", " "))
    value = "".join(source.choices(VALUES, k=source.choice((1, 1, 1, 2))))
    kind = source.random()
    if kind < 0.5:
        return f"{source.choice(KEYS)}:{space}{value}{end}"
    if kind < 0.7:
        return f"{source.choice(KEYS)}:{end}"
    if kind < 0.9:
        return f"{source.choice(('', '  ', '  ', '    '))}-{space}{value}{end}"
    return source.choice(("", "# c", "  # c", "  ", "---", "...", "  more"))


def test_lines_put_together_by_chance() -> None:
    source = random.Random(20260115)
    enough, end = 0, "\n"
    for _ in range(20_000):
        start = source.choice(("---\n", "---\n", "---\n", "---\n", "--- \n", "", "---\r\n"))
        lines = "\n".join(a_line(source) for _ in range(source.randint(1, 4)))
        enough += agree(f"{start}{lines}{source.choice(('', end, end))}")
    assert enough > 500


@pytest.mark.parametrize(
    "codes",
    [range(0x80), range(0x80, 0x300), range(0x2000, 0x2070), range(0xD7F0, 0xE010), range(0xFE00, 0x10010)],
)
def test_every_character(codes: range) -> None:
    for code in codes:
        c = chr(code)
        for line in (f"k: a{c}b", f"k: {c}b", f"k: {c} b", f"k: a {c}b", f"k: a{c} b", f"k: a{c}", f"k: {c}"):
            agree(f"---\n{line}\n")
            agree(f"---\nk:\n  - a\n{line.replace('k:', '  -')}\n")
        for line in (f'k: "{c}"', f"k: '{c}'", f"{c}k: a", f"k{c}: a", f"k:{c}a", f"k:\n{c}- a"):
            agree(f"---\n{line}\n{c}\n")
            agree(f"---\n{line}\n")


def test_front_matter_as_it_mostly_is() -> None:
    text = """---
# a talk
title: "On lines: a talk"
date: 2026-01-15
draft: no
tags:
  - yaml
  - 'front matter'

permalink: /talks/lines/
---
"""
    assert agree(text.removesuffix("---\n"))
