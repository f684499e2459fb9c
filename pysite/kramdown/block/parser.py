"""The block parser: at each line the rules are asked in kramdown's order; the first that does not decline
wins.

mistune's `Parser` keeps the rules, their order and their combined pattern; its `BlockState` is the cursor. A
rule that reads blocks inside its own (a list, a quotation) is a generator: it yields what is to be read, and
the loop in `parse_document` runs that first. So nesting costs no recursion.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Mapping
from re import Match, Pattern
from types import GeneratorType
from typing import Any, Union, cast

from mistune.core import BlockState, Parser

from ..document import Document
from ..element import AttributeList, Element
from ..patterns import BLANK, EOB, IAL, LINES, OPT_SPACE

#: Reads the blocks of another text, or of the rest of this one; answers whether a closing tag ended it.
Reading = Generator["Reading", bool, bool]

#: A rule answers where to go on, None to decline, or a generator that does either in the end.
Steps = Generator["Reading", bool, int | None]
Rule = Callable[["BlockGrammar", "Match[str]", "State"], Union[int, "Steps", None]]

_BOUNDARY = re.compile(rf"{BLANK}|{EOB}|{OPT_SPACE}{IAL}", LINES)

#: White space may stand before most of what a line can begin with.
_ANY_LINE = " \t\n\v\f\r"
#: All characters that some rule begins with; lines that begin with another are alike.
_TELLING = frozenset(_ANY_LINE + "~`>#*-_+0123456789:<\\$|[{^")


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
        """Whether a block that needs one has a boundary before it: a blank line, `^`, or an attribute
        list."""
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


class BlockGrammar(Parser[BlockState]):
    """The block rules of one dialect, in order."""

    sc_flag = LINES
    state_cls = State

    def __init__(self, rules: tuple[tuple[str, str, str, Rule], ...]) -> None:
        """Rules are given as name, the characters it can begin with ("" for any), its pattern, and
        function."""
        super().__init__()
        self._starts: dict[str, str] = {}
        for name, starts, pattern, rule in rules:
            self.register(name, pattern, cast(Any, rule))
            self._starts[name] = starts
        # Patterns are made when they are first needed: a document needs few of them.
        self._first: dict[str, Pattern[str] | None] = {}
        self._after: dict[tuple[str, str], Pattern[str] | None] = {}

    def _candidates(self, char: str) -> list[str]:
        if char in _ANY_LINE:
            return self.rules
        return [name for name in self.rules if not self._starts[name] or char in self._starts[name]]

    def first(self, char: str) -> Pattern[str] | None:
        """The pattern of all rules that can begin with a character, in order."""
        if char not in _TELLING:
            char = "a"
        try:
            return self._first[char]
        except KeyError:
            rules = self._candidates(char)
            pattern = self._first[char] = self.compile_sc(rules) if rules else None
            return pattern

    def after(self, name: str, char: str) -> Pattern[str] | None:
        """The same without the rules up to one that has declined."""
        if char not in _TELLING:
            char = "a"
        try:
            return self._after[name, char]
        except KeyError:
            rules = self._candidates(char)
            rules = rules[rules.index(name) + 1 :]
            pattern = self._after[name, char] = self.compile_sc(rules) if rules else None
            return pattern

    def read(self, state: State) -> Reading:
        """Read blocks to the end of the text, or to the closing tag of the HTML element that is being
        filled."""
        methods: Mapping[str, Callable[[Match[str], Any], Any]] = self._methods
        src = state.src
        end = state.cursor_max
        while state.cursor < end:
            char = src[state.cursor]
            pattern = self.first(char)
            while True:
                found = pattern.match(src, state.cursor) if pattern is not None else None
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
                pattern = self.after(name, char)
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
