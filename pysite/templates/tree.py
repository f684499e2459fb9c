"""Expressions as nodes of the syntax tree.

They are our own, on python-liquid's base: some it has no node for, some mean something else there, and none
is ever evaluated as a tree. Importing its own takes as long as importing all the rest of its parser.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from liquid.expression import Expression
from liquid.token import Token

if TYPE_CHECKING:
    from liquid.context import RenderContext


class Written(Expression):
    """An expression that is written as Python, never evaluated as a tree."""

    __slots__ = ()

    def evaluate(self, context: RenderContext) -> object:
        raise TypeError("expressions are compiled, not evaluated")

    def children(self) -> Iterable[Expression]:
        return ()


class Nil(Written):
    """`nil`, or nothing at all."""

    __slots__ = ()


class Empty(Written):
    """`empty` as one side of a comparison: a question."""

    __slots__ = ()


class Blank(Written):
    """`blank` as one side of a comparison."""

    __slots__ = ()


class Literal(Written):
    """A value that is written out."""

    __slots__ = ("value",)

    def __init__(self, token: Token, value: str | int | float) -> None:
        super().__init__(token)
        self.value = value


class StringLiteral(Literal):
    """A quoted text."""

    __slots__ = ()
    value: str


class IntegerLiteral(Literal):
    """A whole number."""

    __slots__ = ()
    value: int


class FloatLiteral(Literal):
    """A number with a point."""

    __slots__ = ()
    value: float


class TrueLiteral(Literal):
    """`true`."""

    __slots__ = ()

    def __init__(self, token: Token) -> None:
        super().__init__(token, True)


class FalseLiteral(Literal):
    """`false`."""

    __slots__ = ()

    def __init__(self, token: Token) -> None:
        super().__init__(token, False)


class PositionalArgument:
    """A filter's argument."""

    __slots__ = ("value",)

    def __init__(self, value: Expression) -> None:
        self.value = value


class KeywordArgument:
    """A filter's argument with a key."""

    __slots__ = ("name", "value")

    def __init__(self, name: str, value: Expression) -> None:
        self.name = name
        self.value = value


class Filter:
    """A filter with its arguments."""

    __slots__ = ("args", "name")

    def __init__(self, name: str, args: list[KeywordArgument | PositionalArgument]) -> None:
        self.name = name
        self.args = args


class FilteredExpression(Written):
    """A value and the filters it goes through."""

    __slots__ = ("filters", "left")

    def __init__(self, token: Token, left: Expression, filters: list[Filter]) -> None:
        super().__init__(token)
        self.left = left
        self.filters = filters


class Lookup(Written):
    """`page.title`, `site.data[page.lang]["x"].size`: a variable and the steps into it.

    A step that is text was written after a dot (where `size`, `first` and `last` may be commands), one that
    is an expression stood in brackets. `name` is None where the markup has no word at all: that's nil.
    """

    __slots__ = ("name", "steps")

    def __init__(self, token: Token, name: str | Expression | None, steps: list[str | Expression]) -> None:
        super().__init__(token)
        self.name = name
        self.steps = steps


class Comparison(Written):
    """`left operator right`; an operator that doesn't exist is an error only when it is evaluated."""

    __slots__ = ("left", "operator", "right")

    def __init__(self, token: Token, left: Expression, operator: str, right: Expression) -> None:
        super().__init__(token)
        self.left = left
        self.operator = operator
        self.right = right


class Both(Written):
    """`left and right`, or `left or right`. The right side holds all that follows."""

    __slots__ = ("left", "right", "word")

    def __init__(self, token: Token, left: Expression, word: str, right: Expression) -> None:
        super().__init__(token)
        self.left = left
        self.word = word
        self.right = right


class Span(Written):
    """`(first..last)`."""

    __slots__ = ("first", "last")

    def __init__(self, token: Token, first: Expression, last: Expression) -> None:
        super().__init__(token)
        self.first = first
        self.last = last


class Nothing(Written):
    """`empty` or `blank` where no question is asked: a value of its own, which prints as an empty text."""

    __slots__ = ("name",)

    def __init__(self, token: Token, name: str) -> None:
        super().__init__(token)
        self.name = name


class Loop(Written):
    """What a `for` tag says: `variable in collection reversed limit:n offset:n`.

    `key` is the loop's name, under which it remembers how far it went; `offset` is the word "continue" where
    it goes on from there.
    """

    __slots__ = ("collection", "key", "limit", "offset", "reverse", "variable")

    def __init__(self, token: Token, variable: str, collection: Expression, key: str) -> None:
        super().__init__(token)
        self.variable = variable
        self.collection = collection
        self.key = key
        self.reverse = False
        self.limit: Expression | None = None
        self.offset: Expression | str | None = None
