"""`{% liquid … %}`: tags, one a line. They belong to the block that they stand in."""

from __future__ import annotations

from liquid.ast import BlockNode
from liquid.stream import TokenStream
from liquid.token import Token

from pysite.templates.lexer import END_OF_LIQUID
from pysite.templates.parser import Tag


class Liquid(Tag):
    """The `liquid` tag."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> BlockNode:
        next(stream)
        block = self.grammar.block(stream, self.name, (END_OF_LIQUID,))
        self.finish(stream)
        return block
