"""From source to syntax tree: python-liquid's parser with the tags it is given, and Ruby's blocks."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TextIO

from liquid.ast import BlockNode, IllegalNode
from liquid.ast import Node as LiquidNode
from liquid.parser import Parser
from liquid.stream import TokenStream
from liquid.tag import Tag as LiquidTag
from liquid.token import (
    TOKEN_CONTENT,
    TOKEN_EOF,
    TOKEN_EXPRESSION,
    TOKEN_ILLEGAL,
    TOKEN_OUTPUT,
    TOKEN_TAG,
    Token,
)

from pysite.templates.context import MAX_DEPTH
from pysite.templates.errors import LiquidError, LiquidSyntaxError
from pysite.templates.lexer import END_OF_LIQUID, SPACE, tokenize
from pysite.templates.markup import Reader
from pysite.templates.tree import FilteredExpression

if TYPE_CHECKING:
    from liquid import Environment, RenderContext

    from pysite.templates.code import Code
else:
    Environment = object


class Node(LiquidNode):
    """A node of the syntax tree that can be compiled."""

    __slots__ = ()

    @abstractmethod
    def compile(self, code: Code) -> None:
        """Write the Python that renders this node."""

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        raise TypeError("nodes are compiled, not rendered")


class Tag(LiquidTag):
    """A tag as the parser meets it."""

    def __init__(self, env: Grammar, name: str) -> None:
        super().__init__(env)
        self.grammar = env
        self.name = name

    def get_node(self, stream: TokenStream) -> LiquidNode:
        """Parse the tag that the stream is at, leaving it at the tag's last token."""
        token = stream.current
        try:
            return self.parse(stream)
        except LiquidError as error:
            if error.start is None:
                error.start = token.start_index
            raise

    def parse(self, stream: TokenStream) -> LiquidNode:
        """Read the markup, and let `node` make the node."""
        token = next(stream)
        return self.node(token, stream.current, stream)

    @abstractmethod
    def node(self, token: Token, markup: Token, stream: TokenStream) -> LiquidNode:
        """Make the node of the tag at `token`; the stream is at its markup, where it stays but for blocks."""

    def body(self, stream: TokenStream, *stops: str) -> BlockNode:
        """Parse up to one of the tags named, or the end tag, and leave the stream there.

        Raises LiquidSyntaxError for a tag that doesn't belong here, or if the template ends before.
        """
        next(stream)
        return self.grammar.block(stream, self.name, (f"end{self.name}", *stops))

    def finish(self, stream: TokenStream) -> None:
        """Go from an end tag to its markup, which means nothing."""
        next(stream)


class Grammar(Environment):
    """What python-liquid's parser asks of its environment: the only tags are those that it is given.

    It is no environment of python-liquid's: importing those imports all that could be used in one.
    """

    block_nesting_limit = 1_000_000  # Ruby's limit, with Ruby's words, is in `block`

    def __init__(self, reader: Reader, find_tag: FindTag) -> None:
        self.reader = reader
        self._open: list[str] = []
        self.tags: dict[str, LiquidTag] = Tags(self, find_tag)
        self.tags[TOKEN_CONTENT] = Content(self, TOKEN_CONTENT)
        self.tags[TOKEN_OUTPUT] = Output(self, TOKEN_OUTPUT)
        self.tags[TOKEN_ILLEGAL] = Unknown(self, TOKEN_ILLEGAL)

    def __getattr__(self, name: str) -> object:
        """Return what environments of python-liquid have: a newer parser may ask for more than is above."""
        from liquid import Environment

        return getattr(Environment(), name)

    def error(self, error: Any, msg: str | None = None, token: Token | None = None) -> None:
        """Raise what the parser catches: there is no error that it should go on after."""
        raise error

    def parse_source(self, source: str, start: int = 0) -> BlockNode:
        """Parse a whole template. `start` is where it starts in the source that places are counted in."""
        outer, self._open = self._open, []
        tokens = tokenize(source)
        if start:
            tokens = (token._replace(start_index=token.start_index + start) for token in tokens)
        try:
            nodes = Parser(self).parse(TokenStream(tokens))
        finally:
            self._open = outer
        return BlockNode(Token(TOKEN_CONTENT, "", 0, source), nodes)

    def parse_part(self, source: str, markup: Token) -> BlockNode:
        """Parse a tag's markup, or a part of it, as a template of its own. Its warnings are nobody's."""
        warned = len(self.reader.warnings)
        block = self.parse_source(source, markup.start_index + max(0, markup.value.find(source)))
        del self.reader.warnings[warned:]
        return block

    def block(self, stream: TokenStream, name: str, stops: tuple[str, ...]) -> BlockNode:
        """Parse the body of the block called `name`, up to one of the tags in `stops`."""
        if len(self._open) >= MAX_DEPTH:
            raise LiquidError("Nesting too deep")
        self._open.append(name)
        try:
            block = Parser(self).parse_block(stream, stops)
            if stream.current.kind == TOKEN_EOF:
                raise LiquidSyntaxError(f"'{name}' tag was never closed")
        finally:
            self._open.pop()
        return block

    @property
    def innermost(self) -> str | None:
        """The name of the block that is being parsed, None outside of all."""
        return self._open[-1] if self._open else None


#: Gives the class of a tag by its name, None where there is no such tag.
FindTag = Callable[[str], Callable[[Grammar, str], Tag] | None]


class Tags(dict[str, LiquidTag]):
    """A grammar's tags by their names, each found when a template has it first: most have few."""

    def __init__(self, grammar: Grammar, find: FindTag) -> None:
        super().__init__()
        self._grammar = grammar
        self._find = find

    def __missing__(self, name: str) -> LiquidTag:
        make = self._find(name)
        if make is None:
            raise KeyError(name)
        tag = self[name] = make(self._grammar, name)
        return tag

    def get(self, name: str, default: Any = None) -> Any:
        """Return a tag, or the default where there is none."""
        try:
            return self[name]
        except KeyError:
            return default


class Text(Node):
    """Text between tags."""

    __slots__ = ("text",)

    def __init__(self, token: Token) -> None:
        super().__init__(token)
        self.text = token.value
        self.blank = not token.value.strip(SPACE)

    def compile(self, code: Code) -> None:
        code.text(self.text)


class Content(Tag):
    """What is between tags, and what could not be cut."""

    def parse(self, stream: TokenStream) -> LiquidNode:
        token = stream.current
        if token.kind == TOKEN_TAG:  # a tag that is called as the parser calls its text
            return self.grammar.tags[TOKEN_ILLEGAL].parse(stream)
        if token.kind == TOKEN_ILLEGAL:
            raise LiquidSyntaxError(token.value)
        return Text(token)

    def node(self, token: Token, markup: Token, stream: TokenStream) -> LiquidNode:
        raise TypeError("this tag is parsed without its markup")


class OutputNode(Node):
    """A value with its filters, written out."""

    __slots__ = ("expression",)

    def __init__(self, token: Token, expression: FilteredExpression) -> None:
        super().__init__(token)
        self.blank = False
        self.expression = expression

    def compile(self, code: Code) -> None:
        code.write(f"text({code.value(self.expression)})", self.token)


class Output(Tag):
    """`{{ value | filter }}`."""

    def parse(self, stream: TokenStream) -> LiquidNode:
        if stream.current.kind == TOKEN_TAG:
            return self.grammar.tags[TOKEN_ILLEGAL].parse(stream)
        return super().parse(stream)

    def node(self, token: Token, markup: Token, stream: TokenStream) -> LiquidNode:
        return OutputNode(markup, self.grammar.reader.filtered(markup))


class Unknown(Tag):
    """A tag that nobody knows, or that doesn't belong where it stands."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> LiquidNode:
        name, block = token.value, self.grammar.innermost
        if block == "comment" and name != END_OF_LIQUID:
            return IllegalNode(token)
        raise LiquidSyntaxError(self._complaint(name, block))

    def _complaint(self, name: str, block: str | None) -> str:
        if block is None:
            if name in {"else", "end"}:
                return f"Unexpected outer '{name}' tag"
        elif name == END_OF_LIQUID:
            return f"'{block}' tag was never closed"
        elif name == "else":
            return f"{block} tag does not expect 'else' tag"
        elif name.startswith("end"):
            end = END_OF_LIQUID if block == "liquid" else f"end{block}"
            return f"'{name}' is not a valid delimiter for {block} tags. use {end}"
        return f"Unknown tag '{name}'"


def expression_token(token: Token, start: int, value: str) -> Token:
    """Return a token for a part of a tag's markup, `start` characters into it."""
    return Token(TOKEN_EXPRESSION, value, token.start_index + start, token.source)
