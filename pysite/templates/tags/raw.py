"""`{% raw %}…{% endraw %}`: the lexer has taken the text out already."""

from __future__ import annotations

from liquid.stream import TokenStream
from liquid.token import Token

from pysite.templates.code import Code
from pysite.templates.parser import Node, Tag


class RawNode(Node):
    """Text that is written as it is; unlike other text it is never dropped as blank."""

    __slots__ = ("text",)

    def __init__(self, token: Token, text: str) -> None:
        super().__init__(token)
        self.text = text
        self.blank = not text

    def compile(self, code: Code) -> None:
        code.text(self.text)


class Raw(Tag):
    """The `raw` tag."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> RawNode:
        return RawNode(token, markup.value)
