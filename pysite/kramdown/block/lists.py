"""Ordered, unordered and definition lists.

What belongs to an item is decided by columns: lines indented to where its text begins, lazy lines, and blank
lines between. The item's lines without that indentation are blocks again.
"""

from __future__ import annotations

import re
from functools import lru_cache
from re import Match
from typing import NamedTuple

from ..attributes import parse_attribute_list
from ..element import AttributeList, Element, Node
from ..patterns import BLANK, BLOCK_TAG, EOB, IAL, LINES, LIST_ID, LIST_TEXT, OPT_SPACE, STRIPPED
from ..regex import Regex
from .parser import BlockGrammar, State, Steps
from .rule import RULE_START

_TAIL = r"[\t| ].*\n"
UL_START = rf"{OPT_SPACE}[+*-]{_TAIL}"
OL_START = rf"{OPT_SPACE}\d+\.{_TAIL}"
LIST_START = rf"(?:{UL_START}|{OL_START})"
DEFINITION_START = rf"{OPT_SPACE}:{_TAIL}"

_MARKERS = {"ul": r"[+*-]", "ol": r"\d+\.", "dl": ":"}
_ANY_START = Regex(LIST_START, LINES)
_BLANK = Regex(BLANK, LINES)
_EOB = Regex(EOB, LINES)
_RULE = Regex(RULE_START, LINES)
_ITEM_IAL_TEXT = rf"\s*\{{:(?!(?:{LIST_ID})?:|/)({LIST_TEXT})\s*"
_ITEM_IAL = Regex(_ITEM_IAL_TEXT, re.ASCII)
_ONLY_IAL = Regex(rf"(?:{_ITEM_IAL_TEXT})?\s*\n", re.ASCII)
_LEADING_TABS = Regex(r"^( *)(\t+)")
_TASK = Regex(r"\s*\[([ xX])\]\s+", re.ASCII)
_WHITE = " \t\n\v\f\r"
_MARKS = frozenset(" +*-0123456789")

#: A line that is a paragraph and nothing else: most items are no more than that.
_PLAIN_LINE = Regex(r"(?:[A-Za-z(\"']|\*\*[A-Za-z\"]|\[(?![^\n\]]*\]:))[^\n|]*\n")


class _Patterns(NamedTuple):
    """What a line may look like after an item whose text begins at some column."""

    start: Regex
    indent: str
    with_tabs: Regex


@lru_cache(maxsize=128)
def _patterns(kind: str, column: int) -> _Patterns:
    """Column 0 stands for the beginning of a list."""
    with_tabs = rf"(?:{_indent(column // 4)} {{{column % 4}}}|{_indent(column // 4 + 1)})[^\S\n]*\S.*\n"
    # The next item's marker may stand to the left of this one's text, not further right.
    start = rf"( {{0,{column - 1 if 1 <= column <= 3 else 3}}}{_MARKERS[kind]})({_TAIL})"
    return _Patterns(Regex(start, LINES), " " * column, Regex(with_tabs, LINES))


_ANY_LINE = Regex(r"[^\S\n]*\S.*\n", LINES)
_NOT_LAZY = Regex(rf"( {{0,3}})(?:{IAL}|{BLOCK_TAG})", LINES)


def _content_line(src: str, pos: int, patterns: _Patterns) -> str:
    """A line that is indented to where the text of the item before it begins; "" if this is none."""
    indent = patterns.indent
    if src.startswith(indent, pos):
        line = src[pos : src.find("\n", pos) + 1]
        return "" if line.isspace() and not line.strip(_WHITE) else line
    found = patterns.with_tabs.match(src, pos) if "\t" in src[pos : pos + len(indent)] else None
    return "" if found is None else found[0]


def _lazy_line(src: str, pos: int, column: int) -> str:
    """A line without that indentation that belongs to the item all the same; "" if this is none."""
    barred = _NOT_LAZY.match(src, pos)
    if barred is not None and len(barred[1]) <= column:
        return ""
    found = _ANY_LINE.match(src, pos)
    return "" if found is None else found[0]


def _indent(steps: int) -> str:
    return rf"(?:\t| {{4}}){{{steps}}}"


def _first_line(column: int, content: str) -> tuple[str, int]:
    """The text after a marker that ends at `column`, and the column where it begins."""
    text = content.lstrip(_WHITE)
    if len(content) - len(text) == 1 and text and content[0] == " " and text[0] != "{":
        return text, column + 1  # nearly all are so
    if (not text or text[0] == "{") and _ONLY_IAL.match(content):
        column = 4
    elif content[0] == " " and len(content) - len(text) == 1:
        column += 1
    else:
        tabs = _LEADING_TABS.match(content)
        while tabs is not None:
            at = len(tabs[1]) + column
            content = tabs[1] + " " * (4 - at % 4 + (len(tabs[2]) - 1) * 4) + content[tabs.end() :]
            tabs = _LEADING_TABS.match(content)
        column += len(content) - len(content.lstrip(" "))
    return text, column


def _take_ial(text: str, el: Element, state: State) -> str:
    """Take an attribute list off the beginning of an item."""
    found = _ITEM_IAL.match(text) if "{:" in text else None
    if found is None:
        return text
    el.ial = AttributeList()
    content = found[1][:-1]
    if not parse_attribute_list(content, el.ial):
        state.document.warn(f"No or invalid attributes found in IAL/ALD content: {content}", el.line)
    return text[found.end() :]


def _expand_tabs(line: str) -> str:
    if line[0] != "\t":
        return line
    rest = line.lstrip("\t")
    return "    " * (len(line) - len(rest)) + rest


def list_block(grammar: BlockGrammar, found: Match[str], state: State) -> Steps:
    """An ordered or unordered list; what it is, its first item's marker says."""
    src = state.src
    end = len(src)
    pos = state.cursor
    kind = "ol" if found[0].lstrip(" ")[0].isdigit() else "ul"
    el = state.new(kind)
    # Each item with its parts, which are read one after the other; a part is a list of lines.
    items: list[tuple[Element, list[list[str]]]] = []
    column = 0
    patterns = _patterns(kind, column)
    ended = nested = after_blank = False
    while pos < end:
        if after_blank and _RULE.match(src, pos):
            break
        marker = _EOB.match(src, pos) if src[pos] == "^" else None
        if marker is not None:
            ended = True
            pos = marker.end()
            break
        begin = patterns.start.match(src, pos)
        if begin is not None:
            item = Element("li", line=state.line_at(pos))
            text, new_column = _first_line(len(begin[1]), begin[2])
            if new_column != column:
                column = new_column
                patterns = _patterns(kind, column)
            if "{:" in text:
                text = _take_ial(text, item, state)
            nested = text[:1] in _MARKS and _ANY_START.match(text) is not None
            after_blank = False
            lines = [text]
            parts = [lines]
            items.append((item, parts))
            pos = begin.end()
            continue
        line = _content_line(src, pos, patterns)
        if not line and not after_blank:
            line = _lazy_line(src, pos, column)
        if line:
            text = _expand_tabs(line)
            indented = text.startswith(patterns.indent)
            if indented:
                text = text[column:]
            if indented != nested and _ANY_START.match(text):
                if indented:
                    lines = []
                    parts.append(lines)
                    nested = True
                else:
                    text = " " * (column + 4) + text
            lines.append(text)
            after_blank = False
            pos += len(line)
            continue
        blank = _BLANK.match(src, pos)
        if blank is None:
            break
        nested = after_blank = True
        lines.append(blank[0])
        pos = blank.end()

    el.children.extend(item for item, _ in items)
    state.append(el)
    for item, parts in items:
        line_number = item.line
        if len(parts) == 1 and _is_plain(lines := parts[0]):
            para = Element("p", "", line_number)
            para.text = lines[0].strip(STRIPPED)
            item.children.append(para)
            if len(lines) == 2:
                item.children.append(Element("blank", lines[1]))
            continue
        for part in parts:
            text = "".join(part)
            yield grammar.read(State(state.document, item, text, line_number))
            line_number += text.count("\n")
    last = None
    for item, _ in items:
        if item.children:
            last = _tighten(item, el, ended)
    if last is not None and not ended:
        state.append(last)
    return pos


def _is_plain(lines: list[str]) -> bool:
    """Whether an item is one line that can only be a paragraph, perhaps with blank ones after it."""
    return (len(lines) == 1 or (len(lines) == 2 and not lines[1].strip(_WHITE))) and _PLAIN_LINE.fullmatch(
        lines[0]
    ) is not None


def _kind(node: Node) -> str:
    return node.kind if isinstance(node, Element) else ""


def _tighten(item: Element, parent: Element, ended: bool) -> Element | None:
    """Decide whether the item's first paragraph shows as one; take a blank line off its end and return it."""
    children = item.children
    first = children[0]
    assert isinstance(first, Element)
    if first.kind == "p":
        if len(children) == 1 and parent.children[-1] is not item:
            first.closed = True
            return None
        if len(children) >= 2 and _kind(children[1]) == "eob" and first.ial is not None:
            del children[1]
        siblings = parent.children
        is_last = siblings[-1] is item
        tight = (
            len(children) < 2
            or _kind(children[1]) != "blank"
            or (is_last and len(children) == 2 and not ended)
        )
        if tight and (not is_last or len(siblings) == 1 or any(map(_begins_tight, siblings[:-1]))):
            if len(children) > 1 and _kind(children[1]) != "blank":
                first.text = (first.text or "") + "\n"
            first.closed = True
    last = children[-1]
    if _kind(last) == "blank":
        children.pop()
        assert isinstance(last, Element)
        return last
    return None


def _begins_tight(item: Node) -> bool:
    assert isinstance(item, Element)
    if not item.children:
        return True
    first = item.children[0]
    return not isinstance(first, Element) or first.kind != "p" or first.closed


_BOX = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />'
_CHECKED_BOX = (
    '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />'
)


def list_block_gfm(grammar: BlockGrammar, found: Match[str], state: State) -> Steps:
    """A list with task items: `[ ]` and `[x]` become boxes."""
    before = len(state.tree.children)
    end = yield from list_block(grammar, found, state)
    el = state.tree.children[before]
    assert isinstance(el, Element)
    is_tasks = False
    for item in el.children:
        assert isinstance(item, Element)
        first = item.children[0] if item.children else None
        if not isinstance(first, Element) or first.kind != "p" or (text := first.text) is None:
            continue
        box = _TASK.match(text) if "[" in text else None
        if box is not None:
            is_tasks = True
            first.text = (_BOX if box[1] == " " else _CHECKED_BOX) + text[box.end() :]
        if is_tasks:
            item.attrs["class"] = "task-list-item"
    if is_tasks:
        el.attrs["class"] = "task-list"
    return end


def definition_list(grammar: BlockGrammar, found: Match[str], state: State) -> Steps:
    """Definitions after a paragraph, whose lines are the terms."""
    children = state.tree.children
    if not children or not _has_terms(children):
        return None
    src = state.src
    end = len(src)
    pos = state.cursor
    line = state.line_at(pos)
    el = state.new("dl")
    para = children.pop()
    as_paragraph = False
    if _kind(para) == "blank":
        para = children.pop()
        as_paragraph = True
    assert isinstance(para, Element)
    el.line = para.line
    for text in (para.text or "").split("\n"):
        term = Element("dt", line=line)
        term.text = term.value = _take_ial(text, term, state)
        el.children.append(term)
    el.ial = para.ial

    definitions: list[tuple[Element, list[str]]] = []
    column = 0
    patterns = _patterns("dl", column)
    after_blank = False
    while pos < end:
        begin = patterns.start.match(src, pos)
        if begin is not None:
            item = Element("dd", line=state.line_at(pos))
            # Until the item is read, this says whether its first paragraph shows as one.
            item.closed = as_paragraph
            text, column = _first_line(len(begin[1]), begin[2])
            patterns = _patterns("dl", column)
            parts = [_take_ial(text, item, state)]
            el.children.append(item)
            definitions.append((item, parts))
            as_paragraph = after_blank = False
            pos = begin.end()
            continue
        if src[pos] == "^" and _EOB.match(src, pos):
            break
        content = _content_line(src, pos, patterns)
        if not content and not after_blank:
            content = _lazy_line(src, pos, column)
        if content:
            text = _expand_tabs(content)
            parts.append(text[column:] if text.startswith(patterns.indent) else text)
            as_paragraph = after_blank = False
            pos += len(content)
            continue
        blank = _BLANK.match(src, pos)
        if blank is None:
            break
        as_paragraph = after_blank = True
        parts.append(blank[0])
        pos = blank.end()

    last: Node | None = None
    for item, parts in definitions:
        yield grammar.read(State(state.document, item, "".join(parts), item.line))
        shown = item.closed
        item.closed = False
        if not item.children:
            continue
        last = item.children.pop() if _kind(item.children[-1]) == "blank" else None
        first = item.children[0] if item.children else None
        if isinstance(first, Element) and first.kind == "p" and not shown:
            if len(item.children) > 1:
                first.text = (first.text or "") + "\n"
            first.closed = True

    # Definitions after a blank line go to the list before it.
    if children and _kind(children[-1]) == "dl":
        target = children[-1]
    elif len(children) >= 2 and _kind(children[-1]) == "blank" and _kind(children[-2]) == "dl":
        children.pop()
        target = children[-1]
    else:
        children.append(el)
        target = None
    if isinstance(target, Element):
        target.children.extend(el.children)
    if last is not None:
        children.append(last)
    return pos


def _has_terms(children: list[Node]) -> bool:
    """Whether a paragraph stands before, with at most one blank line between."""
    last = children[-1]
    if _kind(last) == "p":
        return True
    if len(children) < 2 or not isinstance(last, Element) or last.kind != "blank" or last.value != "\n":
        return False
    return _kind(children[-2]) == "p"
