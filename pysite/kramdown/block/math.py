"""Block mathematics: `$$…$$` standing by itself."""

from __future__ import annotations

import re
from re import Match

from ..patterns import OPT_SPACE, STRIPPED
from ..regex import Regex
from .parser import BlockGrammar, State

MATH_START = rf"{OPT_SPACE}\\?\$\$"

_MATH = Regex(rf"({OPT_SPACE})(\\)?\$\$(.*?)\$\$([ \t\r\f\v]*\n)?", re.DOTALL)


def block_math(grammar: BlockGrammar, found: Match[str], state: State) -> int | None:
    """Mathematics between double dollars, with boundaries on both sides. An escaped one that would stand
    alone loses its backslash and is a paragraph."""
    if state.is_absent("$$", state.cursor):
        return None
    math = _MATH.match(state.src, state.cursor)
    if math is None:
        state.note_absent("$$", state.cursor)
        return None
    if not state.after_boundary():
        return None
    if math[2]:
        if math[4]:
            state.cursor += len(math[1]) + 1
        return None
    if not state.before_boundary(math.end()):
        return None
    el = state.new("math", math[3].strip(STRIPPED))
    el.block = True
    state.append(el)
    return math.end()
