"""Sessions at a shell: prompts and commands, and what they wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.languages import shell

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_SNIP = re.compile(r"\s*(?:<\.+>|\.+)\s*", re.ASCII)
_PROMPT = re.compile(r"([^$#>;]*[$#>;])(\s*)((?s:.*))", re.ASCII)


def tokens(code: str) -> Iterator[Token]:
    """Scan line by line: a command may go on behind the next prompt, but not over a line of output."""
    stack = ["root"]
    for line in _LINE.findall(code):
        if _SNIP.fullmatch(line):
            stack = ["root"]
            yield "c", line
        elif prompt := _PROMPT.fullmatch(line):
            yield "gp", prompt[1]
            yield "w", prompt[2]
            yield from shell.GRAMMAR.tokens(prompt[3], stack=stack)
        else:
            stack = ["root"]
            yield "go", line
