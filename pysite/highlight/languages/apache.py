"""Apache's configuration."""

from __future__ import annotations

from typing import Any

from pysite.highlight.languages.apache_words import WORDS
from pysite.highlight.scanner import Grammar, Words, needing, parts


def _known(name: str) -> Words:
    """The class of words that Apache knows; all others are plain."""
    return Words("", fold=True, **{name: WORDS})


_SECTION = _known("nl")


def _label(grammar: Grammar, match: Any, stack: list[str]) -> list[tuple[str, str]]:
    return [(_SECTION.name_of(match[0]), match[0])]


GRAMMAR = Grammar(
    {
        "blank": [(r"#.*", "c"), (r"\s+", "")],
        "root": [
            "@blank",
            (r"(</?)(\w+)", parts("p", _label), "section"),
            (r"\w+", _known("nc"), "directive"),
        ],
        "section": [(needing(">", r"([^>]+)?(>(?:\r\n?|\n)?)"), ("sr", "p"), "#pop"), "@blank"],
        "directive": [(r"\r\n?|\n", "", "#pop"), "@blank", (r"\S+", _known("ss"))],
    }
)
