"""Apex, the language of Salesforce."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.scanner import Grammar, Words, needing

_NAME = r"[a-zA-Z_][a-zA-Z0-9_]*"
_DIGITS = r"(?:[0-9]_+[0-9]|[0-9])+"
# A word of two lists has the class of the last one here.
_WORDS = Words(
    "n",
    fold=True,
    kn="package",
    kc="true false null",
    kt="boolean byte char double float int long short var void",
    kd="""abstract const enum extends final implements native private protected public static super
    synchronized throws transient volatile sharing without inherited virtual global testmethod""",
    k="""select from where update like typeof end using scope with data category group by rollup cube having
    order asc desc nulls first last limit offset for view reference tracking viewstat or and assert break case
    catch continue default do else finally if goto instanceof new return switch this throw try while insert
    delete""",
)


def _name(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    """A name with the sign before it and that behind it; with a sign no word means anything."""
    before, name, behind = match.groups()
    if before == "@":
        yield "nd", match[0]
    elif behind or before == ".":
        yield "o", before
        yield {":": "nl", "(": "nf"}.get(behind, "py"), name
        yield "p", behind
    else:
        yield _WORDS.name_of(match[0]), match[0]


def _string(quote: str) -> list[object]:
    return [(r"\\[btnfr\\\"']", "se"), (rf"[^\\{quote}]+", "s2"), (quote, "s2", "#pop")]


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"//.*", "c1"),
            (needing("*/", r"/\*(?s:.*?)\*/"), "cm"),
            (r"(?:class|interface)\b", "kd", "class"),
            (r"import\b", "kn", "import"),
            (rf"([@$.]?)({_NAME})([:(]?)", _name),
            (r'"', "s2", "double"),
            (r"'", "s1", "single"),
            (rf"{_DIGITS}\.{_DIGITS}(?:[eE]{_DIGITS})?[fd]?", "mf"),
            (r"0[bB](?:[01]_+[01]|[01])+", "mb"),
            (r"0[xX](?:[0-9a-fA-F]_+[0-9a-fA-F]|[0-9a-fA-F])+", "mh"),
            (r"0(?:[0-7]_+[0-7]|[0-7])+", "mo"),
            (rf"{_DIGITS}L?", "mi"),
            (r"[-+/*~^!%&<>|=.?]", "o"),
            (r"[\[\](){},:;]", "p"),
        ],
        "class": [(r"\s+", ""), (_NAME, "nc", "#pop")],
        "import": [(r"\s+", ""), (r"[a-zA-Z0-9_.]+\*?", "nn", "#pop")],
        "double": _string('"'),
        "single": _string("'"),
    }
)
