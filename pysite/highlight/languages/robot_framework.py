"""Robot Framework's tests: tables, whose cells mean something by their places."""

from __future__ import annotations

import re
from typing import Any

from pysite.highlight.formatters import Token
from pysite.highlight.scanner import Grammar

#: What has a keyword behind it, and what has values.
_KEYWORD_SETTINGS = """library, resource, setup, teardown, template, suite setup, suite teardown, task setup,
task teardown, task template, test setup, test teardown, test template, variables"""
_VALUE_SETTINGS = """arguments, default tags, documentation, force tags, metadata, return, tags, timeout,
task timeout, test timeout"""
_FOLLOWS = {
    name: state
    for names, state in ((_KEYWORD_SETTINGS, "keyword"), (_VALUE_SETTINGS, "values"))
    for name in names.replace(",\n", ", ").split(", ")
}
_SECTIONS = {
    "setting": "settings",
    "test case": "tests",
    "task": "tests",
    "keyword": "keywords",
    "variable": "variables",
}

_TEXT = r"[^|$@&% \t\n]+(?: (?:\\.|[^|$@&% \t\n])+)*"
_TITLE = r"[A-Za-z]+(?: [A-Za-z]+)?"


class _Stack(list[str]):
    """The states, the number of the cell in its row, and what follows: `keyword`, `values` or nothing."""

    def __init__(self) -> None:
        super().__init__(["root", "before"])
        self.column = 0
        self.next = ""
        self.template = False


def _section(stack: list[str], match: re.Match[str]) -> None:
    state = _SECTIONS.get(match[1].removesuffix("s").lower())
    if state:
        stack.append(state)


def _cell(stack: list[str], match: re.Match[str]) -> None:
    assert isinstance(stack, _Stack)
    stack.column += 1
    state = stack.next or "values"
    if not stack.next and not stack.template and stack.column == 1:
        state = stack.next = "keyword"
    stack += [state, "cell"]


def _continued(stack: list[str], match: re.Match[str]) -> None:
    assert isinstance(stack, _Stack)
    stack.column += 1
    stack.append("values")


def _row(stack: list[str], match: re.Match[str]) -> None:
    assert isinstance(stack, _Stack)
    stack.column = 0
    stack.next = ""
    stack.append("cell")


def _setting(stack: list[str], match: re.Match[str]) -> None:
    assert isinstance(stack, _Stack)
    stack.next = _FOLLOWS.get(match[1].lower(), "")


def _own_setting(stack: list[str], match: re.Match[str]) -> None:
    """A setting of a test, in brackets."""
    assert isinstance(stack, _Stack)
    name = match[2].lower()
    stack.template = stack.template or name == "template"
    stack.next = _FOLLOWS.get(name, stack.next)
    stack.pop()


def _plain(stack: list[str], match: re.Match[str]) -> None:
    assert isinstance(stack, _Stack)
    stack.template = False


def _values(stack: list[str], match: re.Match[str]) -> None:
    assert isinstance(stack, _Stack)
    stack.next = "values"


def _still(stack: list[str], match: re.Match[str]) -> None:
    """What has been before the keyword wasn't it."""
    assert isinstance(stack, _Stack)
    stack.next = stack.next and "keyword"


def _done(stack: list[str], match: re.Match[str]) -> None:
    assert isinstance(stack, _Stack)
    stack.next = ""


def _words(name: str) -> list[Any]:
    """Rules for single spaces in a text."""
    return [(r" (?![ |])", name)]


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", "w"),
            (rf"^(?:\| )?\*[* ]*({_TITLE}).*", "gh", _section),
        ],
        "before": [(r"^[^*].*", ""), (r"", "", "#pop")],
        "section": [
            (r"(?=(?:\| )?\*)", "", "#pop"),
            (r"\| ", "w"),
            (r" +\| +| {2,}|\t+", "w", _cell),
            (r"\.\.\. *", "w", _continued),
            (r" ?\|", "w"),
            (r"\n", "w", _row),
        ],
        "settings": ["@section", (rf"({_TITLE})(:?)", ("bp", "p"), _setting)],
        "names": [(r"[$@&%{}]+", "nl"), *_words("nl")],
        "tests": ["@section", "@names", (_TEXT, "nl", _plain)],
        "keywords": ["@section", (r"[$@&%]\{", "nv", "variable"), "@names", (_TEXT, "nl")],
        "variables": ["@section", (r"[$@&%]\{", "nv", _values, "variable")],
        "cell": [(r"#.*", "c"), (r"", "", "#pop")],
        "keyword": [
            (rf"(\[)({_TITLE})(\])", ("p", "bp", "p"), _own_setting),
            (r"[$@&%]\{", "nv", _still, "variable"),
            (r"(?i:for)", "nf", _still),
            *_words("nf"),
            (r"(?i:given|when|then|and|but) ", "nb"),
            (_TEXT, "nf", _done),
            (r"", "", "#pop"),
        ],
        "values": [
            (r"[$@&%]\{", "nv", _still, "variable"),
            (r"[$@&%]+", "s"),
            *_words("s"),
            (_TEXT, "s"),
            (r"", "", "#pop"),
        ],
        "variable": [
            (r"(\})( )(=)", ("nv", "w", "p"), "#pop"),
            (r"[$@&%]\{|[{\[]", "nv", "variable"),
            (r"[}\]]", "nv", "#pop"),
            (r"[^$@&%{}\[\]]+", "nv"),
        ],
    }
)


def tokens(code: str) -> list[Token]:
    """Scan `code`."""
    return GRAMMAR.tokens(code, stack=_Stack())
