"""`{% # a remark %}`."""

from __future__ import annotations

import re

from liquid.stream import TokenStream
from liquid.token import Token

from pysite.templates.errors import LiquidSyntaxError
from pysite.templates.parser import Tag
from pysite.templates.tags.comment import CommentNode

_LINE_WITHOUT_SIGN = re.compile(r"\n\s*[^#\s]", re.ASCII)


class InlineComment(Tag):
    """The `#` tag. Each of its lines needs the sign."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> CommentNode:
        if _LINE_WITHOUT_SIGN.search(markup.value):
            raise LiquidSyntaxError(
                "Syntax error in tag '#' - Each line of comments must be prefixed by the '#' character"
            )
        return CommentNode(token)
