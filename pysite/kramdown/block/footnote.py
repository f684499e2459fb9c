"""Footnote definitions: `[^name]: text`, with indented blocks after it."""

from __future__ import annotations

from re import Match

from ..document import Footnote
from ..element import Element
from ..patterns import LINES, LIST_ID, OPT_SPACE
from ..regex import Regex
from .code import INDENTED_LINES, remove_indent
from .parser import BlockGrammar, State, Steps

FOOTNOTE_START = rf"{OPT_SPACE}\[\^{LIST_ID}\]:"

_FOOTNOTE = Regex(rf"{OPT_SPACE}\[\^({LIST_ID})\]:(.*?\n{INDENTED_LINES})", LINES)


def footnote_definition(grammar: BlockGrammar, found: Match[str], state: State) -> Steps:
    """Keep the definition's blocks for the markers that name it; the last of equal names counts."""
    definition = _FOOTNOTE.match(state.src, state.cursor)
    assert definition is not None
    document = state.document
    line = state.line_at(state.cursor)
    content = Element("footnote_definition", line=line)
    yield grammar.read(State(document, content, remove_indent(definition[2]), line))
    name = definition[1]
    if name in document.footnotes:
        document.warn(f"Duplicate footnote name '{name}' on line {line} - overwriting", line)
    marker = state.new("eob", "footnote_def")
    state.append(marker)
    document.footnotes[name] = Footnote(content, marker)
    return definition.end()
