"""A tag of a plug-in: a plain function that is called when the page is rendered."""

from __future__ import annotations

from liquid.ast import BlockNode
from liquid.stream import TokenStream
from liquid.token import Token

from pysite.templates.code import Code
from pysite.templates.parser import Node, Tag


class RuntimeNode(Node):
    """Calls the tag's function with its markup and, for a block, a function that renders the body."""

    __slots__ = ("body", "markup", "name")

    def __init__(self, token: Token, name: str, markup: str, body: BlockNode | None) -> None:
        super().__init__(token)
        self.name = name
        self.markup = markup
        self.body = body
        self.blank = False

    def compile(self, code: Code) -> None:
        code.looks_up()
        body = "None"
        if self.body is not None:
            body = code.fresh("body")
            with code.function(f"{body}()"):
                with code.buffer() as part:
                    code.body(self.body)
                code.line(f'return "".join({part})')
        code.write(f"run_tag(ctx, {self.name!r}, {self.markup!r}, {body})", self.token)
        code.known.forget()


class Runtime(Tag):
    """A tag of a plug-in without a body."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> RuntimeNode:
        return RuntimeNode(token, self.name, markup.value, None)


class RuntimeBlock(Tag):
    """A tag of a plug-in with a body."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> RuntimeNode:
        body = self.body(stream)
        self.finish(stream)
        return RuntimeNode(token, self.name, markup.value, body)
