"""`{% cycle name: a, b, c %}`."""

from __future__ import annotations

import re

from liquid.expression import Expression
from liquid.stream import TokenStream
from liquid.token import Token

from pysite.ruby.values import inspect
from pysite.templates.code import Code
from pysite.templates.errors import LiquidSyntaxError
from pysite.templates.parser import Node, Tag
from pysite.templates.primitives import FRAGMENT, parse_primitive
from pysite.templates.tree import Literal, Nil, Nothing

_NAMED = re.compile(rf"({FRAGMENT})\s*:\s*(.*)", re.DOTALL | re.ASCII)
_SIMPLE = re.compile(rf"{FRAGMENT}+", re.ASCII)
_VALUE = re.compile(FRAGMENT, re.ASCII)


class CycleNode(Node):
    """Writes the next of its values. Cycles of one name, or of the same constants, go on together."""

    __slots__ = ("name", "values")

    def __init__(self, token: Token, name: Expression | None, values: list[Expression]) -> None:
        super().__init__(token)
        self.name = name
        self.values = values
        self.blank = False

    def compile(self, code: Code) -> None:
        if self.name is not None:
            key = code.value(self.name)
        elif all(isinstance(value, Literal) for value in self.values):
            key = repr(inspect([value.value for value in self.values if isinstance(value, Literal)]))
        else:
            # Ruby's name for a cycle of variables tells the objects apart, so no two share it.
            key = code.fresh("cycle")
            code.setup.append(f"{key} = object()")
        if all(isinstance(value, (Literal, Nothing)) for value in self.values):
            values = "".join(f"{code.value(value)}, " for value in self.values)
            code.write(f"cycle(ctx, {key}, ({values}))", self.token)
        else:
            with code.known.unknown():
                values = "".join(f"lambda: {code.value(value)}, " for value in self.values)
            code.write(f"cycle_lazily(ctx, {key}, ({values}))", self.token)


class Cycle(Tag):
    """The `cycle` tag."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> CycleNode:
        named = _NAMED.match(markup.value)
        if named:
            return CycleNode(token, parse_primitive(named.group(1), markup), _values(named.group(2), markup))
        if _SIMPLE.match(markup.value):
            return CycleNode(token, None, _values(markup.value, markup))
        raise LiquidSyntaxError(
            "Syntax Error in 'cycle' - Valid syntax: cycle [name :] var [, var2, var3 ...]"
        )


def _values(markup: str, token: Token) -> list[Expression]:
    matches = [_VALUE.search(piece) for piece in markup.split(",")]
    values = [parse_primitive(match.group(), token) for match in matches if match]
    return [value for value in values if not isinstance(value, Nil)]
