"""Dockerfiles."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pysite.highlight.formatters import Token
from pysite.highlight.languages import shell
from pysite.highlight.scanner import Grammar

_WORDS = "FROM|MAINTAINER|CMD|LABEL|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|STOPSIGNAL"
_WORDS += "|HEALTHCHECK|SHELL"


def _command(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterable[Token]:
    """Give the tokens of a part of a command, which goes on from the part before the last escape.

    Below the state `run`, the stack holds the shell's own, each state after a mark.
    """
    start = stack.index("run")
    inner = [state.removeprefix(_INNER) for state in stack[:start] if state.startswith(_INNER)]
    inner = inner or [*shell.GRAMMAR.start]
    out = shell.GRAMMAR.tokens(match[0], stack=inner)
    stack[:start] = ["root", *(_INNER + state for state in inner)]
    return out


def _end(stack: list[str], match: re.Match[str]) -> None:
    """Leave the command, and forget what state the shell was in."""
    stack[:] = ["root"]


#: Marks a state of the shell's on the stack.
_INNER = "shell "

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
        "run": [(r"\n", "", _end), (r"\\(?s:.)", "se"), (r"(?:\\.|[^\n\\])+", _command)],
    }
)
