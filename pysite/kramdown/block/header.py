"""Headers: underlined (setext) and marked with `#` (ATX)."""

from __future__ import annotations

import re
from functools import cache
from re import Match

from ..patterns import LINES, OPT_SPACE, STRIPPED
from .parser import BlockGrammar, State

# XML's names, as REXML has them.
_NAME_START = (
    ":A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NAME_CHAR = _NAME_START + r"\-.0-9" + "\u00b7\u0300-\u036f\u203f-\u2040"

SETEXT_START = rf"{OPT_SPACE}[^ \t\n].*\n[-=]+[ \t\r\f\v]*\n"
ATX_START = r"#{1,6}[\t ]*[^ \t].*\n"
ATX_GFM_START = r"#{1,6}[\t ]+.*\n"

_SETEXT = re.compile(rf"{OPT_SPACE}([^ \t].*)\n([-=])[-=]*[ \t\r\f\v]*\n", LINES)
_ATX = re.compile(r"(#{1,6})[\t ]*([^ \t].*)\n", LINES)
_ATX_GFM = re.compile(r"(#{1,6})[\t ]+(.*)\n", LINES)
_CLOSING_MARKS = re.compile(r"(?<!\\)#+\Z")
_CLOSING_MARKS_GFM = re.compile(r"[\t ]#+\Z")


@cache
def _id_pattern() -> re.Pattern[str]:
    # So many ranges take their time, and few documents have ids of their own.
    return re.compile(rf"[\t ]\{{#([{_NAME_START}][{_NAME_CHAR}]*)\}}\Z")


def _split_id(text: str) -> tuple[str, str | None]:
    text = text.rstrip(STRIPPED)
    found = _id_pattern().search(text) if text.endswith("}") else None
    if found is None:
        return text, None
    return text[: found.start()].rstrip(STRIPPED), found[1]


def _add(state: State, level: int, text: str, identifier: str | None) -> None:
    el = state.new("header", text)
    el.info = level
    el.text = text
    if identifier is not None:
        el.attrs["id"] = identifier
    state.append(el)


def setext_header(grammar: BlockGrammar, found: Match[str], state: State) -> int | None:
    """A line underlined with `=` or `-`."""
    if not state.after_boundary():
        return None
    header = _SETEXT.match(state.src, state.cursor)
    if header is None:
        return None
    text, identifier = _split_id(header[1])
    if not text:
        return None
    _add(state, 2 if header[2] == "-" else 1, text, identifier)
    return header.end()


def _atx(state: State, header: Match[str] | None, closing_marks: re.Pattern[str]) -> int | None:
    if header is None:
        return None
    text, identifier = _split_id(header[2])
    closing = closing_marks.search(text)
    if closing is not None:
        text = text[: closing.start()].rstrip(STRIPPED)
    if not text:
        return None
    _add(state, len(header[1]), text, identifier)
    return header.end()


def atx_header(grammar: BlockGrammar, found: Match[str], state: State) -> int | None:
    """A line that begins with `#`."""
    if not state.after_boundary():
        return None
    return _atx(state, _ATX.match(state.src, state.cursor), _CLOSING_MARKS)


def atx_header_gfm(grammar: BlockGrammar, found: Match[str], state: State) -> int | None:
    """The same for GFM without its quirk `paragraph_end`: white space must follow the marks."""
    if not state.after_boundary():
        return None
    return _atx(state, _ATX_GFM.match(state.src, state.cursor), _CLOSING_MARKS)


def atx_header_gfm_quirk(grammar: BlockGrammar, found: Match[str], state: State) -> int | None:
    """The same for GFM: no boundary is needed before it, and closing marks need white space before them."""
    return _atx(state, _ATX_GFM.match(state.src, state.cursor), _CLOSING_MARKS_GFM)
