"""Block-level syntax: one file each, tried in the order of these lists."""

from __future__ import annotations

from ..patterns import BLANK, EOB, INDENT
from .abbreviation import ABBREVIATION_START, abbreviation_definition
from .blank import blank_line
from .code import FENCE_GFM_START, FENCE_START, codeblock, codeblock_fenced, codeblock_fenced_gfm
from .end import eob_marker
from .extensions import EXTENSIONS_START, block_extensions
from .footnote import FOOTNOTE_START, footnote_definition
from .header import (
    ATX,
    ATX_GFM,
    SETEXT,
    atx_header,
    atx_header_gfm,
    atx_header_gfm_quirk,
    setext_header,
)
from .html import HTML_START, block_html
from .link_definition import LINK_START, link_definition
from .lists import DEFINITION_START, LIST_START, definition_list, list_block, list_block_gfm
from .math import MATH_START, block_math
from .paragraph import PARAGRAPH_START, PLAIN_START, paragraph, paragraph_gfm, paragraph_plain
from .parser import BlockGrammar, Rule
from .quote import blockquote
from .rule import RULE_START, horizontal_rule
from .table import TABLE_START, table

#: kramdown's own: name, the characters it can begin with, its pattern, rule.
KRAMDOWN: tuple[tuple[str, str, str, Rule], ...] = (
    ("paragraph_plain", "a", PLAIN_START, paragraph_plain),
    ("blank_line", "\t\n\v\f\r", BLANK, blank_line),
    ("codeblock", "\t", INDENT, codeblock),
    ("codeblock_fenced", "~", FENCE_START, codeblock_fenced),
    ("blockquote", ">", r" {0,3}>", blockquote),
    ("atx_header", "#", ATX, atx_header),
    ("horizontal_rule", "*-_", RULE_START, horizontal_rule),
    ("list", "+*-0123456789", LIST_START, list_block),
    ("definition_list", ":", DEFINITION_START, definition_list),
    ("block_html", "<", HTML_START, block_html),
    ("setext_header", "", SETEXT, setext_header),
    ("block_math", "\\$", MATH_START, block_math),
    ("table", "", TABLE_START, table),
    ("footnote_definition", "[", FOOTNOTE_START, footnote_definition),
    ("link_definition", "[", LINK_START, link_definition),
    ("abbreviation_definition", "*", ABBREVIATION_START, abbreviation_definition),
    ("block_extensions", "{", EXTENSIONS_START, block_extensions),
    ("eob_marker", "^", EOB, eob_marker),
    ("paragraph", "", PARAGRAPH_START, paragraph),
)

_GFM_CHANGES: dict[str, tuple[str, str, str, Rule]] = {
    "codeblock_fenced": ("codeblock_fenced", "~`", FENCE_GFM_START, codeblock_fenced_gfm),
    "list": ("list", "+*-0123456789", LIST_START, list_block_gfm),
    "atx_header": ("atx_header", "#", ATX_GFM, atx_header_gfm),
}
_QUIRK_CHANGES: dict[str, tuple[str, str, str, Rule]] = {
    **_GFM_CHANGES,
    "atx_header": ("atx_header", "#", ATX_GFM, atx_header_gfm_quirk),
    "paragraph": ("paragraph", "", PARAGRAPH_START, paragraph_gfm),
}

KRAMDOWN_BLOCKS = BlockGrammar(KRAMDOWN)
#: The GFM dialect without and with its quirk `paragraph_end`.
GFM_BLOCKS = BlockGrammar(tuple(_GFM_CHANGES.get(rule[0], rule) for rule in KRAMDOWN))
GFM_QUIRK_BLOCKS = BlockGrammar(tuple(_QUIRK_CHANGES.get(rule[0], rule) for rule in KRAMDOWN))
#: What Jekyll's `smartify` reads: HTML, and lines that stand as text.
SMARTY_BLOCKS = BlockGrammar(tuple(rule for rule in KRAMDOWN if rule[0] == "block_html"))
