"""`{% tablerow item in collection cols:3 limit:9 offset:1 %}…{% endtablerow %}`."""

from __future__ import annotations

import re

from liquid.ast import BlockNode
from liquid.expression import Expression
from liquid.stream import TokenStream
from liquid.token import Token

from pysite.templates import code as writing
from pysite.templates.code import Code
from pysite.templates.errors import LiquidSyntaxError
from pysite.templates.parser import Node, Tag, Text
from pysite.templates.primitives import ATTRIBUTE, FRAGMENT, parse_primitive

_SYNTAX = re.compile(rf"(\w+)\s+in\s+({FRAGMENT}+)", re.ASCII)


class TableRowNode(Node):
    """Renders its body in the cells of a table, row by row."""

    __slots__ = ("attributes", "body", "collection", "variable")

    def __init__(
        self,
        token: Token,
        variable: str,
        collection: Expression,
        attributes: dict[str, Expression],
        body: BlockNode,
    ) -> None:
        super().__init__(token)
        self.variable = variable
        self.collection = collection
        self.attributes = attributes
        self.body = body
        self.blank = body.blank

    def compile(self, code: Code) -> None:
        items, local, drop = code.fresh("items"), code.fresh(self.variable), code.fresh("row")
        settings = "".join(
            f", {name}={code.value(self.attributes[name])}"
            for name in ("offset", "limit", "cols")
            if name in self.attributes
        )
        code.line(f"{items} = collect_cells({code.value(self.collection)}{settings})", self.collection.token)
        code.line(f"if {items}:")
        names = {"tablerowloop": drop, self.variable: local}
        with code.indented():
            code.line(f"{drop} = begin_rows(ctx, {self.variable!r}, {items})", self.token)
            code.text('<tr class="row1">\n')
            code.loops.append(writing.Loop(names, drop))
            cell = code.fresh("cell")
            with code.function(f"{cell}({local})"):
                code.body(self.body)
                interrupts = code.can_interrupt
            stop = code.fresh("stop") if interrupts else ""
            if interrupts:
                self._stopped(code, cell, local)
                code.line(f"{stop} = 0")
            code.line(f"for {drop}.index0, {local} in enumerate({items}.cells):")
            with code.indented():
                code.line(f"v[{self.variable!r}] = {local}")
                code.write(f"begin_cell({drop})")
                if interrupts:
                    code.line(f"{stop} = (stopped_{cell} if {stop} else {cell})({local}) or {stop}")
                else:
                    code.line(f"{cell}({local})")
                code.write(f"end_cell({drop})")
            code.loops.pop()
            code.text("</tr>\n")
            code.line(f"end_rows(ctx, {self.variable!r})")
            if interrupts:
                code.pass_interrupt(stop, self.token)

    def _stopped(self, code: Code, cell: str, local: str) -> None:
        """Write what a cell renders after a `break`, which `tablerow` takes no note of: up to a tag."""
        with code.function(f"stopped_{cell}({local})"):
            for node in self.body.nodes:
                code.body(BlockNode(self.token, [node]))
                if not isinstance(node, Text):
                    break


class TableRow(Tag):
    """The `tablerow` tag."""

    def node(self, token: Token, markup: Token, stream: TokenStream) -> TableRowNode:
        match = _SYNTAX.search(markup.value)
        if not match:
            raise LiquidSyntaxError(
                "Syntax Error in 'table_row loop' - Valid syntax: table_row [item] in [collection] cols=3"
            )
        attributes = {key: parse_primitive(value, markup) for key, value in ATTRIBUTE.findall(markup.value)}
        collection = parse_primitive(match.group(2), markup)
        body = self.body(stream)
        self.finish(stream)
        return TableRowNode(token, match.group(1), collection, attributes, body)
