"""Any text at all becomes HTML: without exceptions, however deep it nests, and in time that grows with it."""

from __future__ import annotations

import gc
import os
import random
import statistics
import time
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pysite.kramdown import Options, convert
from support.compose import BLOCKS, SPANS, compose

OPTIONS = Options(input="GFM", hard_wrap=False, syntax_highlighter=None)
KRAMDOWN = Options(input="kramdown", syntax_highlighter=None)
MARKDOWN_IN_HTML = Options(input="GFM", hard_wrap=True, parse_block_html=True, syntax_highlighter=None)
ALL = (OPTIONS, KRAMDOWN, MARKDOWN_IN_HTML)

MARKS = [
    *"*_`~[](){}<>!\"'$&\\|:#^-=+.0 1a\n\t\f\v\r\0é漢",
    *(
        "  \n",
        "\n\n",
        "\n    ",
        "> ",
        "* ",
        "1. ",
        "[^1]",
        "[^1]: ",
        "{:",
        "{::",
        "$$",
        "```",
        "~~~",
        "|-",
        "<!--",
    ),
    *(
        "-->",
        "<div>",
        "</div>",
        "<b",
        "</b>",
        "<p markdown='1'>",
        "](",
        "](<",
        "&amp;",
        "&#",
        "*[a]: ",
        "{: .a}",
    ),
]
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "100"))
relaxed = settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@relaxed
@given(st.text())
def test_any_text(text: str) -> None:
    for options in ALL:
        convert(text, options)


@relaxed
@given(st.lists(st.sampled_from(MARKS), max_size=60).map("".join))
def test_any_marks(text: str) -> None:
    for options in ALL:
        convert(text, options)


@relaxed
@given(st.lists(st.sampled_from([*SPANS, *BLOCKS]), max_size=8).map("\n".join), st.integers(0, 400))
def test_broken_off(text: str, length: int) -> None:
    for options in ALL:
        convert(text[:length], options)


@pytest.mark.parametrize("seed", range(30))
def test_mutations(seed: int) -> None:
    """Documents with pieces cut out, doubled and exchanged."""
    chance = random.Random(seed)
    text, _ = compose(seed)
    for _ in range(10):
        at, to = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        text = text[:at] + chance.choice(("", text[at:to][:50] * 2, chance.choice(MARKS))) + text[to:]
        convert(text, OPTIONS)


DEEP = {
    "quotations": "> ",
    "tight quotations": ">",
    "lists": "* ",
    "ordered lists": "1. ",
    "quoted lists": "> * ",
    "emphasis": "*a **b ",
    "emphasis without words": "*_",
    "brackets": "[",
    "images": "![",
    "emphasis in brackets": "[*",
    "HTML spans": "<b>",
    "HTML spans with emphasis": "<i>*",
    "HTML blocks": "<div>",
    "Markdown in HTML": '<div markdown="1">',
    "lines of Markdown in HTML": '<div markdown="1">\n',
    "lists of attributes": "{:",
}


@pytest.mark.parametrize("name", DEEP)
@pytest.mark.parametrize("options", ALL, ids=("GFM", "kramdown", "html"))
def test_a_thousand_deep(name: str, options: Options) -> None:
    assert convert(DEEP[name] * 1000 + "x", options).html
    closed = "*x" * 1000 + "</b></i></div>](y)**" * 1000
    assert convert(DEEP[name] * 1000 + closed, options).html


def test_attribute_lists_that_refer_to_each_other() -> None:
    text = "".join(f"{{:a{n}: a{n + 1} .c{n}}}\n" for n in range(2000)) + "{:b: b .self}\n\nx\n{: a0 b}\n"
    assert "c1999" in convert(text, OPTIONS).html


def _repeat(piece: str, after: str = "") -> Callable[[int], str]:
    return lambda count: piece * count + after


LINEAR = {
    "words": _repeat("word word "),
    "lines": _repeat("word word\n"),
    "paragraphs": _repeat("word word\n\n"),
    "emphasis": _repeat("*a* **b** "),
    "open emphasis": _repeat("*a _b **c "),
    "code": _repeat("`a` "),
    "open code": _repeat("` `` "),
    "links": _repeat("[a](b) [c][d] "),
    "brackets": lambda count: "[" * count + "]" * count,
    "open brackets": _repeat("["),
    "tags": _repeat("<b>a</b> "),
    "open tags": _repeat("*<b>", "*"),
    "attributes": _repeat("{:a"),
    "attribute lines": _repeat("a\n{: .b}\n\n"),
    "quotes": _repeat('"a" it\'s '),
    "symbols": _repeat("a -- b ... "),
    "entities": _repeat("&amp; &x "),
    "mathematics": _repeat("$$a$$ $$ "),
    "comments": _repeat("<!-- "),
    "headers": _repeat("# a\n\n"),
    "lists": _repeat("* a\n"),
    "loose lists": _repeat("* a\n\n"),
    "definitions": _repeat("a\n: b\n\n"),
    "tables": _repeat("a | b\n"),
    "code blocks": _repeat("    a\n\n"),
    "fences": _repeat("```\na\n```\n\n"),
    "open fences": _repeat("```a\n"),
    "HTML": _repeat('<div class="a"><p>b</p></div>\n'),
    "open HTML": _repeat("<div>"),
    "footnotes": _repeat("a[^1] ", "\n\n[^1]: b"),
    "abbreviations": _repeat("HTML ", "\n\n*[HTML]: b"),
    "rules": _repeat("* * *\n"),
    "link definitions": _repeat("[a]: b\n"),
    "extensions": _repeat("{::comment}\n"),
    "links with titles": _repeat('[a](b "c") '),
    "links without ends": _repeat("[a](b "),
    "links with one end": _repeat("[a](", ")"),
    "link titles without ends": _repeat('[a](b "'),
    "addresses without ends": _repeat("[a](<"),
    "images": _repeat("![a](b) "),
    "images with one end": _repeat("![", "](x)"),
    "images in images": lambda count: "![" * count + "](x)" * count,
    "links that lead nowhere": _repeat("[a] "),
    "footnotes that are missing": _repeat("[^a] "),
    "closing tags": _repeat("</b> "),
    "strikethrough": _repeat("~~a~~ "),
    "open strikethrough": _repeat("~~a "),
    "escapes": _repeat("\\* \\a "),
    "attributes of spans": _repeat("*a*{: .b} "),
    "words with underscores": _repeat("a_b_c "),
    "addresses": _repeat("<http://a.b> "),
    "long items": lambda count: "* a\n" + "  b\n" * count,
    "long loose items": lambda count: "* a\n" + "\n  b\n" * count,
    "nested lists": _repeat("* a\n  * b\n    * c\n      * d\n"),
    "ordered lists": _repeat("1. a\n"),
    "tasks": _repeat("* [ ] a\n"),
    "long definitions": lambda count: "a\n: b\n" + "  c\n" * count,
    "quotations": _repeat("> a\n"),
    "lists in quotations": _repeat("> * a\n> * b\n\n"),
    "wide tables": lambda count: "|" + "a|" * count + "\n",
    "tables with code": _repeat("`a|b` | c\n"),
    "underlined headers": _repeat("a\n===\n\n"),
    "blocks of mathematics": _repeat("$$\na\n$$\n\n"),
    "Markdown in HTML": _repeat('<div markdown="1">\n\na\n\n</div>\n\n'),
    "nested HTML": lambda count: "<div>" * count + "</div>" * count,
    "styles in text": _repeat("a <style> "),
    "many footnotes": lambda count: "".join(f"a[^{n}]\n\n[^{n}]: b\n\n" for n in range(count)),
    "many link definitions": lambda count: "".join(f"[a{n}]\n\n[a{n}]: b\n\n" for n in range(count)),
    "tables of contents": lambda count: "* x\n{:toc}\n\n" + "# a\n\n" * count,
    "definitions of attributes": lambda count: "".join(f"{{:a{n}: .b}}\n" for n in range(count)),
    "blank lines": _repeat("\n"),
    "spaces": _repeat(" "),
}


def _seconds(text: str) -> float:
    start = time.process_time()
    convert(text, OPTIONS)
    return time.process_time() - start


def _growth(small: str, large: str, most: float) -> float:
    """How much longer the large text takes: the median of pairs, each measured in one go, since the machine
    may be faster or slower from one moment to the next. As many as it takes to see it is not above `most`."""
    growths: list[float] = []
    for _ in range(25):
        growths.append(_seconds(large) / _seconds(small))
        if len(growths) >= 3 and statistics.median(growths) <= most:
            break
    return statistics.median(growths)


@pytest.fixture
def without_collector() -> Iterator[None]:
    """Python's garbage collector sets in at any time, and goes over all that there is."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


#: How much longer twice the text may take. Beside other tests, which share the processor's caches with it, a
#: text that outgrows them takes longer than it has to: PYSITE_QUIET=1 holds a quiet machine to the bar.
MOST = 2.2 if os.environ.get("PYSITE_QUIET") else 2.8
_LEAST_SECONDS = 0.01
#: The first time that a process needs tens of megabytes they take longer than the work that is done in them.
_LEAST_LENGTH, _MOST_LENGTH = 4_000, 300_000


@pytest.mark.usefixtures("without_collector")
@pytest.mark.parametrize("name", LINEAR)
def test_time_grows_with_length(name: str) -> None:
    make = LINEAR[name]
    count = 125
    while len(make(count * 4)) <= _MOST_LENGTH:
        text = make(count)
        if len(text) >= _LEAST_LENGTH and _seconds(text) > _LEAST_SECONDS:
            break
        count *= 2
    assert _growth(make(count), make(count * 2), MOST) <= MOST


@pytest.mark.usefixtures("without_collector")
@pytest.mark.parametrize("name", DEEP)
def test_time_grows_with_depth(name: str) -> None:
    """Up to 1,000 levels. kramdown indents what is nested, so there doubling the depth makes the HTML four
    times as long; time may grow with what is read and written together."""
    small, large = (DEEP[name] * depth + "x" for depth in (500, 1000))
    lengths = [len(text) + len(convert(text, OPTIONS).html) for text in (small, large)]
    most = MOST * lengths[1] / lengths[0] / 2
    assert _growth(small, large, most) <= most
