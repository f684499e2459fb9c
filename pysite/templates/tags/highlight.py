"""Jekyll's `{% highlight language linenos %}…{% endhighlight %}`."""

from __future__ import annotations

import re

from liquid.ast import BlockNode
from liquid.stream import TokenStream
from liquid.token import Token

from pysite.templates.code import Code
from pysite.templates.errors import PlainError
from pysite.templates.lexer import SPACE
from pysite.templates.parser import Node, Tag

_SYNTAX = re.compile(
    r"""^([a-zA-Z0-9.+#_-]+)((\s+\w+(=(\w+|"([0-9]+\s)*[0-9]+"))?)*)$""", re.MULTILINE | re.ASCII
)
_OPTION = re.compile(r"""(?:\w="[^"]*"|\w=\w|\w)+""", re.ASCII)

#: Options as the tag gives them on: True where there is no value, a list where it was quoted.
Options = dict[str, bool | str | list[str]]


class HighlightNode(Node):
    """Renders its body and colours it."""

    __slots__ = ("body", "language", "options")

    def __init__(self, token: Token, language: str, options: Options, body: BlockNode) -> None:
        super().__init__(token)
        self.language = language
        self.options = options
        self.body = body
        self.blank = body.blank

    def compile(self, code: Code) -> None:
        with code.captured(self.body) as part:
            call = f'highlight(ctx, {self.language!r}, {self.options!r}, "".join({part}))'
            code.write(call, self.token)


class Highlight(Tag):
    """The `highlight` tag."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> HighlightNode:
        match = _SYNTAX.search(markup.value.strip(SPACE + "\0"))
        if not match:
            raise PlainError(
                "Syntax Error in tag 'highlight' while parsing the following markup:\n\n"
                f"{markup.value}\n\nValid syntax: highlight <lang> [linenos]\n"
            )
        body = self.body(stream)
        self.finish(stream)
        return HighlightNode(token, match.group(1).lower(), _options(match.group(2)), body)


def _options(markup: str) -> Options:
    options: Options = {}
    for option in _OPTION.findall(markup):
        key, _, value = option.partition("=")
        if '"' in value:
            options[key] = value.replace('"', "").split()
        else:
            options[key] = value or True
    if options.get("linenos") is True:
        options["linenos"] = "inline"
    return options
