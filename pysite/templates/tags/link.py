"""Jekyll's `{% link path %}`: the URL of a file of the site, which must exist."""

from __future__ import annotations

from liquid.ast import BlockNode
from liquid.stream import TokenStream
from liquid.token import Token

from pysite.templates.code import Code
from pysite.templates.lexer import SPACE
from pysite.templates.parser import Node, Tag


class LinkNode(Node):
    """Writes a URL. The path may contain outputs."""

    __slots__ = ("path",)

    def __init__(self, token: Token, path: str | BlockNode) -> None:
        super().__init__(token)
        self.path = path
        self.blank = False

    def compile(self, code: Code) -> None:
        if isinstance(self.path, str):
            path = repr(self.path)
        else:
            with code.buffer() as part:
                code.body(self.path)
            path = f'"".join({part})'
        code.write(f"link(ctx, {path})", self.token)


class Link(Tag):
    """The `link` tag."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> LinkNode:
        path = markup.value.strip(SPACE + "\0")
        return LinkNode(token, self.grammar.parse_part(path, markup) if "{" in path else path)
