"""Rouge's HTML formatters: what is put around tokens, and the tables and wrappers around that.

A token is a pair of Rouge's short class name ("" for plain text) and its text. Observed: Rouge 3.30.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

Token = tuple[str, str]
#: Anything that turns tokens into HTML; formatters are put into one another.
Formatter = Callable[[Iterable[Token]], str]

_DIRECTIVE = re.compile(r"%(%|[-+ 0#]*\d*(?:\.\d+)?[a-zA-Z])")


def escape(text: str) -> str:
    """Escape `&`, `<` and `>`; quotation marks stay."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def html(tokens: Iterable[Token]) -> str:
    """Rouge's HTML: a span for each token that is not plain text."""
    return "".join(
        [f'<span class="{name}">{escape(text)}</span>' if name else escape(text) for name, text in tokens]
    )


def pre(inner: Formatter, css_class: str = "codehilite") -> Formatter:
    """Rouge's HTMLPygments: `pre` and `code` in a `div`."""

    def formatter(tokens: Iterable[Token]) -> str:
        return f'<div class="highlight"><pre class="{css_class}"><code>{inner(tokens)}</code></pre></div>'

    return formatter


def table(inner: Formatter, options: Mapping[str, object]) -> Formatter:
    """Rouge's HTMLTable: a gutter with all line numbers beside all of the code.

    Options: start_line, line_format, table_class, gutter_class, code_class.
    """
    start = _integer(options.get("start_line", 1))
    line_format = str(options.get("line_format", "%i"))
    table_class = options.get("table_class", "rouge-table")
    gutter_class = options.get("gutter_class", "rouge-gutter")
    code_class = options.get("code_class", "rouge-code")

    def formatter(tokens: Iterable[Token]) -> str:
        tokens = list(tokens)
        count = sum(text.count("\n") for _, text in tokens)
        code = inner(tokens)
        if not (tokens and tokens[-1][1].endswith("\n")):
            count += 1
            code += "\n"
        numbers = "\n".join(_sprintf(line_format, number) for number in range(start, start + count))
        return (
            f'<table class="{table_class}"><tbody><tr><td class="{gutter_class} gl">'
            f'<pre class="lineno">{numbers}\n</pre></td>'
            f'<td class="{code_class}"><pre>{code}</pre></td></tr></tbody></table>'
        )

    return formatter


def line_table(inner: Formatter, options: Mapping[str, object]) -> Formatter:
    """Rouge's HTMLLineTable: a row of the table for each line.

    Options: start_line, table_class, gutter_class, code_class, line_class, line_id.
    """
    start = _integer(options.get("start_line", 1))
    table_class = options.get("table_class", "rouge-line-table")
    gutter_class = options.get("gutter_class", "rouge-gutter")
    code_class = options.get("code_class", "rouge-code")
    line_class = options.get("line_class", "lineno")
    line_id = str(options.get("line_id", "line-%i"))
    select = "-moz-user-select: none;-ms-user-select: none;-webkit-user-select: none;user-select: none;"

    def formatter(tokens: Iterable[Token]) -> str:
        rows = [
            f'<tr id="{_sprintf(line_id, number)}" class="{line_class}">'
            f'<td class="{gutter_class} gl" style="{select}"><pre>{number}</pre></td>'
            f'<td class="{code_class}"><pre>{inner(line)}\n</pre></td></tr>'
            for number, line in enumerate(lines(tokens), start)
        ]
        return f'<table class="{table_class}"><tbody>{"".join(rows)}</tbody></table>'

    return formatter


def linewise(inner: Formatter, options: Mapping[str, object]) -> Formatter:
    """Rouge's HTMLLinewise: an element around each line. Options: tag_name, class."""
    tag = options.get("tag_name", "div")
    class_format = str(options.get("class", "line-%i"))

    def formatter(tokens: Iterable[Token]) -> str:
        return "".join(
            f'<{tag} class="{_sprintf(class_format, number)}">{inner(line)}\n</{tag}>'
            for number, line in enumerate(lines(tokens), 1)
        )

    return formatter


def line_highlighter(inner: Formatter, options: Mapping[str, object]) -> Formatter:
    """Rouge's HTMLLineHighlighter: marked lines. Options: highlight_lines, highlight_line_class."""
    marked = options.get("highlight_lines") or ()
    line_class = options.get("highlight_line_class", "hll")
    numbers = set(marked) if isinstance(marked, (list, tuple)) else set()

    def formatter(tokens: Iterable[Token]) -> str:
        return "".join(
            f'<span class="{line_class}">{inner(line)}\n</span>' if number in numbers else f"{inner(line)}\n"
            for number, line in enumerate(lines(tokens), 1)
        )

    return formatter


def lines(tokens: Iterable[Token]) -> Iterator[list[Token]]:
    """Cut a stream of tokens into lines, without their line ends; an empty last line is none."""
    line: list[Token] = []
    for name, text in tokens:
        first, *rest = text.split("\n")
        if first:
            line.append((name, first))
        for part in rest:
            yield line
            line = [(name, part)] if part else []
    if line:
        yield line


def _integer(value: object) -> int:
    return value if isinstance(value, int) else 1


def _sprintf(pattern: str, number: int) -> str:
    """Ruby's sprintf with one number."""
    return _DIRECTIVE.sub(lambda match: "%" if match[1] == "%" else match[0] % number, pattern)
