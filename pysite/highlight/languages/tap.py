"""TAP, what tests say."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar

_SPACE = r"[^\S\n]+"

GRAMMAR = Grammar(
    {
        # What has no line end is wrong, a character at a time.
        "root": [
            (r"^TAP version \d+\n", "nn"),
            (r"^1\.\.\d+", "kd", "plan"),
            (r"^(not ok)([^\S\n]*)(\d*)", ("gr", "", "mi"), "test"),
            (r"^(ok)([^\S\n]*)(\d*)", ("kr", "", "mi"), "test"),
            (r"^#.*\n", "c"),
            (r"^Bail out!.*\n", "gr"),
            (r"^.*\n", ""),
        ],
        "plan": [
            (_SPACE, ""),
            (r"#", "c", "directive"),
            (r"\n", "c", "#pop"),
            (r".*\n", "gr", "#pop"),
        ],
        "test": [(_SPACE, ""), (r"#", "c", "directive"), (r"\S+", ""), (r"\n", "", "#pop")],
        "directive": [
            (_SPACE, "c"),
            (r"(?i:todo)\b|(?i:skip)\S*", "cp"),
            (r"\S+", "c"),
            (r"\n", "c", "#pop:2"),
        ],
    }
)
