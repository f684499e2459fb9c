"""`{% render 'name' %}`: Liquid's isolated include. Jekyll gives Liquid no files, so it always fails."""

from __future__ import annotations

import re

from liquid.stream import TokenStream
from liquid.token import Token

from pysite.templates.code import Code
from pysite.templates.errors import LiquidSyntaxError
from pysite.templates.parser import Node, Tag

_SYNTAX = re.compile(r""""[^"]*"|'[^']*'""")


class RenderNode(Node):
    """Fails when it is reached."""

    __slots__ = ()

    def compile(self, code: Code) -> None:
        code.line("no_file_system()", self.token)


class Render(Tag):
    """The `render` tag."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> RenderNode:
        if not _SYNTAX.search(markup.value):
            raise LiquidSyntaxError("Syntax error in tag 'render' - Template name must be a quoted string")
        node = RenderNode(token)
        node.blank = False
        return node
