"""Headers: underlined (setext) and marked with `#` (ATX)."""

from __future__ import annotations

from re import Match

from ..patterns import OPT_SPACE, STRIPPED
from ..regex import Regex
from .parser import BlockGrammar, State

# XML's names, as REXML has them.
_NAME_START = (
    ":A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NAME_CHAR = _NAME_START + r"\-.0-9" + "\u00b7\u0300-\u036f\u203f-\u2040"

SETEXT = rf"{OPT_SPACE}([^ \t\n].*)\n([-=])[-=]*[ \t\r\f\v]*\n"
ATX = r"(#{1,6})[\t ]*([^ \t].*)\n"
ATX_GFM = r"(#{1,6})[\t ]+(.*)\n"

_CLOSING_MARKS = Regex(r"(?<!\\)#+\Z")
_CLOSING_MARKS_GFM = Regex(r"[\t ]#+\Z")
_ID = Regex(rf"[\t ]\{{#([{_NAME_START}][{_NAME_CHAR}]*)\}}\Z")


def _split_id(text: str) -> tuple[str, str | None]:
    text = text.rstrip(STRIPPED)
    found = _ID.search(text) if text.endswith("}") else None
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
    text, identifier = _split_id(found[1])
    if not text:
        return None
    _add(state, 2 if found[2] == "-" else 1, text, identifier)
    return found.end()


def _atx(state: State, found: Match[str], closing_marks: Regex) -> int | None:
    text, identifier = _split_id(found[2])
    closing = closing_marks.search(text) if text.endswith("#") else None
    if closing is not None:
        text = text[: closing.start()].rstrip(STRIPPED)
    if not text:
        return None
    _add(state, len(found[1]), text, identifier)
    return found.end()


def atx_header(grammar: BlockGrammar, found: Match[str], state: State) -> int | None:
    """A line that begins with `#`."""
    if not state.after_boundary():
        return None
    return _atx(state, found, _CLOSING_MARKS)


def atx_header_gfm(grammar: BlockGrammar, found: Match[str], state: State) -> int | None:
    """The same for GFM without its quirk `paragraph_end`: white space must follow the marks."""
    if not state.after_boundary():
        return None
    return _atx(state, found, _CLOSING_MARKS)


def atx_header_gfm_quirk(grammar: BlockGrammar, found: Match[str], state: State) -> int | None:
    """The same for GFM: no boundary is needed before it, and closing marks need white space before them."""
    return _atx(state, found, _CLOSING_MARKS_GFM)
