"""`{% for item in collection reversed limit: 2 offset: 3 %}…{% else %}…{% endfor %}`."""

from __future__ import annotations

from liquid.ast import BlockNode
from liquid.stream import TokenStream
from liquid.token import Token

from pysite.templates import code as writing
from pysite.templates.code import Code
from pysite.templates.parser import Node, Tag
from pysite.templates.shapes import clipping
from pysite.templates.tree import Loop


class ForNode(Node):
    """Renders its body for each item, or its `else` where there is none."""

    __slots__ = ("body", "loop", "otherwise")

    def __init__(self, token: Token, loop: Loop, body: BlockNode, otherwise: BlockNode | None) -> None:
        super().__init__(token)
        self.loop = loop
        self.body = body
        self.otherwise = otherwise
        self.blank = body.blank and (otherwise is None or otherwise.blank)

    def compile(self, code: Code) -> None:
        variable = self.loop.variable
        items, local, drop = code.fresh("items"), code.fresh(variable), code.fresh("loop")
        code.line(f"{items} = {self._collection(code)}", self.loop.token)
        shape = clipping(self.body, variable) if code.knows_filter("replace") else None
        if shape and not self.otherwise and not any(set(shape) & set(loop.names) for loop in code.loops):
            code.line(f"if {items} and not clip(ctx, {shape[0]!r}, {shape[1]!r}, {items}):", self.token)
            for name in shape:
                code.known.forget(name)
        else:
            code.line(f"if {items}:")
        loop = writing.Loop({"forloop": drop, variable: local}, drop)
        interrupts = code.can_interrupt
        with code.indented():
            start = code.place()
            code.loops.append(loop)
            code.python_loops += 1
            # Each round is another: what is known before the loop may be changed at the end of its body.
            with code.known.elsewhere(), code.indented():
                code.body(self.body, without_text=self.blank)
            code.python_loops -= 1
            code.loops.pop()
            code.can_interrupt = interrupts
            key = f"{variable!r}, {self.loop.key!r}"
            head: list[tuple[str, Token | None]] = []
            if loop.needs_drop or loop.needs_scope:
                head.append((f"{drop} = begin_loop(ctx, {key}, len({items}))", self.token))
                head.append((f"for {drop}.index0, {local} in enumerate({items}):", None))
                code.line(f"end_loop(ctx, {variable!r})")
            else:
                head.append((f"for {local} in {items}:", None))
            code.insert(start, head)
            if loop.needs_scope:
                code.insert(start + len(head), [(f"v[{variable!r}] = {local}", None)], depth=1)
        if self.otherwise is not None:
            code.line("else:")
            with code.indented():
                code.body(self.otherwise, without_text=self.blank)

    def _collection(self, code: Code) -> str:
        loop = self.loop
        parts = ["ctx", repr(loop.key), code.value(loop.collection)]
        if loop.offset is not None:
            offset = "..." if isinstance(loop.offset, str) else code.value(loop.offset)
            parts.append(f"offset={offset}")
        if loop.limit is not None:
            parts.append(f"limit={code.value(loop.limit)}")
        if loop.reverse:
            parts.append("reverse=True")
        return f"collect({', '.join(parts)})"


class For(Tag):
    """The `for` tag."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> ForNode:
        loop = self.grammar.reader.loop(markup)
        body = self.body(stream, "else")
        otherwise = None
        if next(stream).value == "else":
            otherwise = self.body(stream, "else")
            if next(stream).value == "else":
                # A second `else` takes the place of the first, and nothing is left to end the loop: what
                # follows is outside of it, as far as Ruby's parser is concerned.
                otherwise = BlockNode(token, [])
        return ForNode(token, loop, body, otherwise)
