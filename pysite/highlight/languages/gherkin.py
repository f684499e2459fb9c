"""Gherkin, in which features are told for tests."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.languages.gherkin_words import ELEMENTS, EXAMPLES, FEATURES, STEPS
from pysite.highlight.scanner import Grammar

#: For each word before a colon: the class it has, and the state that what follows is in.
_SECTIONS = {
    **dict.fromkeys(EXAMPLES.split("|"), ("nn", "examples")),
    **dict.fromkeys(FEATURES.split("|"), ("kd", "feature")),
    **dict.fromkeys(ELEMENTS.split("|"), ("kn", "description")),
}


def _step(word: str) -> str:
    if word.endswith("<"):
        return re.escape(word[:-1])
    return re.escape(word) + ("" if word.endswith(" ") else r"\b")


def _section(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    yield from ((_SECTIONS.get(match[1], ("err", ""))[0], match[1]), ("p", match[2]))


def _after_section(stack: list[str], match: re.Match[str]) -> None:
    stack[:] = [_SECTIONS.get(match[1], ("", "root"))[1]]


_REST = r".*?(?=[#\n])"

GRAMMAR = Grammar(
    {
        "basic": [(r"#.*", "c"), (r"[ \r\t]+", "")],
        "root": [
            "@basic",
            (r"\n", ""),
            (r'"""(?s:.*?)"""', "s"),
            (r"@[^\s@]+", "nt"),
            (r"(?=\|)", "", "header"),
            "@step or section",
        ],
        "section": [(r"(.*?)(:)", _section, _after_section)],
        "step or section": ["@section", ("|".join(map(_step, STEPS.split("|"))), "nf", "#pop:99", "step")],
        "header": [(r"[^|\s]+", "nv"), (r"\n", "", "=table"), "@table"],
        "table": ["@basic", (r"\n", "", "line"), (r"\|", "p"), (r"[^|\s]+", "n")],
        "line": [(r"(?=\s*[^\s|])", "", "#pop:99"), (r"", "", "#pop")],
        "description": ["@basic", "@step or section", (r"\n", ""), (_REST, "")],
        "feature": ["@basic", "@section", (r"\n", ""), (_REST, "")],
        "examples": ["@basic", (r"(?=\|)", "", "header"), (r"\n", ""), (_REST, "")],
        "step": [
            "@basic",
            (r"<.*?>", "nv"),
            (r'".*?"', "s"),
            (r"\S[^\s<]*", ""),
            (_REST, "", "#pop"),
        ],
    }
)
