"""`{% assign name = value | filter %}`."""

from __future__ import annotations

import re

from liquid.stream import TokenStream
from liquid.token import Token

from pysite.templates import emit
from pysite.templates.code import Code
from pysite.templates.errors import LiquidSyntaxError
from pysite.templates.parser import Node, Tag, expression_token
from pysite.templates.primitives import NAME_SIGN
from pysite.templates.tree import FilteredExpression

_SYNTAX = re.compile(rf"({NAME_SIGN}+)\s*=\s*(.*)\s*", re.DOTALL | re.ASCII)


class AssignNode(Node):
    """Sets a variable in the outermost scope."""

    __slots__ = ("expression", "variable")

    def __init__(self, token: Token, variable: str, expression: FilteredExpression) -> None:
        super().__init__(token)
        self.variable = variable
        self.expression = expression

    def compile(self, code: Code) -> None:
        code.line(f"assign({self.variable!r}, {emit.settled(code, self.expression)})", self.expression.token)
        code.known.forget(self.variable)


class Assign(Tag):
    """The `assign` tag."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> AssignNode:
        match = _SYNTAX.search(markup.value)
        if not match:
            raise LiquidSyntaxError("Syntax Error in 'assign' - Valid syntax: assign [var] = [source]")
        value = expression_token(markup, match.start(2), match.group(2))
        return AssignNode(token, match.group(1), self.grammar.reader.filtered(value))
