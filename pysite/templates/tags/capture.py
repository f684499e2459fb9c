"""`{% capture name %}…{% endcapture %}`."""

from __future__ import annotations

import re

from liquid.ast import BlockNode
from liquid.stream import TokenStream
from liquid.token import Token

from pysite.templates.code import Code
from pysite.templates.errors import LiquidSyntaxError
from pysite.templates.parser import Node, Tag
from pysite.templates.primitives import NAME_SIGN

_SYNTAX = re.compile(rf"({NAME_SIGN}+)", re.ASCII)


class CaptureNode(Node):
    """Renders its body into a variable of the outermost scope."""

    __slots__ = ("body", "variable")

    def __init__(self, token: Token, variable: str, body: BlockNode) -> None:
        super().__init__(token)
        self.variable = variable
        self.body = body

    def compile(self, code: Code) -> None:
        with code.captured(self.body) as part:
            code.line(f'assign({self.variable!r}, "".join({part}))', self.token)
        code.known.forget(self.variable)


class Capture(Tag):
    """The `capture` tag."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> CaptureNode:
        match = _SYNTAX.search(markup.value)
        if not match:
            raise LiquidSyntaxError("Syntax Error in 'capture' - Valid syntax: capture [var]")
        body = self.body(stream)
        self.finish(stream)
        return CaptureNode(token, match.group(1), body)
