"""Jekyll's `{% post_url 2024-01-31-name %}`: the URL of a post, which must exist."""

from __future__ import annotations

import re

from liquid.stream import TokenStream
from liquid.token import Token

from pysite.templates.code import Code
from pysite.templates.errors import PlainError
from pysite.templates.lexer import SPACE
from pysite.templates.parser import Node, Tag

_NAME = re.compile(r"^(.+/)*(\d+-\d+-\d+)-(.*)$", re.MULTILINE | re.ASCII)


class PostUrlNode(Node):
    """Writes a URL."""

    __slots__ = ("name",)

    def __init__(self, token: Token, name: str) -> None:
        super().__init__(token)
        self.name = name
        self.blank = False

    def compile(self, code: Code) -> None:
        code.write(f"post_url(ctx, {self.name!r})", self.token)


class PostUrl(Tag):
    """The `post_url` tag."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> PostUrlNode:
        name = markup.value.strip(SPACE + "\0")
        if not _NAME.search(name.removeprefix("/")):
            raise PlainError(
                f"Could not parse name of post \"{name}\" in tag 'post_url'.\n"
                " Make sure the post exists and the name is correct.\n"
            )
        return PostUrlNode(token, name)
