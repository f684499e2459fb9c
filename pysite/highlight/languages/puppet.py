"""Puppet's manifests."""

from __future__ import annotations

from pysite.highlight.patterns import quoted
from pysite.highlight.scanner import Grammar, Words

_PART = r"[a-z]\w*"
_NAME = rf"(?:::)?(?:{_PART}::)*\w+"

_WORDS = Words(
    "n",
    k="and case class default define else elsif if in import inherits node unless",
    kc="false true undef",
)

GRAMMAR = Grammar(
    {
        "root": [
            "@blank",
            (rf"\${_NAME}", "nv"),
            (rf"{_PART}(?=\s*[=+]>)", Words("py", kp="before require notify subscribe")),
            (rf"{_NAME}(?=\s*\()", "nf"),
            (r"[A-Z]\w*", "nc"),
            (r"[+=|~-]>|<[|~-]|[|:}();\[\]]", "p"),
            (r"[{,]", "p", "value"),
            (r"(?:in|and|or)\b", "ow"),
            (r"[=!<>]=", "o"),
            (r"[=!]~", "o", "value"),
            (r"[.=<>!+*/-]", "o"),
            (rf"(class|include)(\s*)({_NAME})", ("k", "", "nc")),
            (r"node\b", "k", "value"),
            (quoted("'", lines=True), "s1"),
            (r'"', "s2", "string"),
            (r"\d+(?:\.\d+)?(?:e[+-]\d+)?", "m"),
            (_NAME, _WORDS),
        ],
        # A comment has to end with its line.
        "blank": [(r"\s+", ""), (r"#.*\n", "c")],
        # Only here a slash begins a regular expression.
        "value": ["@blank", (r"/", "sr", "regex"), (r"", "", "#pop")],
        "regex": [
            (r"/", "sr", "#pop"),
            (r"\\.", "se"),
            (r"[(){}]", "si"),
            (r"\[", "si", "set"),
            (r".", "sr"),
        ],
        "set": [
            (r"\]", "si", "#pop"),
            (r"-(?=\])", "sr"),
            (r"-", "si"),
            (r"\\.", "se"),
            (r"[^\\\]-]+", "sr"),
        ],
        "string": [
            (r'"', "s2", "#pop"),
            (r'[^$\\"]+', "s2"),
            (r"\\(?s:.)", "se"),
            (rf"\${_NAME}|\$\{{{_NAME}\}}", "nv"),
        ],
    }
)
