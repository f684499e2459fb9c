"""Units of systemd."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, needing

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"[;#].*", "c"),
            (r"\[.*?\]$", "k"),
            (needing("\\\n", r"(.*?)(=)(.*)(\\\n)"), ("nt", "p", "", "se"), "continued"),
            (needing("=", r"(.*?)(=)(.*)"), ("nt", "p", "")),
        ],
        # Only a line with a quote in it ends what goes on over lines; all others are errors.
        "continued": [
            (r"(.*?)(\\\n)", ("", "se")),
            (r".*'", "", "#pop"),
        ],
    }
)
