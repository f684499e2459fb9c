"""Span-level syntax: one file each, tried in the order of these lists."""

from __future__ import annotations

from .autolink import autolink
from .code import codespan
from .emphasis import emphasis
from .entity import html_entity
from .escape import escaped_char, escaped_char_gfm
from .extensions import span_extensions
from .footnote import footnote_marker
from .html import span_html
from .line_break import line_break
from .link import link
from .math import inline_math
from .parser import Rule, SpanGrammar
from .quotes import smart_quotes
from .strikethrough import strikethrough
from .typography import typographic_symbols

#: kramdown's own: name, the characters it can begin with, rule.
KRAMDOWN: tuple[tuple[str, str, Rule], ...] = (
    ("emphasis", "*_", emphasis),
    ("codespan", "`", codespan),
    ("autolink", "<", autolink),
    ("span_html", "<", span_html),
    ("footnote_marker", "[", footnote_marker),
    ("link", "[!", link),
    ("smart_quotes", "\"'<$&[]!", smart_quotes),
    ("inline_math", "$", inline_math),
    ("span_extensions", "{", span_extensions),
    ("html_entity", "&", html_entity),
    ("typographic_symbols", "-.<>\\", typographic_symbols),
    ("line_break", "\n\\", line_break),
    ("escaped_char", "\\", escaped_char),
)


def _gfm(*, hard_wrap: bool, typographic: bool) -> SpanGrammar:
    """The GFM dialect: tildes, and perhaps without typographic symbols or explicit line breaks."""
    left_out = set()
    if hard_wrap:
        left_out.add("line_break")
    if not typographic:
        left_out.add("typographic_symbols")
    rules = [
        ("escaped_char", "\\", escaped_char_gfm) if name == "escaped_char" else (name, starts, rule)
        for name, starts, rule in KRAMDOWN
        if name not in left_out
    ]
    return SpanGrammar((*rules, ("strikethrough", "~", strikethrough)))


#: What Jekyll's `smartify` reads.
_SMARTY = ("smart_quotes", "html_entity", "typographic_symbols", "span_html")

KRAMDOWN_SPANS = SpanGrammar(KRAMDOWN)
SMARTY_SPANS = SpanGrammar(tuple(rule for name in _SMARTY for rule in KRAMDOWN if rule[0] == name))
#: By (hard_wrap, typographic symbols).
GFM_SPANS = {
    (wrap, symbols): _gfm(hard_wrap=wrap, typographic=symbols)
    for wrap in (False, True)
    for symbols in (False, True)
}
#: What looks for the ends of code and HTML only, as tables do.
CODE_AND_HTML = SpanGrammar(tuple(rule for rule in KRAMDOWN if rule[0] in ("codespan", "span_html")))
