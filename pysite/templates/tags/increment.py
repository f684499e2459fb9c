"""`{% increment name %}` and `{% decrement name %}`: counters beside the variables of the same name."""

from __future__ import annotations

from liquid.stream import TokenStream
from liquid.token import Token

from pysite.templates.code import Code
from pysite.templates.lexer import SPACE
from pysite.templates.parser import Node, Tag


class CountNode(Node):
    """Counts up after, or down before, it writes the number."""

    __slots__ = ("call", "variable")

    def __init__(self, token: Token, call: str, variable: str) -> None:
        super().__init__(token)
        self.call = call
        self.variable = variable
        self.blank = False

    def compile(self, code: Code) -> None:
        code.write(f"{self.call}(ctx, {self.variable!r})", self.token)
        code.known.forget(self.variable)


class Count(Tag):
    """The `increment` and `decrement` tags."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> CountNode:
        return CountNode(token, self.name, markup.value.strip(SPACE + "\0"))
