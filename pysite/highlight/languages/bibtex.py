"""BibTeX."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar

_MARKS = r"@!$&.\\:;<>?\[\]^`|~*/+-"
_NAME = rf"[a-zA-Z_{_MARKS}][\w{_MARKS}]*"

GRAMMAR = Grammar(
    {
        "root": [
            "@space",
            (rf"@(?i:comment)(?![\w{_MARKS}])", "c"),
            (rf"@(?i:preamble)(?![\w{_MARKS}])", "nc", "close", "value", "open"),
            (rf"@(?i:string)(?![\w{_MARKS}])", "nc", "close", "field", "open"),
            (rf"@{_NAME}", "nc", "close", "entry", "open"),
            (r".+", "c"),
        ],
        "space": [(r"\s+", "")],
        "open": ["@space", (r"[{(]", "p", "#pop")],
        "close": ["@space", (r"[})]", "p", "#pop")],
        "entry": ["@space", (r"[^\s,}]+", "nl", "=fields")],
        "fields": ["@space", (r",", "p", "field"), (r"", "", "#pop")],
        "field": ["@space", (_NAME, "na", "value", "equals"), (r"", "", "#pop")],
        "equals": ["@space", (r"=", "p", "#pop")],
        "value": [
            "@space",
            (_NAME, "nv"),
            (r'"', "s", "quoted"),
            (r"\{", "s", "braced"),
            (r"\d+", "m"),
            (r"#", "p"),
            (r"", "", "#pop"),
        ],
        "quoted": [(r"\{", "s", "braced"), (r'"', "s", "#pop"), (r'[^{"]+', "s")],
        "braced": [(r"\{", "s", "braced"), (r"\}", "s", "#pop"), (r"[^{}]+", "s")],
    }
)
