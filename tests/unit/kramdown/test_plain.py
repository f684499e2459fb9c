"""Short cuts for plain text and for plain HTML give what the rules would."""

from __future__ import annotations

import pytest

from pysite.kramdown import Options, convert

GFM = Options(input="GFM", hard_wrap=False, syntax_highlighter=None)
ALL = (GFM, Options(input="GFM", hard_wrap=True), Options(input="kramdown"), Options(input="SmartyPants"))


def html_of(text: str, options: Options = GFM) -> str:
    return convert(text, options).html


@pytest.mark.parametrize("options", ALL)
@pytest.mark.parametrize(
    "line",
    ["a b", "a|b", "a & b; > c", "&amp; a", "a\\", "a  ", "\0a\0", "é", "a -- b", 'a "b"', "1. a", "a" * 300],
)
def test_a_line_is_what_it_is_before_a_blank_one(line: str, options: Options) -> None:
    assert html_of(line + "\n\n", options).rstrip("\n") == html_of(line, options).rstrip("\n")


def test_a_paragraph_with_a_pipe_is_no_table_inside() -> None:
    assert html_of("a\nb|c\n") == "<p>a\nb|c</p>\n"


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ('<i class="a" id="b">x &amp; y</i>\n', None),
        ("<i>a > b & c</i>", "<i>a &gt; b &amp; c</i>"),
        ("<br><img src='a'>", '<br /><img src="a" />'),
        ("<I ID=' ' Class=a b>x</I >", '<i class="a" b="">x</i>'),
        ('<i a="<b>">x</i>', '<i a="&lt;b&gt;">x</i>'),
        ("<!-- <i> --><i>x</i>", None),
        ("<i>1 < 2 <3</i>", "<i>1 &lt; 2 &lt;3</i>"),
        ("<b ><i>x</b></i></b>", "<b><i>x&lt;/b&gt;</i></b>"),
        ("<new-tag>x</new-tag>", None),
    ],
)
@pytest.mark.parametrize("before", [0, 1, 15, 16, 40])
def test_raw_html_is_written_alike_wherever_it_stands(source: str, written: str | None, before: int) -> None:
    tags = "<b>bold</b> text\n" * before
    assert html_of(f"<div>{tags}{source}</div>\n") == f"<div>{tags}{written or source}</div>\n"
