"""The span scanner: runs over a text, stops at characters that may begin a syntax, asks the rules in order.

What nests (emphasis, links, HTML tags) opens a `Frame`; the frames form a stack of our own, so that depth
costs no recursion. As in kramdown an inner frame knows
nothing of its outer ones' ends: it runs until its own end, and if there is none, it is taken back and its
opening mark is text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from re import Match

from ..document import Document
from ..element import Element, Node
from ..lines import Lines
from ..regex import Regex

Search = Callable[[str, int], "Match[str] | None"]

#: A rule takes the scanner and the place of its character. It answers where to go on, or -1 to decline, or
#: `MOVED` when it has set `scanner.pos` (and perhaps `scanner.frame`) itself.
Rule = Callable[["SpanState", int], int]
DECLINED = -1
MOVED = -2

# What a frame's content is inside of; decides which marks can begin something there.
IN_EM = 1
IN_STRONG = 2
IN_LINK = 4
IN_RAW = 8

#: What to stop at, by first character. Each begins with a literal, which lets `re` skip fast; what follows is
#: looked at where most of a character's places mean nothing. A quote after the character wants to be seen
#: alone, so that is a stop, too.
_STOPS = {
    "*": r"\*",
    "_": r"_(?:(?<![A-Za-z]_)|(?=[_\"']))",
    "`": "`",
    "<": "<",
    "[": r"\[",
    "!": r"!\[",
    '"': '"',
    "'": "'",
    "$": r"\$(?=[$\"'])",
    "{": r"\{:",
    "&": r"&(?=[A-Za-z0-9_:#\"'])",
    "-": "--",
    ".": r"\.\.\.",
    ">": ">>",
    "\n": r"\n(?<=  \n)",
    "\\": r"\\(?=[\\.*_+`<>()\[\]{}#!:|\"'$=~-])",
    "~": "~~",
}


class Frame:
    """An element being filled. Subclasses know where it ends and what then happens."""

    __slots__ = ("children", "context", "el", "handlers", "origin", "parent", "search", "start", "stop_chars")

    def __init__(
        self, el: Element, parent: Frame | None, context: int, grammar: SpanGrammar, start: int, origin: int
    ) -> None:
        self.el = el
        self.children: list[Node] = el.children
        self.parent = parent
        self.context = context
        self.search: Search = grammar.stops.search
        self.handlers = grammar.handlers
        self.start = start  # where the content begins
        self.origin = origin  # where the opening mark begins
        self.stop_chars = ""

    def stops(self, state: SpanState, at: int) -> bool:
        """Whether the frame ends at this place, which has one of the frame's `stop_chars`."""
        return False

    def close(self, state: SpanState, at: int) -> None:
        """The end was found at `at`: put the element in its place; set `state.frame` and `state.pos`."""

    def at_end(self, state: SpanState) -> None:
        """The text has run out: take everything back, or close the element; set `state.frame` and
        `state.pos`."""


#: Adding a little to a text costs its length, so one that is longer is left in pieces for the time being.
_LONG = 4096


def _mend(root: Element) -> None:
    """Put the pieces of long texts together."""
    stack = [root]
    while stack:
        el = stack.pop()
        children: list[Node] = []
        pieces: list[str] = []
        for node in el.children:
            if isinstance(node, str):
                pieces.append(node)
                continue
            if pieces:
                children.append("".join(pieces))
                pieces = []
            children.append(node)
            stack.append(node)
        if pieces:
            children.append("".join(pieces))
        el.children = children


class SpanState(Lines):
    """One text being scanned."""

    __slots__ = (
        "_absent",
        "_found",
        "_next",
        "asking",
        "closings",
        "dead",
        "document",
        "elements",
        "frame",
        "grammar",
        "last_gt",
        "parens",
        "pos",
        "torn",
        "unclosed",
    )

    def __init__(
        self,
        grammar: SpanGrammar,
        document: Document,
        src: str,
        line: int,
        outermost: SpanGrammar | None = None,
    ) -> None:
        """`outermost` is the grammar outside of all that nests, where it is not the whole one."""
        super().__init__(src, 0, line)
        self.grammar = grammar
        self.document = document
        self.pos = 0
        #: A text was so long that it was not put together.
        self.torn = False
        #: Where each opening parenthesis closes, once somebody has asked.
        self.parens: dict[int, int] | None = None
        self.frame: Frame = Frame(Element("temp"), None, 0, outermost or grammar, 0, 0)
        self.last_gt = -2
        #: HTML tags that were seen to run to the end of the text, by place and context.
        self.unclosed: set[tuple[int, int]] = set()
        #: HTML elements that were read inside something else, where they end, and their own attributes.
        self.elements: dict[tuple[int, int, str], tuple[int, Element, dict[str, str]]] = {}
        #: Only asking how a table's lines divide: attribute lists after text are then passed over in silence
        #: (observed: kramdown 2.4).
        self.asking = outermost is not None
        self._absent: dict[object, int] = {}
        self._next: dict[str, tuple[int, int]] = {}
        self._found: dict[object, tuple[int, Match[str] | None]] = {}
        #: Marks of which an earlier attempt has shown that nothing can begin there, by mark and context.
        self.dead: dict[tuple[str, int], set[int]] = {}
        #: Where the bracket that opens at a place closes, by place and context; -1 for nowhere.
        self.closings: dict[tuple[int, int], int] = {}

    def add(self, text: str) -> None:
        """Append text to the current frame's element."""
        children = self.frame.children
        if children:
            last = children[-1]
            if type(last) is str:
                if len(last) < _LONG:
                    children[-1] = last + text
                    return
                self.torn = True
        if text:
            children.append(text)

    def next(self, what: str, pos: int) -> int:
        """Where a text next stands from `pos` on, or -1. That is remembered, so that those who ask at every
        place before it find it at once."""
        since, place = self._next.get(what, (-1, -1))
        if not 0 <= since <= pos or 0 <= place < pos:
            place = self.src.find(what, pos)
            self._next[what] = (pos, place)
        return place

    def note_absent(self, what: object, pos: int) -> None:
        """Remember that something was looked for from `pos` on and is nowhere."""
        self._absent[what] = min(pos, self._absent.get(what, pos))

    def is_absent(self, what: object, pos: int) -> bool:
        """Whether it is known that there is no such thing from `pos` on."""
        known = self._absent.get(what)
        return known is not None and pos >= known

    def find_next(self, key: object, regex: Regex, pos: int) -> Match[str] | None:
        """The next match from `pos` on, remembered under `key` in the same way."""
        since, found = self._found.get(key, (-1, None))
        if not 0 <= since <= pos or (found is not None and found.start() < pos):
            found = regex.search(self.src, pos)
            self._found[key] = (pos, found)
        return found


class SpanGrammar:
    """The span rules of one dialect, in order, and the characters that each can begin with."""

    def __init__(self, rules: tuple[tuple[str, str, Rule], ...]) -> None:
        """Rules are given as name, the characters it can begin with, and function."""
        handlers: dict[str, list[Rule]] = {}
        for _, starts, rule in rules:
            for char in starts:
                handlers.setdefault(char, []).append(rule)
        self.handlers: Mapping[str, tuple[Rule, ...]] = {
            char: tuple(found) for char, found in handlers.items()
        }
        stops = "|".join(stop for char, stop in _STOPS.items() if char in handlers)
        #: Finds the next character that a rule may begin with.
        self.stops = Regex(stops)
        #: The same, and underscores inside words, which can end an emphasis.
        self.stops_in_emphasis = Regex(stops + "|_")
        #: The same, and closing brackets.
        self.stops_in_link = Regex(stops + r"|\]")

    def parse_spans(self, document: Document, text: str, line: int) -> list[Node]:
        """The text's elements."""
        first = self.stops.search(text)
        if first is None:
            return [text] if text else []
        state = SpanState(self, document, text, line)
        run(state, first.start())
        return state.frame.children


def run(state: SpanState, first: int = 0) -> None:
    """Scan the whole text. Afterwards `state.frame` is the outermost frame again.

    The caller may know the place of the `first` stop.
    """
    src = state.src
    end = len(src)
    while True:
        frame = state.frame
        handlers = frame.handlers
        children = frame.children
        search = frame.search
        stop_chars = frame.stop_chars
        pos = state.pos
        scan = pos or first
        while True:
            found = search(src, scan) if scan < end else None
            if found is None:
                if frame.parent is None:
                    if pos < end:
                        state.add(src[pos:])
                    if state.torn:
                        _mend(frame.el)
                    return
                state.pos = pos
                frame.at_end(state)
                break
            at = found.start()
            char = src[at]
            if at > pos:
                # Some marks take in characters before the one that was found.
                if char == '"' or char == "'":
                    at -= 1
                elif char == "\n":
                    if at - 2 < pos:
                        scan = at + 1
                        continue
                    at -= 2
                elif char == ">" and src[at - 1] == " ":
                    at -= 1
                if at > pos:
                    if children:
                        state.add(src[pos:at])
                    else:
                        children.append(src[pos:at])
                    pos = at
            elif char == "\n":
                scan = at + 1
                continue
            if char in stop_chars and frame.stops(state, at):
                frame.close(state, at)
                break
            for rule in handlers.get(char, ()):
                new = rule(state, at)
                if new != DECLINED:
                    break
            else:
                new = at + 1
                state.add(src[at:new])
            if new == MOVED:
                break
            pos = scan = new
