"""Link definitions: `[id]: url "title"`."""

from __future__ import annotations

from re import Match

from ..document import LinkDefinition, normalize_link_id
from ..patterns import LINES, OPT_SPACE
from ..regex import Regex
from .parser import BlockGrammar, State

LINK_START = rf"{OPT_SPACE}\[[^\n\]]+\]:"

_TITLE = r"(?:(?:[ \t]*\n[ \t]*|[ \t]+)([\"'])(.+?)\4)?"
_LINK = Regex(
    rf"{OPT_SPACE}\[([^\n\]]+)\]:[ \t]*(?=[^ \t\n])(?:<(.*?)>|([^\n]*?\S[^\n]*?)){_TITLE}[ \t]*\n",
    LINES,
)
_UNFINISHED_TITLE = Regex(r"[ \t]+[\"']")


def link_definition(grammar: BlockGrammar, found: Match[str], state: State) -> int | None:
    """Keep where the id leads; the last of equal ids counts. The title may be on the next line."""
    definition = _LINK.match(state.src, state.cursor)
    if definition is None:
        return None
    bracketed, bare = definition[2], definition[3]
    if bare is not None and _UNFINISHED_TITLE.search(bare):
        return None
    document = state.document
    link_id = normalize_link_id(definition[1])
    if link_id in document.link_definitions:
        line = state.line_at(state.cursor)
        document.warn(f"Duplicate link ID '{link_id}' on line {line} - overwriting", line)
    marker = state.new("eob", "link_def")
    state.append(marker)
    url = bracketed if bracketed is not None else bare
    document.link_definitions[link_id] = LinkDefinition(url, definition[5], marker)
    return definition.end()
