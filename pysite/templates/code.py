"""Writing Python source: lines with their indentation and the place in the template that each comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from liquid.ast import BlockNode
from liquid.expression import Expression
from liquid.token import Token

from pysite.templates import emit
from pysite.templates.known import Known
from pysite.templates.parser import Node, Text

#: What can't be in a Python name; what else could isn't worth asking for.
_NO_NAME = re.compile(r"[^A-Za-z0-9_]")


class Loop:
    """A loop that is being written: the names that its body sees, and what the body turned out to need.

    `needs_drop`: the body asks for `forloop`, or something in it could. `needs_scope`: something in the body
    (an include, a plug-in's tag) looks variables up by itself.
    """

    __slots__ = ("drop", "names", "needs_drop", "needs_scope")

    def __init__(self, names: dict[str, str], drop: str) -> None:
        self.names = names
        self.drop = drop
        self.needs_drop = False
        self.needs_scope = False


class Line:
    """One line of Python, and the place in the template's source that it is made from, -1 if none."""

    __slots__ = ("depth", "start", "text")

    def __init__(self, depth: int, text: str, start: int = -1) -> None:
        self.depth = depth
        self.text = text
        self.start = start


class Code:
    """The Python source of one template, as it is being written.

    `filters` are the names of the filters it uses, `plain_filters` those that are known not to look up
    variables by themselves. Texts and values that follow each other are collected and written in one
    statement.
    """

    def __init__(self, plain_filters: frozenset[str] = frozenset()) -> None:
        self.plain_filters = plain_filters
        self.filters: dict[str, str] = {}
        self.setup: list[str] = []
        self.loops: list[Loop] = []
        self.can_interrupt = False
        #: How many loops in the same Python function surround the current line.
        self.python_loops = 0
        #: What has been looked up before, so that it need not be looked up again.
        self.known = Known()
        self._lines: list[Line] = []
        self._depth = 1
        #: What is to be written into the page next: Python expressions, and where each is from.
        self._pieces: list[tuple[str, int]] = []
        self._numbers: dict[str, int] = {}
        self._buffers = ["out"]

    # Names

    def fresh(self, stem: str) -> str:
        """Return a Python name that is used nowhere else in this template."""
        stem = _NO_NAME.sub("_", stem)
        if not stem or stem[0].isdigit():
            stem = f"_{stem}"
        number = self._numbers[stem] = self._numbers.get(stem, 0) + 1
        return f"{stem}_{number}"

    def knows_filter(self, name: str) -> bool:
        """Tell whether a filter is known not to look up variables by itself."""
        return name in self.plain_filters

    def filter(self, name: str) -> str:
        """Return the Python name by which a filter is called."""
        if name not in self.filters:
            safe = name.replace("-", "_").replace("?", "_q")
            taken = f"filter_{safe}" in self.filters.values()
            self.filters[name] = f"filter_{safe}_{len(self.filters)}" if taken else f"filter_{safe}"
        return self.filters[name]

    def looks_up(self) -> None:
        """Note that the code at this place may look up any variable by itself."""
        for loop in self.loops:
            loop.needs_drop = loop.needs_scope = True

    # Expressions

    def value(self, node: Expression) -> str:
        """Return the Python expression for a value."""
        return emit.value(self, node)

    def condition(self, node: Expression) -> str:
        """Return a Python expression that is true where Liquid takes `node` for true."""
        return emit.condition(self, node)

    # Statements

    def line(self, text: str, token: Token | None = None) -> None:
        """Write a line of Python."""
        self.flush()
        self._lines.append(Line(self._depth, text, token.start_index if token else -1))

    @contextmanager
    def indented(self) -> Iterator[None]:
        """Write the lines within as a block; one that stays empty gets a `pass`."""
        self.flush()
        before = len(self._lines)
        self._depth += 1
        with self.known.perhaps():
            yield
            self.flush()
        if len(self._lines) == before:
            self.line("pass")
        self._depth -= 1

    def place(self) -> int:
        """Return a place at which lines can be put later, with `insert`."""
        self.flush()
        return len(self._lines)

    def insert(self, place: int, lines: list[tuple[str, Token | None]], depth: int = 0) -> None:
        """Put lines at a place that `place` gave, `depth` steps further in than here."""
        self._lines[place:place] = [
            Line(self._depth + depth, text, token.start_index if token else -1) for text, token in lines
        ]

    def text(self, text: str) -> None:
        """Write a text into the page."""
        self._pieces.append((repr(text), -1))

    def write(self, expression: str, token: Token | None = None) -> None:
        """Write the text that a Python expression gives into the page."""
        self._pieces.append((expression, token.start_index if token else -1))

    def flush(self) -> None:
        """Write the statement for the texts and values collected so far."""
        pieces, self._pieces = self._pieces, []
        if not pieces:
            return
        out = self._buffers[-1]
        if len(pieces) == 1:
            expression, start = pieces[0]
            self._lines.append(Line(self._depth, f"{out}.append({expression})", start))
            return
        self._lines.append(Line(self._depth, f"{out}.extend(("))
        for expression, start in pieces:
            self._lines.append(Line(self._depth + 1, f"{expression},", start))
        self._lines.append(Line(self._depth, "))"))

    @contextmanager
    def buffer(self) -> Iterator[str]:
        """Let what is written within go into a list of its own, whose Python name this gives."""
        name = self.fresh("part")
        self.line(f"{name} = []")
        self._buffers.append(name)
        yield name
        self.flush()
        self._buffers.pop()

    @contextmanager
    def captured(self, block: BlockNode) -> Iterator[str]:
        """Write a block's body into a list of its own; what is written within goes after it.

        That is also run where a `break` or an include ends the body early.
        """
        interrupts, self.can_interrupt = self.can_interrupt, False
        with self.buffer() as part, self.known.perhaps():
            start = self.place()
            self.body(block)
            end = self.place()
        if self.can_interrupt:
            for line in self._lines[start:end]:
                line.depth += 1
            self.insert(start, [("try:", None)])
            self.line("finally:")
            with self.indented():
                yield part
        else:
            yield part
        self.can_interrupt = self.can_interrupt or interrupts

    @contextmanager
    def function(self, signature: str) -> Iterator[None]:
        """Write the lines within as a function inside of the template's."""
        loops, self.python_loops = self.python_loops, 0
        interrupts, self.can_interrupt = self.can_interrupt, False
        self.line(f"def {signature}:")
        with self.known.elsewhere(), self.indented():
            yield
        self.python_loops, self.can_interrupt = loops, interrupts

    @property
    def out(self) -> str:
        """The Python name of the list that is written to."""
        return self._buffers[-1]

    def body(self, block: BlockNode, without_text: bool = False) -> None:
        """Write a block's nodes; `without_text` leaves out the white space directly in it."""
        for node in block.nodes:
            # Asked for their types, since asking whether they are of an abstract class takes long.
            if type(node) is Text:
                if not without_text:
                    self.text(node.text)
            elif type(node) is BlockNode:
                self.body(node)
            elif isinstance(node, Node):
                node.compile(self)
                if getattr(node, "interrupts", False):
                    return

    def interrupt(self, kind: str) -> None:
        """Write what stops the block: `break` or `continue`."""
        self.can_interrupt = True
        if self.python_loops:
            self.line(kind)
        else:
            self.line(f"return {kind.upper()}")

    def pass_interrupt(self, call: str, token: Token) -> None:
        """Write a call that returns 1 if what it rendered ended in a `break`, 2 in a `continue`."""
        self.can_interrupt = True
        name = self.fresh("stop")
        self.line(f"{name} = {call}", token)
        if self.python_loops:
            self.line(f"if {name} == BREAK:")
            with self.indented():
                self.line("break")
            self.line(f"if {name}:")
            with self.indented():
                self.line("continue")
        else:
            self.line(f"if {name}:")
            with self.indented():
                self.line(f"return {name}")

    def source(self) -> tuple[str, list[int]]:
        """Return the Python source of the function's body, and each line's place in the template."""
        self.flush()
        lines = ["    " * line.depth + line.text for line in self._lines]
        return self.known.settle("\n".join(lines), self.fresh), [line.start for line in self._lines]
