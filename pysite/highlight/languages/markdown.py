"""Markdown, with front matter, HTML and fenced code in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.languages import html, yaml
from pysite.highlight.scanner import Grammar, needing

_PIECE = r"(?:\\.|[^\\\n])"


def _matter(grammar: Grammar, match: re.Match[str], stack: list[str]) -> list[Token]:
    return yaml.tokens(match[0])


def _fenced(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    """A fence with its code, which is in the language that the fence names, and the end if there is one."""
    from pysite.highlight import find_fancy
    from pysite.highlight.lexing import lex

    indent, fence, info, closed, code, end, _, rest, *late = match.groups()
    name = info.strip(" \t\n\v\f\r\0")
    if closed is None:
        code = rest
    tag = find_fancy(name or "guess", code if closed else "")
    yield "", indent
    yield "p", fence
    yield "nl", info
    whole = code if closed or code.endswith("\n") or not code else code[: code.rfind("\n") + 1]
    yield from [("sb", whole)] if tag is None else lex(whole, tag)
    yield "err", code[len(whole) :]
    yield "", end or ""
    yield "p", fence if closed else ""
    yield from zip(("", "p"), late, strict=True) if late[1] else ()


GRAMMAR = Grammar(
    {
        "root": [
            (r"---\s*\n(?s:.*?)\n?^---\s*$\n?", _matter),
            (r"\\.", "se"),
            (r"^[\S ]+\n---*\n", "gh"),
            (r"^[\S ]+\n===*\n", "gu"),
            (r"^#(?=[^#]).*", "gh"),
            (r"^##*.*", "gu"),
            (
                r"^([ \t]*)(`{3,}|~{3,})([^\n]*\n)(?:((?s:(.*?))(\n\1)(\2))|((?s:.*?))(?:^([ \t]*)(\2)|\Z))",
                _fenced,
            ),
            (r"\n\n(?:(?:    |\t).*?\n|\n)+", "sb"),
            # More backticks in a row are several spans: all ways to cut them would be tried.
            (rf"(`{{1,64}})(?:{_PIECE}|\n)+?\1", "sb"),
            (r"^(?:\s*\*){3,}\s*$|^(?:\s*-){3,}\s*$", "p"),
            (r"^\s*[*+-](?=\s)|^\s*\d+\.", "p"),
            (r"^\s*>.*", "gt"),
            (
                needing("]", rf"^(\s*)(\[)({_PIECE}+?)(\])(\s*)(:)"),
                ("", "p", "ss", "p", "", "p"),
                "title",
                "url",
            ),
            (needing("]", rf"(!?\[)({_PIECE}*?|[^\]]*?)(\])(?=[\[(])"), ("p", "nv", "p"), "link"),
            (rf"\*\*{_PIECE}*?\*\*|__{_PIECE}*?__", "gs"),
            (rf"\*{_PIECE}*?\*|_{_PIECE}*?_", "ge"),
            (needing(">", rf"<.*?@.+\..+>|<(?:https?|mailto|ftp)://{_PIECE}*?>"), "nv"),
            (r"[^\\`\[*\n&<]+", ""),
            (needing(";", r"&\S*;"), html.piece),
            (needing(">", rf"<{_PIECE}*?>"), html.piece),
            (r"[&<\[\n]", ""),
        ],
        "link": [
            (rf"(\[)({_PIECE}*?)(\])", ("p", "ss", "p"), "#pop"),
            (r"\(", "p", "inline title", "inline url"),
            (r"[ \t]+", ""),
            (r"", "", "#pop"),
        ],
        "url": [
            (r"[ \t]+", ""),
            (rf"(<)({_PIECE}*?)(>)", ("nt", "sx", "nt"), "#pop"),
            (r"\S+", "sx", "#pop"),
        ],
        "title": [
            (rf"\"{_PIECE}*?\"|'{_PIECE}*?'|\({_PIECE}*?\)", "nn"),
            (r"\s*(?=[\"'()])", ""),
            (r"", "", "#pop"),
        ],
        "inline title": [(r"\)", "p", "#pop"), "@title"],
        "inline url": [(r"[^<\s)]+", "sx", "#pop"), (r"\s+", ""), "@url"],
    }
)


def tokens(code: str) -> list[Token]:
    """Scan `code` from its beginning."""
    return GRAMMAR.tokens(code, stack=html.Around())
