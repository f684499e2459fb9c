"""Emphasis: `*em*`, `_em_`, `**strong**`, `__strong__`."""

from __future__ import annotations

import re

from ..element import Element
from ..patterns import PLAIN_TEXT, is_alnum, is_alpha
from ..regex import Regex
from .parser import IN_EM, IN_STRONG, MOVED, Frame, SpanState

_WHITE = " \t\n\v\f\r"
#: An emphasis without anything in it that another rule could want, at the end of a word.
_PLAIN = Regex(rf"(\*\*?|__?)(?![\s*_])({PLAIN_TEXT})(?<!\s)\1(?=[ \n.,;:)]|\Z)", re.ASCII)


def emphasis(state: SpanState, at: int) -> int:
    """Open an emphasis if one can begin here; otherwise the mark is text.

    None begins before white space, inside another of its kind, or, for `_`, inside a word.
    """
    src = state.src
    mark = src[at]
    after = at + 1
    if src.startswith(mark, after):
        after += 1
        context = IN_STRONG
    else:
        context = IN_EM
    if (
        state.frame.context & context
        or src[after : after + 1] in _WHITE
        or (mark == "_" and _in_word(src, at))
    ):
        state.add(src[at:after])
        return after
    plain = _PLAIN.match(src, at)
    if plain is not None:
        el = Element("strong" if context == IN_STRONG else "em")
        el.children.append(plain[2])
        state.frame.children.append(el)
        return plain.end()
    if _open(state, src[at:after], context, at, after):
        return MOVED
    if context == IN_STRONG and _open(state, mark, IN_EM, at, at + 1):
        return MOVED
    state.add(src[at:after])
    return after


def _in_word(src: str, at: int) -> bool:
    if at == 0:
        return False
    before = src[at - 1]
    return is_alpha(before) or (before == "-" and at > 1 and is_alpha(src[at - 2]))


def _open(state: SpanState, mark: str, context: int, origin: int, start: int) -> bool:
    """Open a frame, unless an earlier attempt has shown that it would not find its end."""
    parent = state.frame
    # `**` read as `*` and a further `*`: not directly inside another emphasis.
    if len(mark) == 1 and parent.el.kind == "em" and state.src.startswith(mark, start):
        return False
    inside = parent.context | context
    dead = state.dead.get((mark, inside))
    if dead is not None and ~start in dead:
        return False
    if state.src.find(mark, start) < 0:
        return False
    state.frame = EmphasisFrame(state, mark, parent, inside, start, origin)
    state.pos = start
    return True


class EmphasisFrame(Frame):
    """Text up to the closing mark."""

    __slots__ = ("dead", "doomed", "mark", "seen")

    def __init__(
        self, state: SpanState, mark: str, parent: Frame, context: int, start: int, origin: int
    ) -> None:
        el = Element("strong" if len(mark) == 2 else "em")
        super().__init__(el, parent, context, state.grammar, start, origin)
        self.mark = mark
        self.stop_chars = mark[0]
        if mark[0] == "_":
            self.search = state.grammar.stops_in_emphasis.search
        self.dead = state.dead.get((mark, context))
        self.doomed = False
        #: Places of marks that did not end this frame.
        self.seen: list[int] = []

    def stops(self, state: SpanState, at: int) -> bool:
        src = state.src
        mark = self.mark
        if not src.startswith(mark, at):
            return False
        after = at + len(mark)
        if (
            self.children
            and src[at - 1] not in _WHITE
            and (len(mark) == 2 or not src.startswith(mark, after) or src.startswith(mark, after + 1))
            and (mark[0] != "_" or after >= len(src) or not is_alnum(src[after]))
        ):
            return True
        if self.dead is not None and at in self.dead:
            self.doomed = True
            return True
        if self.children:
            self.seen.append(at)
        return False

    def close(self, state: SpanState, at: int) -> None:
        assert self.parent is not None
        if self.doomed:
            self.at_end(state)
            return
        self.parent.children.append(self.el)
        state.frame = self.parent
        state.pos = at + len(self.mark)

    def at_end(self, state: SpanState) -> None:
        """Nothing found: the mark is text. What this attempt has passed cannot end a later one like it."""
        assert self.parent is not None
        dead = state.dead.setdefault((self.mark, self.context), set())
        dead.add(~self.start)
        dead.update(self.seen)
        state.frame = self.parent
        origin, mark = self.origin, self.mark
        # A `**` that has no end may still be a `*` before another `*`.
        if len(mark) == 2:
            if _open(state, mark[0], IN_EM, origin, origin + 1):
                return
            after = origin + 2
        else:
            after = origin + (2 if state.src.startswith(mark, origin + 1) else 1)
        state.add(state.src[origin:after])
        state.pos = after
