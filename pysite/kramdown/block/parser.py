"""The block parser: at each line the rules are asked in kramdown's order; the first that does not decline wins.

mistune's `Parser` keeps the rules, their order and their combined pattern; its `BlockState` is the cursor. A rule
that reads blocks inside its own (a list, a quotation) is a generator: it yields what is to be read, and the loop
in `parse_document` runs that first. So nesting costs no recursion.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator
from re import Match
from types import GeneratorType
from typing import Any, Union

from mistune.core import BlockState, Parser

from ..document import Document
from ..element import AttributeList, Element
from ..patterns import BLANK, EOB, IAL, LINES, OPT_SPACE

#: Reads the blocks of another text, or of the rest of this one; answers whether a closing tag ended it.
Reading = Generator["Reading", bool, bool]

#: A rule answers where to go on, None to decline, or a generator that does either in the end.
Steps = Generator["Reading", bool, Union[int, None]]
Rule = Callable[["BlockGrammar", "Match[str]", "State"], Union[int, None, "Steps"]]

_BOUNDARY = re.compile(rf"{BLANK}|{EOB}|{OPT_SPACE}{IAL}", LINES)


class State(BlockState):
    """A text being read into `tree`, and how far."""

    def __init__(self, document: Document, tree: Element, src: str, line: int, cursor: int = 0) -> None:
        # mistune's own set-up is passed over: tokens and reference links are kramdown's here.
        self.document = document
        self.tree = tree
        self.src = src
        self.cursor = cursor
        self.cursor_max = len(src)
        #: An attribute list that waits for the block after it.
        self.block_ial: AttributeList | None = None
        #: A closing tag has ended this reading before the text did.
        self.closed = False
        self._known_line = (cursor, line)
        self._absent: dict[object, int] = {}

    def note_absent(self, what: object, pos: int) -> None:
        """Remember that something was looked for from `pos` on and is nowhere."""
        self._absent[what] = min(pos, self._absent.get(what, pos))

    def is_absent(self, what: object, pos: int) -> bool:
        """Whether it is known that there is no such thing from `pos` on."""
        known = self._absent.get(what)
        return known is not None and pos >= known

    def line_at(self, pos: int) -> int:
        """The line number of a place; places are asked for in rising order."""
        known, line = self._known_line
        if pos < known:
            return line - self.src.count("\n", pos, known)
        line += self.src.count("\n", known, pos)
        self._known_line = (pos, line)
        return line

    def new(self, kind: str, value: str = "", pos: int | None = None) -> Element:
        """A block element; takes the attribute list that waits."""
        el = Element(kind, value, self.line_at(self.cursor if pos is None else pos))
        el.block = True
        if self.block_ial is not None:
            el.ial = self.block_ial
            self.block_ial = None
        return el

    def append(self, el: Element) -> None:
        """Put an element at the end of the tree."""
        self.tree.children.append(el)

    def last(self) -> Element | None:
        """The element before the cursor."""
        children = self.tree.children
        if not children:
            return None
        last = children[-1]
        assert isinstance(last, Element)
        return last

    def after_boundary(self) -> bool:
        """Whether a block that needs one has a boundary before it: a blank line, `^`, or an attribute list."""
        last = self.last()
        return (
            last is None
            or last.kind == "blank"
            or (last.kind == "eob" and not last.value)
            or self.block_ial is not None
        )

    def before_boundary(self, pos: int) -> bool:
        """Whether there is such a boundary at this place."""
        return pos >= self.cursor_max or _BOUNDARY.match(self.src, pos) is not None


class BlockGrammar(Parser[State]):
    """The block rules of one dialect, in order."""

    sc_flag = LINES
    state_cls = State

    def __init__(self, rules: tuple[tuple[str, str, Rule], ...]) -> None:
        """Rules are given as name, the pattern it begins with, and function."""
        super().__init__()
        for name, pattern, rule in rules:
            self.register(name, pattern, rule)
        self._first = self.compile_sc()
        #: What is left to be asked when a rule has declined.
        self._after = {
            name: self.compile_sc(self.rules[index + 1 :])
            for index, name in enumerate(self.rules[:-1])
        }

    def read(self, state: State) -> Reading:
        """Read blocks to the end of the text, or to the closing tag of the HTML element that is being filled."""
        methods: dict[str, Callable[[Match[str], State], Any]] = self._methods
        end = state.cursor_max
        while state.cursor < end:
            pattern = self._first
            while True:
                found = pattern.match(state.src, state.cursor)
                if found is None:
                    _fall_back(state)
                    break
                name = found.lastgroup
                assert name is not None
                result = methods[name](found, state)
                if type(result) is GeneratorType:
                    result = yield result
                if result is not None:
                    state.cursor = result
                    break
                if name not in self._after:
                    _fall_back(state)
                    break
                pattern = self._after[name]
            if state.closed:
                return True
        return False


def run(reading: Reading) -> None:
    """Run a reading and all that it asks for, innermost first."""
    stack: list[Generator[Any, Any, Any]] = [reading]
    value: Any = None
    while stack:
        try:
            inner = stack[-1].send(value)
        except StopIteration as stop:
            stack.pop()
            value = stop.value
        else:
            stack.append(inner)
            value = None


def _fall_back(state: State) -> None:
    """No rule wants the line (one with a tab after spaces, say): it stands as text by itself."""
    end = state.find_line_end()
    text = state.get_text(end)
    last = state.last()
    if last is not None and last.kind == "text":
        last.text = (last.text or "") + text
    else:
        el = Element("text", line=state.line_at(state.cursor))
        el.text = text
        state.append(el)
    state.cursor = end
