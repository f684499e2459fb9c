"""Tables: lines with pipes, separator lines for header and alignment, a line of `=` before the footer."""

from __future__ import annotations

from re import Match

from ..element import Element
from ..patterns import LINES, OPT_SPACE, STRIPPED
from ..regex import Regex
from ..span import CODE_AND_HTML
from ..span.parser import SpanState
from ..span.parser import run as run_spans
from .parser import BlockGrammar, State

_PIPE = r"(?:\||.*?[^\\\n]\|)"
_LINE_TEXT = rf"{_PIPE}.*\n"
#: Most lines have no pipe at all, which the second look ahead finds fast.
TABLE_START = rf"{OPT_SPACE}(?=\S)(?=[^\n|]*\|){_LINE_TEXT}"

_LINE = Regex(_LINE_TEXT, LINES)
_HAS_PIPE = Regex(_PIPE, LINES)
_SEPARATOR = Regex(r"(?=[+|: \t]*-)([+|: \t-]*)\n", LINES)
_FOOTER_SEPARATOR = Regex(r"(?=[+|: \t]*=)[+|: \t=]*\n", LINES)
_ALIGNMENT = Regex(r"[ \t]?(:?)-+(:?)[ \t]?")
_CODE_TAG = Regex(r"(<code.*?>.*?</code>)")
_BARE_PIPE = Regex(r"(?<!\\)\|")
_BACKTICKS = Regex(r"`+")

_WHITE = tuple(" \t\n\v\f\r")
DEFAULT = ""


class _Table:
    """A table being collected."""

    def __init__(self, el: Element) -> None:
        self.el = el
        self.rows: list[Element] = []
        self.has_footer = False
        self.columns = 0
        self.alignment: list[str] = []

    def close_group(self, kind: str, force: bool = False) -> None:
        """The rows so far are a header, a body or a footer."""
        if not self.has_footer or kind != "tbody" or force:
            group = Element(kind, line=self.el.line)
            group.children.extend(self.rows)
            self.rows = []
            self.el.children.append(group)


def table(grammar: BlockGrammar, found: Match[str], state: State) -> int | None:
    """A table, if it begins and ends at block boundaries and its lines really have pipes outside of code."""
    if not state.after_boundary():
        return None
    src = state.src
    end = len(src)
    start = pos = state.cursor
    el = state.new("table")
    rest = _Table(el)
    leading_pipe = found[0].lstrip(STRIPPED).startswith("|")
    top = _SEPARATOR.match(src, pos)
    if top is not None:
        pos = top.end()
    line = el.line
    while pos < end and _LINE.match(src, pos):
        separator = _SEPARATOR.match(src, pos)
        if separator is not None:
            pos = separator.end()
            if rest.rows:
                if not rest.alignment and not rest.has_footer:
                    rest.close_group("thead")
                    rest.alignment = [_align(*marks) for marks in _ALIGNMENT.findall(separator[1])]
                else:
                    rest.close_group("tbody")
            continue
        footer = _FOOTER_SEPARATOR.match(src, pos)
        if footer is not None:
            pos = footer.end()
            if rest.rows:
                rest.close_group("tbody", force=True)
            rest.has_footer = True
            continue
        stop = src.index("\n", pos)
        cells = _cells(src[pos:stop].rstrip(" \t"), leading_pipe)
        row = Element("tr", line=state.line_at(pos) if cells else line)
        for text in cells:
            cell = Element("td", line=row.line)
            cell.text = text.strip(STRIPPED)
            row.children.append(cell)
        rest.columns = max(rest.columns, len(cells))
        rest.rows.append(row)
        pos = stop + 1

    if not state.before_boundary(pos) or not _pipes_divide(state, src[start : pos - 1], line):
        return None
    if rest.rows:
        rest.close_group("tfoot" if rest.has_footer else "tbody")
    if not any(isinstance(group, Element) and group.kind == "tbody" for group in el.children):
        state.document.warn(f"Found table without body on line {line} - ignoring it", line)
        return None
    _fill(rest)
    state.append(el)
    return pos


def _fill(rest: _Table) -> None:
    """Give all rows the same number of cells, and every column an alignment."""
    columns = rest.columns
    alignment = rest.alignment[:columns] + [DEFAULT] * (columns - len(rest.alignment))
    for group in rest.el.children:
        assert isinstance(group, Element)
        for row in group.children:
            assert isinstance(row, Element)
            for _ in range(columns - len(row.children)):
                cell = Element("td", line=row.line)
                row.children.append(cell)
            for cell_node, align in zip(row.children, alignment, strict=True):
                assert isinstance(cell_node, Element)
                cell_node.value = "th" if group.kind == "thead" else "td"
                cell_node.info = align


def _align(left: str, right: str) -> str:
    if left:
        return "center" if right else "left"
    return "right" if right else DEFAULT


def _cells(line: str, leading_pipe: bool) -> list[str]:
    """The cells of a line; pipes in code do not divide."""
    cells: list[str] = []

    def extend(text: str) -> None:
        if cells:
            cells[-1] += text
        else:
            cells.append(text)

    parts = _CODE_TAG.split(line) if "<code" in line else [line]
    for index, part in enumerate(parts):
        if index % 2:
            extend(part)
            continue
        for text, code in _code_spans(part):
            if code is None:
                first, *others = (piece.replace("\\|", "|") for piece in _BARE_PIPE.split(text))
                extend(first)
                cells.extend(others)
            else:
                runs = _BACKTICKS.findall(code)
                mark = max(runs, default="") + "`"
                space = " " if len(mark) > 1 else ""
                extend(f"{mark}{space}{code}{space}{mark}")
    if leading_pipe and cells and not cells[0].strip(STRIPPED):
        del cells[0]
    if cells and not cells[-1].strip(STRIPPED):
        cells.pop()
    return cells


def _code_spans(text: str) -> list[tuple[str, str | None]]:
    """The text cut into pieces of text and of code."""
    if "`" not in text:
        return [(text, None)] if text else []
    pieces: list[tuple[str, str | None]] = []
    pending = ""
    pos = 0
    while (run := _BACKTICKS.search(text, pos)) is not None:
        pending += text[pos : run.start()]
        mark, pos = run[0], run.end()
        single_between_spaces = (
            len(mark) == 1
            and text[pos : pos + 1] in _WHITE
            and (run.start() == 0 or text[run.start() - 1] in _WHITE)
        )
        stop = -1 if single_between_spaces else text.find(mark, pos)
        if stop < 0:
            pending += mark
            continue
        code = text[pos:stop]
        if len(mark) > 1:
            code = code.removeprefix(" ").removesuffix(" ")
        if pending:
            pieces.append((pending, None))
            pending = ""
        pieces.append(("", code))
        pos = stop + len(mark)
    pending += text[pos:]
    if pending:
        pieces.append((pending, None))
    return pieces


def _pipes_divide(state: State, text: str, line: int) -> bool:
    """Whether every line has a pipe of its own, not one inside code or HTML."""
    if "`" not in text and "<" not in text:
        lines = text.split("\n")
        return _HAS_PIPE.match(lines[0]) is not None and _HAS_PIPE.match(lines[-1]) is not None
    spans = SpanState(state.document.spans, state.document, text, line, CODE_AND_HTML)
    run_spans(spans)
    on_line = False
    for node in spans.frame.children:
        value = node if isinstance(node, str) else node.value
        lines = value.removesuffix("\n").split("\n") if value else []
        if not lines:
            continue
        if isinstance(node, Element) and node.kind == "codespan":
            if len(lines) > 2 or (len(lines) == 2 and not on_line):
                break
            if len(lines) == 2:
                on_line = False
        else:
            if len(lines) > 1 and not on_line and not _HAS_PIPE.match(lines[0]):
                break
            on_line = (on_line and len(lines) == 1) or _HAS_PIPE.match(lines[-1]) is not None
    return on_line
