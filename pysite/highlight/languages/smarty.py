"""Smarty's templates: HTML with tags in braces."""

from __future__ import annotations

from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.languages import html
from pysite.highlight.patterns import quoted
from pysite.highlight.scanner import Grammar, Words, needing

_WORDS = Words(
    "na",
    nb="""append assign block call capture config_load debug extends for foreach foreachelse break continue
    function if elseif else include include_php insert ldelim rdelim literal nocache php section sectionelse
    setfilter strip while counter cycle eval fetch html_checkboxes html_image html_options html_radios
    html_select_date html_select_time html_table mailto math textformat capitalize cat count_characters
    count_paragraphs count_sentences count_words date_format default escape from_charset indent lower nl2br
    regex_replace replace spacify string_format strip_tags to_charset truncate unescape upper wordwrap""",
)
_NAME = r"[a-zA-Z_]\w*"

GRAMMAR = Grammar(
    {
        "root": [
            (r"\{\s+", html.piece),
            (needing("*}", r"\{\*(?s:.*?)\*\}"), "c"),
            "@tag",
            (r"(?s:.+?)(?=\{[/a-zA-Z0-9$#*\"'])", html.piece),
            (r"(?s:.+)", html.piece),
        ],
        "tag": [(r"\{/?(?![\s*])", "k", "inside")],
        "inside": [
            "@tag",
            (r"\}", "k", "#pop"),
            (r"\s+", ""),
            (r"[~!%^&*()+=|\[\]:;,.<>/@?-]", "o"),
            (rf"#{_NAME}#", "nv"),
            (rf"\${_NAME}(?:\.\w+)*", "nv"),
            (r"(?:true|false|null)\b", "kc"),
            # A digit is a number of its own, and so is the 0 of a hexadecimal one.
            (r"[0-9](?:\.[0-9]*)?(?:eE[+-][0-9])?[flFLdD]?", "m"),
            (quoted('"'), "s2"),
            (quoted("'"), "s1"),
            (_NAME, _WORDS),
        ],
    }
)


def tokens(code: str) -> Iterator[Token]:
    """Scan `code`; the HTML goes on where it was."""
    yield from GRAMMAR.tokens(code, stack=html.Around())
