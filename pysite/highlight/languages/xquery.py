"""XQuery: XPath with more words, and XML in it."""

from __future__ import annotations

import re

from pysite.highlight.languages.xpath import NAME, PART, QUALIFIED, STATES
from pysite.highlight.patterns import one_of
from pysite.highlight.scanner import Grammar, needing

_KEYWORDS = """let for some every if then else return in satisfies xquery encoding version declare module
namespace copy-namespaces boundary-space construction default collation base-uri preserve strip ordering
ordered unordered order empty greatest least no-preserve inherit no-inherit decimal-format decimal-separator
grouping-separator infinity minus-sign NaN percent per-mille zero-digit digit pattern-separator
exponent-separator import schema at element option function external context item typeswitch switch case try
catch validate lax strict type document attribute text comment processing-instruction where group by allowing
tumbling stable sliding window start end only when previous next count ascending descending"""


def _closed(stack: list[str], match: re.Match[str]) -> None:
    """A brace ends an expression inside of something else, if it is in one."""
    if len(stack) > 1:
        stack.pop()


def _value(quote: str) -> list[object]:
    """The inside of an attribute's value."""
    return [
        (quote, "s", "#pop"),
        (r"\{\{", "s"),
        (r"\{", "p", "root"),
        (rf"[^{quote}{{>]+", "s"),
    ]


GRAMMAR = Grammar(
    {
        **STATES,
        "root": [
            "@tags",
            (r"\{", "p"),
            (r"\}`?", "p", _closed),
            (rf"(namespace)(\s+)({PART})", ("k", "w", "nn")),
            (rf"{one_of(_KEYWORDS)}\b", "k"),
            (r";", "p"),
            (r"%", "kd", "annotation"),
            (rf"(\(#)(\s*)({NAME})", ("cp", "w", "nt"), "pragma"),
            (r"``\[", "s", "constructor"),
            *STATES["root"],
        ],
        "tags": [
            (rf"<{QUALIFIED}", "nt", "tag"),
            (r"<!--", "c", "xml comment"),
            (needing("?>", r"<\?.*?\?>"), "cp"),
            (needing("]]>", r"<!\[CDATA\[.*?\]\]>"), "cp"),
            (needing(";", r"&\S*?;"), "ni"),
        ],
        "annotation": ["@blank", (NAME, "kd", "#pop")],
        "pragma": ["@blank", (r"#\)", "cp", "#pop"), (r".", "cp")],
        "constructor": [(r"`\{", "p", "root"), (r"\]``", "s", "#pop"), (r"[^`\]]+|[`\]]", "s")],
        "xml comment": [(r"[^-]+", "c"), (r"-->", "c", "#pop"), (r"-", "c")],
        "tag": [
            (r"\s+", "w"),
            (r'([\w.:-]+\s*=)(")', ("na", "s"), "double"),
            (r"([\w.:-]+\s*=)(')", ("na", "s"), "single"),
            (r">", "nt", "content"),
            (r"/>", "nt", "#pop"),
        ],
        "double": _value('"'),
        "single": _value("'"),
        "content": [
            (r"\s+", "w"),
            "@tags",
            (r"\{\{|\}\}", ""),
            (r"\{", "p", "root"),
            (r"[^{}<&]", ""),
            (rf"</{QUALIFIED}\s*>", "nt", "#pop:2"),
        ],
    }
)
