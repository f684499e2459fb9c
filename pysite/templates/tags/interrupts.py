"""`{% break %}` and `{% continue %}`."""

from __future__ import annotations

from liquid.stream import TokenStream
from liquid.token import Token

from pysite.templates.code import Code
from pysite.templates.parser import Node, Tag


class InterruptNode(Node):
    """Ends every block up to the innermost loop, in including templates too."""

    __slots__ = ("kind",)

    interrupts = True

    def __init__(self, token: Token, kind: str) -> None:
        super().__init__(token)
        self.kind = kind
        self.blank = False

    def compile(self, code: Code) -> None:
        code.interrupt(self.kind)


class Interrupt(Tag):
    """The `break` and `continue` tags."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> InterruptNode:
        return InterruptNode(token, self.name)
