"""`{% comment %}…{% endcomment %}`: not written, but parsed, so that what is opened in it must be closed."""

from __future__ import annotations

from liquid.stream import TokenStream
from liquid.token import Token

from pysite.templates.code import Code
from pysite.templates.parser import Node, Tag


class CommentNode(Node):
    """Nothing."""

    __slots__ = ()

    def compile(self, code: Code) -> None:
        pass


class Comment(Tag):
    """The `comment` tag."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> CommentNode:
        self.body(stream)
        self.finish(stream)
        return CommentNode(token)
