"""Markdown to HTML."""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

from .block import GFM_BLOCKS, GFM_QUIRK_BLOCKS, KRAMDOWN_BLOCKS, SMARTY_BLOCKS
from .block.parser import BlockGrammar, State, run
from .document import Document, KeptHtml, Warning
from .hard_breaks import break_lines
from .options import Options
from .plain import plain_line
from .span import GFM_SPANS, KRAMDOWN_SPANS, SMARTY_SPANS
from .span.parser import SpanGrammar
from .tree import finish
from .writer import Writer


class Converted(NamedTuple):
    """HTML, and what seemed wrong on the way."""

    html: str
    warnings: tuple[Warning, ...]


def _dialect(options: Options) -> tuple[BlockGrammar, SpanGrammar, bool]:
    if options.input == "GFM":
        quirks = options.gfm_quirks
        blocks = GFM_QUIRK_BLOCKS if "paragraph_end" in quirks else GFM_BLOCKS
        return blocks, GFM_SPANS[options.hard_wrap, "no_auto_typographic" not in quirks], True
    if options.input == "SmartyPants":
        return SMARTY_BLOCKS, SMARTY_SPANS, False
    return KRAMDOWN_BLOCKS, KRAMDOWN_SPANS, False


def convert(text: str, options: Options, kept_html: KeptHtml | None = None) -> Converted:
    """Convert a document as kramdown 2.4 does, with kramdown-parser-gfm 1.1 for the input GFM.

    `kept_html` is where raw HTML is looked for, and put, in texts of which much comes again.
    """
    blocks, spans, gfm = _dialect(options)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.removesuffix("\n") + "\n"
    if blocks is not SMARTY_BLOCKS:
        line = plain_line(text, spans)
        if line is not None:
            return Converted(line, ())
    document = Document(options, spans, kept_html)
    run(blocks.read(State(document, document.root, text, 1)))
    finish(document, gfm=gfm)
    if gfm:
        mark = "\n" if options.hard_wrap else "\\\n"
        if mark in text:
            break_lines(document.root, mark)
    html = Writer(document).document_html()
    return Converted(html, tuple(document.warnings))


class Converter:
    """Converts with the same options again and again, and remembers what was converted last.

    Templates ask for the same short texts thousands of times; `size` of them are kept.
    """

    def __init__(self, options: Options, size: int = 2048) -> None:
        self._options = options
        self._size = size
        self._memo: OrderedDict[str, str] = OrderedDict()

    def html(self, text: str) -> str:
        """The HTML of a text; its warnings are dropped."""
        found = self._memo.get(text)
        if found is None:
            found = convert(text, self._options).html
            if len(self._memo) >= self._size:
                self._memo.popitem(last=False)
            self._memo[text] = found
        return found

    def __len__(self) -> int:
        """How many texts are remembered."""
        return len(self._memo)
