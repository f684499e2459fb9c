"""Code blocks: indented, and fenced in both dialects."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from re import Match, Pattern

from ..patterns import BLANK, BLOCK_TAG, EOB, IAL, INDENT, LINES, OPT_SPACE, STRIPPED
from ..regex import Regex
from .parser import BlockGrammar, State

FENCE_START = r"~{3,}"
FENCE_GFM_START = r" {0,3}[~`]{3,}"

_LAZY = rf"(?!{OPT_SPACE}{IAL}|{EOB}|{OPT_SPACE}{BLOCK_TAG})[ \t]*\S.*\n"
_INDENTED = rf"{INDENT}[ \t]*\S.*\n"

#: Indented lines, with blank lines between and lazy lines after.
INDENTED_LINES = rf"(?:(?:{BLANK})?(?:{_INDENTED})+(?:{_LAZY})*)*"

_BLOCK = Regex(INDENTED_LINES, LINES)
_LAZY_LINE = Regex(r"\n( {0,3}\S)", re.ASCII)
# A pattern that begins with a line end is found much faster than one that begins with `^`.
_ANY_INDENT = Regex(f"\n{INDENT}")


def remove_indent(text: str) -> str:
    """Take one level of indentation off every line."""
    return _ANY_INDENT.sub("\n", "\n" + text)[1:]


def codeblock(grammar: BlockGrammar, found: Match[str], state: State) -> int | None:
    """Indented code; lines without the indentation go to the end of the line before them.

    A text that ends without a line end has no such line (kramdown never comes back from there).
    """
    block = _BLOCK.match(state.src, state.cursor)
    if block is None or not block[0]:
        return None
    code = remove_indent(_LAZY_LINE.sub(r" \1", block[0]))
    state.append(state.new("codeblock", code))
    return block.end()


_INFO = Regex(r"[ \t\r\f\v]*((\S+?)(?:\?\S*)?)?[ \t\r\f\v]*\n", re.ASCII)
_RUN = Regex(r"[~`]{3,}")
#: How many ways of cutting a run of mixed marks are tried.
_MOST_TRIES = 16


@lru_cache(maxsize=64)
def _closing(mark: str, opt_space: str) -> Pattern[str]:
    return re.compile(rf"^{opt_space}{re.escape(mark)}{re.escape(mark[-1])}*[ \t\r\f\v]*\n", LINES)


def _fenced(state: State, opt_space: str) -> int | None:
    """A fenced block.

    The fence that is looked for may be a shorter part of the first line's run of marks; the rest of the run
    is then the language (observed: kramdown 2.4).
    """
    src = state.src
    run = _RUN.search(src, state.cursor)
    assert run is not None
    if _INFO.match(src, run.end()) is None:
        return None
    for stop in _stops(state, run, opt_space):
        info = _INFO.match(src, stop)
        if info is None:
            continue
        mark = src[run.start() : stop]
        closing = _closing(mark, opt_space).search(src, info.end())
        if closing is None:
            continue
        el = state.new("codeblock", src[info.end() : closing.start()])
        language = (info[1] or "").strip(STRIPPED)
        if language:
            el.info = language
            el.attrs["class"] = f"language-{info[2]}"
        state.append(el)
        return closing.end()
    return None


def _stops(state: State, run: Match[str], opt_space: str) -> Iterable[int]:
    """Where the fence may end, longest first."""
    mark, start = run[0], run.start()
    if mark.count(mark[0]) < len(mark):
        return range(run.end(), max(start + 2, run.end() - _MOST_TRIES), -1)
    # What closes a fence is at least as long: look for the longest further on.
    shortest = mark[:3]
    if state.is_absent(shortest, run.end()):
        return ()
    longest = 0
    for closing in _closing(shortest, opt_space).finditer(src := state.src, run.end()):
        longest = max(longest, len(src[closing.start() : closing.end()].strip()))
        if longest >= len(mark):
            return (run.end(),)
    if not longest:
        state.note_absent(shortest, run.end())
        return ()
    return (start + longest,)


def codeblock_fenced(grammar: BlockGrammar, found: Match[str], state: State) -> int | None:
    """A block between lines of tildes."""
    return _fenced(state, "")


def codeblock_fenced_gfm(grammar: BlockGrammar, found: Match[str], state: State) -> int | None:
    """A block between lines of tildes or backticks, which may be indented a little."""
    return _fenced(state, OPT_SPACE)
