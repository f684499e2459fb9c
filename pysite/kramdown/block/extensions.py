"""Attribute lists on blocks, their definitions, and the extensions as blocks."""

from __future__ import annotations

import re
from re import Match

from ..attributes import parse_attribute_list
from ..element import AttributeList
from ..extensions import EXTENSION, handle_extension, parts_of, stop_tag
from ..patterns import IAL, LINES, LIST_ID, LIST_TEXT, OPT_SPACE
from ..regex import Regex
from .parser import BlockGrammar, State

EXTENSIONS_START = rf"{OPT_SPACE}\{{:"

_DEFINITION = Regex(rf"{OPT_SPACE}\{{:({LIST_ID}):({LIST_TEXT})[ \t\r\f\v]*\n", LINES)
_EXTENSION = Regex(rf"{OPT_SPACE}(?:{EXTENSION})[ \t\r\f\v]*\n", LINES)
_IAL = Regex(rf"{OPT_SPACE}{IAL}", LINES)

# An attribute list goes to the definition before it, but not to other invisible things.
_DEFINITIONS = ("link_def", "abbrev_def", "footnote_def")


def block_extensions(grammar: BlockGrammar, found: Match[str], state: State) -> int | None:
    """`{:name: …}` defines a list, `{::name …}` is an extension, `{: …}` belongs to a block next to it."""
    src, cursor, document = state.src, state.cursor, state.document
    definition = _DEFINITION.match(src, cursor)
    if definition is not None:
        _read(state, definition[2][:-1], document.attribute_lists.setdefault(definition[1], AttributeList()))
        state.append(state.new("eob", "ald"))
        return definition.end()
    extension = _EXTENSION.match(src, cursor)
    if extension is not None:
        return _extension(state, extension)
    ial = _IAL.match(src, cursor)
    if ial is None:
        return None
    last = state.last()
    if last is not None and last.kind != "blank" and (last.kind != "eob" or last.value in _DEFINITIONS):
        if last.ial is None:
            last.ial = AttributeList()
        _read(state, ial[1][:-1], last.ial)
        if _IAL.match(src, ial.end()) is None:
            state.append(state.new("eob", "ial"))
    else:
        if state.block_ial is None:
            state.block_ial = AttributeList()
        _read(state, ial[1][:-1], state.block_ial)
    return ial.end()


def _read(state: State, text: str, into: AttributeList) -> None:
    if not parse_attribute_list(text, into):
        message = f"No or invalid attributes found in IAL/ALD content: {text}"
        state.document.warn(message, state.line_at(state.cursor))


def _extension(state: State, found: Match[str]) -> int | None:
    src, document = state.src, state.document
    name, attributes, closed, stop_name = parts_of(found)
    line = state.line_at(state.cursor)
    if name is None:
        shown = f"for '{stop_name}' " if stop_name else ""
        document.warn(f"Invalid extension stop tag {shown}found on line {line} - ignoring it", line)
        return None
    body = None
    end = found.end()
    if not closed:
        stop = None
        if not state.is_absent(("extension", name), end):
            stop = re.compile(rf"^{OPT_SPACE}{stop_tag(name)} *\n", LINES).search(src, end)
        if stop is None:
            state.note_absent(("extension", name), end)
            document.warn(f"No stop tag for extension '{name}' found on line {line} - ignoring it", line)
            return None
        body = src[end : stop.start()].removesuffix("\n")
        end = stop.end()
    if not handle_extension(document, name, attributes, body, line, block=True, into=state.tree.children):
        document.warn(f"Invalid extension with name '{name}' specified on line {line} - ignoring it", line)
        return None
    if name == "options":
        state.append(state.new("eob", "extension"))
    return end
