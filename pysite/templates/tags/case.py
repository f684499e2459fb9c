"""`{% case value %}{% when a, b or c %}…{% else %}…{% endcase %}`."""

from __future__ import annotations

import re

from liquid.ast import BlockNode
from liquid.expression import Expression
from liquid.stream import TokenStream
from liquid.token import Token

from pysite.templates import emit
from pysite.templates.code import Code
from pysite.templates.errors import LiquidSyntaxError
from pysite.templates.lexer import SPACE
from pysite.templates.parser import Node, Tag
from pysite.templates.primitives import FRAGMENT, parse_operand, parse_primitive

_SYNTAX = re.compile(FRAGMENT, re.ASCII)
_WHEN = re.compile(rf"({FRAGMENT})(?:(?:\s+or\s+|\s*,\s*)({FRAGMENT}.*))?", re.DOTALL | re.ASCII)

_BAD_WHEN = "Syntax Error in tag 'case' - Valid when condition: {% when [condition] [or condition2...] %}"
_BAD_ELSE = "Syntax Error in tag 'case' - Valid else condition: {% else %} (no parameters) "


class CaseNode(Node):
    """Renders every branch that has the value among its own: not only the first one.

    A branch of None is an `else`: it is rendered if no branch before it was.
    """

    __slots__ = ("before", "branches", "value")

    def __init__(
        self,
        token: Token,
        value: Expression,
        before: BlockNode,
        branches: list[tuple[list[Expression] | None, BlockNode]],
    ) -> None:
        super().__init__(token)
        self.value = value
        self.branches = branches
        self.blank = before.blank and all(body.blank for _, body in branches)

    def compile(self, code: Code) -> None:
        found = code.fresh("found")
        code.line(f"{found} = False")
        for values, body in self.branches:
            # A value that is listed twice renders its branch twice.
            for value in [None] if values is None else values:
                test = f"not {found}" if value is None else emit.equal(code, self.value, value)
                code.line(f"if {test}:", value.token if value else None)
                with code.indented():
                    if value is not None:
                        code.line(f"{found} = True")
                    code.body(body, without_text=self.blank)


class Case(Tag):
    """The `case` tag."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> CaseNode:
        match = _SYNTAX.search(markup.value)
        if not match:
            raise LiquidSyntaxError("Syntax Error in 'case' - Valid syntax: case [condition]")
        value = parse_primitive(match.group(), markup)
        before = self.body(stream, "when", "else")
        branches: list[tuple[list[Expression] | None, BlockNode]] = []
        while next(stream).value != "endcase":
            values = self._values(stream)
            branches.append((values, self.body(stream, "when", "else")))
        return CaseNode(token, value, before, branches)

    def _values(self, stream: TokenStream) -> list[Expression] | None:
        """Read what a `when` lists; None for an `else`."""
        markup = stream.current
        if stream.tokens[stream.pos - 1].value == "else":
            if markup.value.strip(SPACE + "\0"):
                raise LiquidSyntaxError(_BAD_ELSE)
            return None
        values: list[Expression] = []
        rest: str | None = markup.value
        while rest is not None:
            match = _WHEN.search(rest)
            if not match:
                raise LiquidSyntaxError(_BAD_WHEN)
            values.append(parse_operand(match.group(1), markup))
            rest = match.group(2)
        return values
