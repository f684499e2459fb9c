"""EEx: HTML with Elixir in it."""

from __future__ import annotations

from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.languages import elixir, html
from pysite.highlight.languages.erb import Template, going_on


def tokens(code: str) -> Iterator[Token]:
    """Scan `code`; HTML and Elixir each go on where they were."""
    outer, inner = going_on(html.GRAMMAR, html.stack()), going_on(elixir.GRAMMAR)
    yield from Template(r"<%%|<%=|<%#|<%", r"%%>|%>", outer, inner).tokens(code)
