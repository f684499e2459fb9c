"""Dockerfiles."""

from __future__ import annotations

from pysite.highlight.languages import shell
from pysite.highlight.scanner import Grammar, foreign

_WORDS = "FROM|MAINTAINER|CMD|LABEL|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|STOPSIGNAL"
_WORDS += "|HEALTHCHECK|SHELL"

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"^(?i:(FROM)(\s+)(.*)(\s+)(AS)(\s+)(.*))", ("k", "w", "s", "w", "k", "w", "s")),
            (rf"^(?i:(ONBUILD)(\s+)({_WORDS})(.*))", ("k", "w", "k", "s")),
            (rf"^(?i:({_WORDS})\b(.*))", ("k", "s")),
            (r"#.*", "c"),
            (r"^(?i:(?:ONBUILD\s+)?RUN\s+)", "k", "run"),
            (r"\w+|\W+", ""),
        ],
        "run": [(r"\n", "", "#pop"), (r"\\(?s:.)", "se"), (r"(?:\\.|[^\n\\])+", foreign(shell.GRAMMAR))],
    }
)
