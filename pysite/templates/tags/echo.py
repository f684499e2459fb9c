"""`{% echo value | filter %}`: an output that can stand in `{% liquid %}`."""

from __future__ import annotations

from liquid.stream import TokenStream
from liquid.token import Token

from pysite.templates.parser import OutputNode, Tag


class Echo(Tag):
    """The `echo` tag."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> OutputNode:
        return OutputNode(token, self.grammar.reader.filtered(markup))
