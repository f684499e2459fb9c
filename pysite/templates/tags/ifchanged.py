"""`{% ifchanged %}…{% endifchanged %}`: written only if it differs from the last such text."""

from __future__ import annotations

from liquid.ast import BlockNode
from liquid.stream import TokenStream
from liquid.token import Token

from pysite.templates.code import Code
from pysite.templates.parser import Node, Tag


class IfChangedNode(Node):
    """Renders its body, and writes what changed."""

    __slots__ = ("body",)

    def __init__(self, token: Token, body: BlockNode) -> None:
        super().__init__(token)
        self.body = body
        self.blank = body.blank

    def compile(self, code: Code) -> None:
        with code.captured(self.body) as part:
            code.write(f'if_changed(ctx, "".join({part}))', self.token)


class IfChanged(Tag):
    """The `ifchanged` tag."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> IfChangedNode:
        body = self.body(stream)
        self.finish(stream)
        return IfChangedNode(token, body)
