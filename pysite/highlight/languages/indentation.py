"""Languages whose blocks are the lines with more indentation than the one above them."""

from __future__ import annotations

import re

from pysite.highlight.scanner import Move


class Indented(list[str]):
    """The states, the indentation of the line, and of a block's first line with the state for its others."""

    def __init__(self, *states: str) -> None:
        super().__init__(states or ("root",))
        self.line = ""
        self.block: tuple[str, str] | None = None


def line(stack: list[str], match: re.Match[str]) -> None:
    """Go on with a line, whose indentation has been matched: it is a block's, or it has `content`."""
    assert isinstance(stack, Indented)
    stack.line = match[0]
    if stack.block:
        state, above = stack.block
        if match[0] != above and match[0].startswith(above):
            stack.append(state)
            return
    stack.block = None
    stack.append("content")


def block(state: str) -> Move:
    """Have the lines under this one begin in `state`."""

    def move(stack: list[str], match: re.Match[str]) -> None:
        assert isinstance(stack, Indented)
        stack.block = (state, stack.line)

    return move
