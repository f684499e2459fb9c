"""Jekyll's `{% include file.html key="value" %}`, `include_relative`, and `include_cached` of its plug-in."""

from __future__ import annotations

import re

from liquid.ast import BlockNode
from liquid.expression import Expression
from liquid.stream import TokenStream
from liquid.token import Token

from pysite.templates import emit
from pysite.templates.code import Code
from pysite.templates.errors import PlainError
from pysite.templates.lexer import SPACE
from pysite.templates.parser import Node, Tag, expression_token
from pysite.templates.primitives import parse_primitive

_PARAMETER = r"""([\w-]+)\s*=\s*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|([\w.-]+))"""
_PARAMETERS = re.compile(_PARAMETER, re.ASCII)
_ONLY_PARAMETERS = re.compile(rf"\s*(?:{_PARAMETER}(?=\s|\Z)\s*)*\Z", re.ASCII)
_NAME_WITH_OUTPUT = re.compile(
    r"([^{]*(?:\{\{\s*[\w\-.]+\s*(?:\|.*)?\}\}[^\s{}]*)+)(.*)", re.DOTALL | re.ASCII
)

#: A parameter's value: text, or an expression that is looked up at each include.
Value = str | Expression


class IncludeNode(Node):
    """Renders another template in the same scope, with `include` set to the parameters if there are any."""

    __slots__ = ("call", "name", "parameters")

    def __init__(
        self, token: Token, call: str, name: str | BlockNode, parameters: dict[str, Value] | None
    ) -> None:
        super().__init__(token)
        self.call = call
        self.name = name
        self.parameters = parameters
        self.blank = False

    def compile(self, code: Code) -> None:
        code.looks_up()
        if isinstance(self.name, str):
            name = repr(self.name)
        else:
            with code.buffer() as part:
                code.body(self.name)
            name = f'"".join({part})'
        call = f"{self.call}(ctx, {code.out}, {name}, {self._written(code)})"
        if self.call == "include_cached":
            code.line(call, self.token)
        else:
            code.pass_interrupt(call, self.token)
        code.known.forget()

    def _written(self, code: Code) -> str:
        if self.parameters is None:
            return "None"
        values = (
            f"{key!r}: {value!r}" if isinstance(value, str) else f"{key!r}: {emit.settled(code, value)}"
            for key, value in self.parameters.items()
        )
        return "{" + ", ".join(values) + "}"


class Include(Tag):
    """The include tags; the tag's name is also that of the function called."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> IncludeNode:
        text = markup.value.strip(SPACE + "\0")
        built = _NAME_WITH_OUTPUT.search(text)
        name: str | BlockNode
        if built:
            written = built.group(1).strip(SPACE + "\0")
            name = self.grammar.parse_part(written, markup)
            rest: str | None = built.group(2).strip(SPACE + "\0")
        else:
            name, rest = _split(text)
        parameters = None if rest is None else self._parameters(rest, markup)
        return IncludeNode(token, self.name, name, parameters)

    def _parameters(self, text: str, markup: Token) -> dict[str, Value]:
        if not _ONLY_PARAMETERS.match(text):
            raise PlainError(
                f"Invalid syntax for include tag:\n\n{text}\n\nValid syntax:\n\n{self._example()}\n"
            )
        place = expression_token(markup, 0, text)
        parameters: dict[str, Value] = {}
        for key, double, single, variable in _PARAMETERS.findall(text):
            if variable:
                parameters[key] = parse_primitive(variable, place)
            else:
                parameters[key] = double.replace('\\"', '"') if double else single.replace("\\'", "'")
        return parameters

    def _example(self) -> str:
        return f"{{% {self.name} file.ext param='value' param2='value' %}}"


def _split(text: str) -> tuple[str, str | None]:
    """Split the markup at its first white space into the file's name and the parameters, None without any."""
    pieces = re.split(r"[ \t\r\n\f\v]+", text, maxsplit=1)
    return pieces[0], pieces[1] if len(pieces) > 1 else None
