"""`{% if %}…{% elsif %}…{% else %}…{% endif %}`, and `{% unless %}`, which negates its first condition."""

from __future__ import annotations

from liquid.ast import BlockNode
from liquid.expression import Expression
from liquid.stream import TokenStream
from liquid.token import Token

from pysite.templates.code import Code
from pysite.templates.parser import Node, Tag


class IfNode(Node):
    """Renders the first branch whose condition holds; a condition of None always does."""

    __slots__ = ("branches", "negated")

    def __init__(
        self, token: Token, branches: list[tuple[Expression | None, BlockNode]], negated: bool
    ) -> None:
        super().__init__(token)
        self.branches = branches
        self.negated = negated
        self.blank = all(body.blank for _, body in branches)

    def compile(self, code: Code) -> None:
        (test, body), *others = self.branches
        assert test is not None
        condition = code.condition(test)
        code.line(f"if not ({condition}):" if self.negated else f"if {condition}:", test.token)
        with code.indented():
            code.body(body, without_text=self.blank)
        # A condition is asked only where those before it don't hold.
        with code.known.perhaps():
            for test, body in others:
                code.line(f"elif {code.condition(test)}:" if test else "else:", test.token if test else None)
                with code.indented():
                    code.body(body, without_text=self.blank)
                if test is None:
                    break  # what follows an `else` is never reached


class If(Tag):
    """The `if` and `unless` tags."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> IfNode:
        branches: list[tuple[Expression | None, BlockNode]] = []
        test: Expression | None = self.grammar.reader.condition(markup)
        while True:
            branches.append((test, self.body(stream, "elsif", "else")))
            word = next(stream).value
            if word == f"end{self.name}":
                return IfNode(token, branches, self.name == "unless")
            test = self.grammar.reader.condition(stream.current) if word == "elsif" else None
