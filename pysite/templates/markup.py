"""What stands in tags and outputs, read by the strict grammar first and by the lax one where that refuses."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from liquid.expression import Expression
from liquid.token import Token

from pysite.templates import lax
from pysite.templates.environment import ErrorMode
from pysite.templates.errors import LiquidSyntaxError
from pysite.templates.lexer import SPACE
from pysite.templates.primitives import parse_operand, parse_primitive
from pysite.templates.strict import Strict, variable
from pysite.templates.tree import Both, Comparison, FilteredExpression, Loop, Nil

Parsed = TypeVar("Parsed")


class Reader:
    """Reads markup in an error mode: `strict` raises, `warn` notes what it refused, `lax` never asks.

    `warnings` holds pairs of the token and the message.
    """

    def __init__(self, mode: ErrorMode) -> None:
        self.mode = mode
        self.warnings: list[tuple[Token, str]] = []

    def filtered(self, token: Token) -> FilteredExpression:
        """Read a value with filters, as an output or an assignment has."""
        # Ruby asks the strict grammar here in lax mode too, and keeps silent.
        return self._read(
            token, f'in "{{{{{token.value}}}}}"', strict_filtered, lax.parse_filtered, always=True
        )

    def condition(self, token: Token) -> Expression:
        """Read comparisons joined by `and` and `or`."""
        return self._read(token, _place(token), strict_condition, lax.parse_condition)

    def loop(self, token: Token) -> Loop:
        """Read what a `for` tag says."""
        return self._read(token, _place(token), strict_loop, lax.parse_loop)

    def _read(
        self,
        token: Token,
        place: str,
        strict: Callable[[str, Token], Parsed],
        loose: Callable[[str, Token], Parsed],
        always: bool = False,
    ) -> Parsed:
        if self.mode == "lax" and not always:
            return loose(token.value, token)
        try:
            return strict(token.value, token)
        except LiquidSyntaxError as error:
            message = f"{error.message} {place}"
            if self.mode == "strict":
                raise LiquidSyntaxError(message) from None
            if self.mode == "warn":
                self.warnings.append((token, message))
        return loose(token.value, token)


def _place(token: Token) -> str:
    return f'in "{token.value.strip(SPACE)}"'


def strict_filtered(markup: str, token: Token) -> FilteredExpression:
    """Read a value with filters; raises LiquidSyntaxError where the strict grammar refuses."""
    name = variable(markup)
    if name is not None:
        return FilteredExpression(token, parse_primitive(name, token), [])
    cursor = Strict(markup)
    if cursor.look("end_of_string"):
        return FilteredExpression(token, Nil(token), [])
    value = parse_primitive(cursor.expression(), token)
    filters = []
    while cursor.accept("pipe"):
        name = cursor.consume("id")
        arguments = []
        if cursor.accept("colon"):
            arguments.append(cursor.argument())
            while cursor.accept("comma"):
                arguments.append(cursor.argument())
        filters.append(lax.parse_filter(name, arguments, token))
    cursor.consume("end_of_string")
    return FilteredExpression(token, value, filters)


def strict_condition(markup: str, token: Token, methods: bool = True) -> Expression:
    """Read a condition; raises LiquidSyntaxError where the strict grammar refuses.

    `methods` tells whether `empty` and `blank` are questions (in tags) or empty texts (in `where_exp`).
    """
    operand = parse_operand if methods else parse_primitive
    name = variable(markup)
    if name is not None:
        return operand(name, token)
    cursor = Strict(markup)

    def comparison() -> Expression:
        left = operand(cursor.expression(), token)
        operator = cursor.accept("comparison")
        if operator:
            return Comparison(token, left, operator, operand(cursor.expression(), token))
        return left

    def joined() -> Expression:
        left = comparison()
        for word in ("and", "or"):
            if cursor.word(word):
                return Both(token, left, word, joined())
        return left

    condition = joined()
    cursor.consume("end_of_string")
    return condition


def strict_loop(markup: str, token: Token) -> Loop:
    """Read what a `for` tag says; raises LiquidSyntaxError where the strict grammar refuses."""
    cursor = Strict(markup)
    variable = cursor.consume("id")
    if not cursor.word("in"):
        raise LiquidSyntaxError("For loops require an 'in' clause")
    collection = cursor.expression()
    loop = Loop(token, variable, parse_primitive(collection, token), f"{variable}-{collection}")
    loop.reverse = cursor.word("reversed")
    while cursor.look("id") and cursor.look("colon", 1):
        key = cursor.consume()
        if key not in {"limit", "offset"}:
            raise LiquidSyntaxError("Invalid attribute in for loop. Valid attributes are limit and offset")
        cursor.consume()
        lax.set_attribute(loop, key, cursor.expression(), token)
    cursor.consume("end_of_string")
    return loop
