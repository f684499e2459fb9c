"""EPP: text with Puppet in it."""

from __future__ import annotations

from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.languages import puppet
from pysite.highlight.languages.erb import Template, going_on


def _text(code: str) -> list[Token]:
    return [("", code)]


def tokens(code: str) -> Iterator[Token]:
    """Scan `code`; Puppet goes on where it was, the text isn't looked at."""
    opening = r"<%%|<%=|<%#|(?:<%-|<%)(?:\s*\|)?"
    closing = r"%%>|(?:\|\s*)?(?:-%>|%>)"
    yield from Template(opening, closing, _text, going_on(puppet.GRAMMAR)).tokens(code)
