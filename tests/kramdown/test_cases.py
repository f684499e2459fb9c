"""Every NAME.text here becomes NAME.html, which kramdown has written (expect.rb), highlighting aside."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pysite.errors import Problem
from pysite.kramdown import Options, convert
from support.kramdown import JEKYLL_DEFAULTS, unwrap_highlighting

HERE = Path(__file__).parent
CASES = sorted(HERE.glob("*/*.text"))


def options_of(case: Path) -> Options:
    """Jekyll's options with the changes of the case's own file, if it has one."""
    changes = case.with_suffix(".options")
    config = dict(JEKYLL_DEFAULTS)
    if changes.exists():
        config.update(yaml.safe_load(changes.read_text("utf-8")))

    def refuse(problem: Problem) -> None:
        raise AssertionError(problem)

    if config.pop("raw", False):
        return Options.parse(config, refuse)
    return Options.from_config(config, "rouge", refuse)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_case(case: Path) -> None:
    text = case.read_bytes().decode("utf-8")
    expected = case.with_suffix(".html").read_bytes().decode("utf-8")
    html = convert(text, options_of(case)).html
    assert unwrap_highlighting(html) == unwrap_highlighting(expected)


class Kept(dict[str, str]):
    """Keeps raw HTML, and counts what was of use."""

    used = 0

    def get(self, text: str, default: str | None = None) -> str | None:  # type: ignore[override]
        self.used += text in self
        return super().get(text, default)

    def put(self, text: str, written: str) -> None:
        self[text] = written


def test_kept_html_changes_nothing() -> None:
    kept = Kept()
    for _ in "first", "again":
        for case in CASES:
            text, options = case.read_bytes().decode("utf-8"), options_of(case)
            assert convert(text, options, kept) == convert(text, options), case.stem
    assert kept.used >= 10


@pytest.mark.parametrize(
    ("content", "behind"),
    [
        ('<a title="x', '<b class="y">z</b>'),
        ("<!-- x", "<!-- y -->"),
        ("<? x", "<? y ?>"),
        ("<a\nb=c", "d>"),
        ("a <!-- b --> c", "<!-- d -->"),
    ],
)
def test_what_is_behind_kept_html_counts(content: str, behind: str) -> None:
    options, kept = Options(input="GFM", hard_wrap=False, syntax_highlighter=None), Kept()
    for text in (f"<div>\n{content}\n</div>\n", f"<div>\n{content}\n</div>\n\n{behind}\n"):
        assert convert(text, options, kept) == convert(text, options)


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 400
