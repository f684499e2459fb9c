"""Abbreviation definitions: `*[HTML]: text`."""

from __future__ import annotations

from re import Match

from ..patterns import LINES, OPT_SPACE, STRIPPED
from ..regex import Regex
from .parser import BlockGrammar, State

ABBREVIATION_START = rf"{OPT_SPACE}\*\[.+?\]:.*?\n"

_ABBREVIATION = Regex(rf"{OPT_SPACE}\*\[(.+?)\]:(.*?)\n", LINES)


def abbreviation_definition(grammar: BlockGrammar, found: Match[str], state: State) -> int:
    """Keep what the abbreviation stands for; the last of equal ones counts."""
    definition = _ABBREVIATION.match(state.src, state.cursor)
    assert definition is not None
    document = state.document
    name = definition[1]
    if name in document.abbreviations:
        line = state.line_at(state.cursor)
        document.warn(f"Duplicate abbreviation ID '{name}' on line {line} - overwriting", line)
    marker = state.new("eob", "abbrev_def")
    state.append(marker)
    document.abbreviations[name] = definition[2].strip(STRIPPED)
    document.abbreviation_markers[name] = marker
    return definition.end()
