"""The block parser: at each line the rules are asked in kramdown's order; the first that does not decline
wins.

A rule that reads blocks inside its own (a list, a quotation) is a generator: it yields what is to be read,
and `run` runs that first. So nesting costs no recursion.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from re import Match
from types import GeneratorType
from typing import Any, Union

from ..document import Document
from ..element import AttributeList, Element
from ..lines import Lines
from ..patterns import BLANK, EOB, IAL, LINES, OPT_SPACE
from ..regex import Regex

#: Reads the blocks of another text, or of the rest of this one; answers whether a closing tag ended it.
Reading = Generator["Reading", bool, bool]

#: A rule answers where to go on, None to decline, or a generator that does either in the end.
Steps = Generator["Reading", bool, int | None]
Rule = Callable[["BlockGrammar", "Match[str]", "State"], Union[int, "Steps", None]]

_BOUNDARY = Regex(rf"{BLANK}|{EOB}|{OPT_SPACE}{IAL}", LINES)


class State(Lines):
    """A text being read into `tree`, and how far."""

    __slots__ = (
        "_absent",
        "block_ial",
        "closed",
        "cursor",
        "document",
        "tree",
    )

    def __init__(self, document: Document, tree: Element, src: str, line: int, cursor: int = 0) -> None:
        super().__init__(src, cursor, line)
        self.document = document
        self.tree = tree
        self.cursor = cursor
        #: An attribute list that waits for the block after it.
        self.block_ial: AttributeList | None = None
        #: A closing tag has ended this reading before the text did.
        self.closed = False
        self._absent: dict[object, int] = {}

    def note_absent(self, what: object, pos: int) -> None:
        """Remember that something was looked for from `pos` on and is nowhere."""
        self._absent[what] = min(pos, self._absent.get(what, pos))

    def is_absent(self, what: object, pos: int) -> bool:
        """Whether it is known that there is no such thing from `pos` on."""
        known = self._absent.get(what)
        return known is not None and pos >= known

    def new(self, kind: str, value: str = "") -> Element:
        """A block element that begins at the cursor; takes the attribute list that waits."""
        el = Element(kind, value, self.line_at(self.cursor))
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
        return pos >= len(self.src) or _BOUNDARY.match(self.src, pos) is not None


#: The rules that a line may follow: how each finds itself, and the rule.
_Candidates = tuple[tuple[Callable[[str, int], "Match[str] | None"], Rule], ...]


class BlockGrammar:
    """The block rules of one dialect, in order."""

    def __init__(self, rules: tuple[tuple[str, str, str, Rule], ...]) -> None:
        """Rules are given as name, the characters it can begin with ("" for any), its pattern, and function.

        Up to three spaces before the character don't count; more of them count as a tab. A character that
        no rule names counts as `a`.
        """
        self._rules = tuple((starts, Regex(pattern, LINES), rule) for _, starts, pattern, rule in rules)
        self._named = frozenset("".join(starts for _, starts, _, _ in rules))
        # Filled when a character is first met: a document needs few of the patterns.
        self._by_char: dict[str, _Candidates] = {}

    def _candidates(self, src: str, pos: int) -> _Candidates:
        """The rules for the line that begins at `pos`."""
        first = char = src[pos]
        if char == " ":
            bare = src[pos : pos + 4].lstrip(" ")
            char = bare[0] if bare and bare[0] not in "\n\v\f\r" else "\t"
        if char not in self._named:
            char = "a"
        found = self._by_char.get(char)
        if found is None:
            found = self._by_char[char] = tuple(
                (regex.match, rule) for starts, regex, rule in self._rules if not starts or char in starts
            )
        if " " < first < "\x80":
            self._by_char[first] = found
        return found

    def read(self, state: State) -> Reading:
        """Read blocks to the end of the text, or to the closing tag of the HTML element that is being
        filled."""
        src = state.src
        end = len(src)
        known = self._by_char.get
        while (pos := state.cursor) < end:
            for match, rule in known(src[pos]) or self._candidates(src, pos):
                found = match(src, pos)
                if found is None:
                    continue
                result: Any = rule(self, found, state)
                if type(result) is GeneratorType:
                    result = yield result
                if result is not None:
                    state.cursor = result
                    break
            else:
                _fall_back(state)
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
    end = state.src.find("\n", state.cursor) + 1 or len(state.src)
    text = state.src[state.cursor : end]
    last = state.last()
    if last is not None and last.kind == "text":
        last.text = (last.text or "") + text
    else:
        el = Element("text", line=state.line_at(state.cursor))
        el.text = text
        state.append(el)
    state.cursor = end
