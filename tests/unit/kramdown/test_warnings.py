"""What seems wrong in a text is told with its line."""

from __future__ import annotations

import pytest

from pysite.errors import Problem, SiteError
from pysite.kramdown import Converter, Options, convert

OPTIONS = Options(input="GFM", hard_wrap=False, syntax_highlighter=None)


def lines_of(text: str) -> list[tuple[int, str]]:
    return [
        (warning.line, warning.message.split(" on line")[0]) for warning in convert(text, OPTIONS).warnings
    ]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a\n\n[b]\n", 3, "No link definition for link ID 'b' found"),
        ("[a]: b\n[a]: c\n", 2, "Duplicate link ID 'a'"),
        ("*[a]: b\n\n*[a]: c\n", 3, "Duplicate abbreviation ID 'a'"),
        ("x[^a]\n\n[^a]: b\n\n[^a]: c\n", 5, "Duplicate footnote name 'a'"),
        ("x\n\nb[^a]\n", 3, "Footnote definition for 'a' not found"),
        ("x\n\n[^a]: b\n", 3, "Footnote definition for 'a'"),
        ("x\n\n<div>\n", 3, "Found no end tag for 'div'"),
        ("x\n\na <b>\n", 3, "Found no end tag for 'b' (line 3) - auto-closing it"),
        ("x\n\na </b>\n", 3, "Found invalidly used HTML closing tag for 'b'"),
        ("x\n\na <div>\n", 3, "Found block HTML tag 'div' in span-level text"),
        ("x\n\na {: .b}\n", 3, "Found span IAL after text - ignoring it"),
        ("x\n\n> a\n> [b]\n", 4, "No link definition for link ID 'b' found"),
        ("x\n\n* a\n\n  [b]\n", 5, "No link definition for link ID 'b' found"),
        ('<p a="1" a="2">x</p>\n', 1, "Duplicate HTML attribute 'a'"),
        ("{::nosuch /}\n", 1, "Invalid extension with name 'nosuch' specified"),
        ('{::options nosuch="1" /}\n', 1, "Unknown kramdown option 'nosuch'"),
        ('x\n\n{::options template="1" /}\n', 3, "Option template may not be set inline"),
    ],
)
def test_warning(text: str, line: int, message: str) -> None:
    assert (line, message) in lines_of(text)


def test_raw_html_warns_once() -> None:
    assert lines_of('<div>\n<p a="1" a="2">x</p>\n</div>\n') == [(2, "Duplicate HTML attribute 'a'")]


def test_no_warning() -> None:
    assert lines_of("# a\n\nb *c* [d](e)\n") == []


def _collect(config: dict[str, object]) -> tuple[Options, list[Problem]]:
    found: list[Problem] = []
    return Options.from_config(config, "rouge", found.append), found


def test_unknown_option_is_named() -> None:
    _, found = _collect({"input": "GFM", "nosuch": 1})
    assert "nosuch" in found[0].message


def test_unknown_input_is_named() -> None:
    options, found = _collect({"input": "Textile"})
    assert "Textile" in found[0].message
    assert options.input == "kramdown"


@pytest.mark.parametrize("value", ["x", "1..9", "7"])
def test_impossible_value_stops(value: str) -> None:
    with pytest.raises(SiteError, match="toc_levels"):
        _collect({"toc_levels": value})


def test_options_can_be_compared() -> None:
    one, _ = _collect({"input": "GFM", "syntax_highlighter_opts": {"a": 1}})
    same, _ = _collect({"input": "GFM", "syntax_highlighter_opts": {"a": 1}})
    other, _ = _collect({"input": "GFM", "syntax_highlighter_opts": {"a": 2}})
    assert one == same
    assert hash(one) == hash(same)
    assert one != other


def test_converter_remembers_a_bounded_number_of_texts() -> None:
    converter = Converter(OPTIONS, size=2)
    assert [converter.html(text) for text in ("a", "b", "c", "a")] == [
        "<p>a</p>\n",
        "<p>b</p>\n",
        "<p>c</p>\n",
        "<p>a</p>\n",
    ]
    assert len(converter) == 2
