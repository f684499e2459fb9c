"""`smartify` against Jekyll's converter, on texts made of all that it might trip over."""

from __future__ import annotations

import random

import pytest

from pysite.kramdown import Options
from pysite.kramdown.smartypants import smartify
from support.ruby_server import RubyServer

PIECES = [
    *('"', "'", "a", "word", "\n", "\n\n", " ", " ", " ", "--"),
    *("---", "...", "<<", ">>", "&amp;", "&", "&#8217;"),
    *("<b>", "</b>", "<div>", "</div>", "<br>", "<p>", "</p>"),
    *("<!-- c -->", "*em*", "`code`", "# h", "\\", "\\'"),
    *("80's", "'80s", "(", ")", ",", "é", "[x](y)", "- ", "    "),
    *("{: .c}", "|", "$$x$$", "<script>", "\t", "1.", "<"),
]
CASES = [
    "",
    '"hello" she said -- it\'s...',
    "\n",
    "a\n",
    "a\n\n",
    "  x  ",
    '<p>"x"</p>',
    "<div>'x'\n\n'y'</div>\n",
]


@pytest.mark.jekyll
def test_texts() -> None:
    """Each text comes out as Jekyll's."""
    choose = random.Random(4)
    texts = CASES + ["".join(choose.choices(PIECES, k=choose.randint(1, 9))) for _ in range(500)]
    options = Options.from_config({"input": "GFM"}, "rouge", lambda problem: None)
    with RubyServer({}, "UTC") as ruby:
        for text in texts:
            assert {"value": smartify(text, options)} == ruby.filter("smartify", text), repr(text)
