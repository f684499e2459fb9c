"""Expressions that python-liquid has no node for, or whose node means something else there."""

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
