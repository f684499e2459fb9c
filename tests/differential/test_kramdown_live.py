"""Random documents against the live kramdown.

KRAMDOWN_DOCUMENTS says how many (120 by default), KRAMDOWN_SEED where to begin. Where kramdown itself comes
to no end or runs out of stack, there is nothing to compare.
"""

from __future__ import annotations

import os
import re

import pytest

from pysite.errors import Problem
from pysite.kramdown import Options, convert
from support.compose import compose
from support.known import known
from support.kramdown import JEKYLL_DEFAULTS, Kramdown, unwrap_highlighting

pytestmark = pytest.mark.jekyll

FIRST = int(os.environ.get("KRAMDOWN_SEED", "0"))
COUNT = int(os.environ.get("KRAMDOWN_DOCUMENTS", "120"))


def _ignore(problem: Problem) -> None:
    """Warnings are not compared here."""


def test_random_documents() -> None:
    differing = []
    compared = 0
    with Kramdown() as kramdown:
        for seed in range(FIRST, FIRST + COUNT):
            text, changes = compose(seed)
            config = {**JEKYLL_DEFAULTS, **changes}
            answer = kramdown.ask(text, config, seconds=1)
            if "error" in answer:
                continue
            compared += 1
            html = convert(text, Options.from_config(config, "rouge", _ignore)).html
            if unwrap_highlighting(html) != unwrap_highlighting(answer["html"]):
                differing.append(seed)
    assert compared > COUNT * 0.9
    assert not differing


#: Texts and options that come out otherwise than kramdown has them, as tests/known_differences.toml says.
KNOWN: dict[str, tuple[str, dict[str, object]]] = {
    "reference_beyond_unicode": ("&#x110000;\n", {}),
    "html_to_native": ("<p>a</p> b\n", {"html_to_native": True}),
    "code_without_line_end": (compose(448)[0], compose(448)[1]),
    "list_that_refers_to_itself": ("{:a: a .b}\n\nx\n{: a}\n", {}),
    "transliterated_header_ids": ("# Über\n", {"transliterated_header_ids": True, "input": "kramdown"}),
    "minted": ("    a\n{: .language-ruby}\n", {"syntax_highlighter": "minted"}),
}


def test_known_differences_are_listed() -> None:
    assert set(KNOWN) == set(known("kramdown"))


@pytest.mark.parametrize("name", KNOWN)
def test_known_difference(name: str) -> None:
    text, changes = KNOWN[name]
    config = {**JEKYLL_DEFAULTS, **changes}
    html = convert(text, Options.from_config(config, "rouge", _ignore)).html
    assert html
    with Kramdown() as kramdown:
        assert kramdown.ask(text, config, seconds=1).get("html") != html


WARNED = [
    "[a]\n\n[b]: 1\n[b]: 2\n",
    "a[^1] b[^2]\n\n[^1]: x\n[^1]: y\n\n[^3]: z\n",
    "*[A]: 1\n*[A]: 2\n\nA\n",
    "<div>\n<b>\n</i>\n",
    "a <b> c </i> <div>\n",
    "a {: .b}\n\n{: !!}\n",
    "{::nosuch /}\n\n{::options nosuch='1' /}\n\n{:/x}\n",
    '<p a="1" a="2">x</p>\n',
]


@pytest.mark.parametrize("text", WARNED)
def test_warnings(text: str) -> None:
    """kramdown's warnings are ours, but for line numbers: it sometimes counts from behind the thing."""
    config = dict(JEKYLL_DEFAULTS)
    with Kramdown() as kramdown:
        expected = kramdown.ask(text, config)["warnings"]
    found = convert(text, Options.from_config(config, "rouge", _ignore)).warnings
    assert [_masked(warning.message) for warning in found] == [_masked(message) for message in expected]


def _masked(message: str) -> str:
    return re.sub(r"line \d+", "line N", " ".join(message.split()))
