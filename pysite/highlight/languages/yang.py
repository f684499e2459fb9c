"""YANG's models."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, Words

_END = r"(?=[\s{};])"
# A word of two lists has the class of the last one here.
_WORDS = Words(
    "n",
    fold=True,
    no="""add current delete deprecated false invert-match max min not-supported obsolete replace true
    unbounded user""",
    kt="""binary bits boolean decimal64 empty enumeration identityref instance-identifier int16 int32
    int64 int8 leafref string uint16 uint32 uint64 uint8 union""",
    kd="""module submodule belongs-to namespace prefix yang-version contact description organization
    reference revision import include revision-date action argument augment deviation extension feature
    grouping identity if-feature input notification output rpc typedef anydata anyxml case choice config
    container deviate leaf leaf-list list must presence refine uses when base bit default enum
    error-app-tag error-message fraction-digits length max-elements min-elements modifier ordered-by path
    pattern position range require-instance status type units value yin-element key mandatory unique""",
)


def _string(quote: str) -> str:
    """What is between two quotes, where a backslash hides a quote, if another one follows."""
    return rf"{quote}(?:[^{quote}\\]|\\{quote}|\\(?!{quote}))*\\?{quote}"


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", "w"),
            (r"[{};]+", "p"),
            (r"(?:and|or|not|\+|\.)(?![-\w])", "o"),
            (_string('"'), "s2"),
            (_string("'"), "s1"),
            (r"/\*", "c", "comment"),
            (r"//.*", "c"),
            (rf"([\w.-]+)(:)([\w.-]+){_END}", ("nn", "p", "n")),
            (rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{_END}", "nl"),
            (rf"[0-9]+\.[0-9]+{_END}", "mf"),
            (rf"[0-9]+{_END}", "mi"),
            (r"[\w-]+(?=[^\w:-])\b", _WORDS),
            (r"[^;{}\s'\"]+", "n"),
        ],
        "comment": [(r"/\*", "c", "comment"), (r"\*/", "c", "#pop"), (r"[^*/]+|[*/]", "c")],
    }
)
