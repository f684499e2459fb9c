"""HTML as blocks. Its content is raw, or Markdown where `markdown="…"` or `parse_block_html` says so."""

from __future__ import annotations

import re
from collections.abc import Generator
from re import Match
from typing import Any

from ..element import Element, Node
from ..escape import escape_text
from ..html_tags import (
    CLOSING_TAG,
    COMMENT,
    CONTENT_MODEL,
    ELEMENTS,
    INSTRUCTION,
    MARKDOWN_ATTRIBUTE,
    SPAN_ELEMENTS,
    TAG,
    VOID_ELEMENTS,
    parse_attributes,
    tag_name,
    write_raw,
)
from ..patterns import LINES, OPT_SPACE
from .parser import BlockGrammar, State, Steps

HTML_START = rf"{OPT_SPACE}<(?:(?u:[^\W\d])|!--|/)"

_REST_OF_LINE = re.compile(r"[ \t]*\n", LINES)
_RAW_STOP = re.compile(r"<(?:[^\W\d]|/|!--|\?)")


def block_html(grammar: BlockGrammar, found: Match[str], state: State) -> Steps:
    """A comment, an element with its content, or the closing tag of the element being filled."""
    src, cursor = state.src, state.cursor
    if src.startswith("<!--", cursor):
        return _comment(state, cursor)
    at = found.end() - 1
    if src[at] == "/":
        closing = CLOSING_TAG.match(src, at - 1)
        if closing is not None:
            name = closing[1].lower()
            if name not in SPAN_ELEMENTS and state.tree.kind == "html" and state.tree.value == name:
                state.closed = True
                return closing.end()
        return None
    tag = TAG.match(src, at - 1)
    if tag is None or tag[1].lower() in SPAN_ELEMENTS:
        return None
    line = state.line_at(cursor)
    el = _start(state, tag, line)
    el.ial = state.block_ial
    state.block_ial = None
    state.append(el)
    end = yield from _fill(grammar, state, el, tag.end(), raw_parent=False)
    return end


def _comment(state: State, cursor: int) -> int | None:
    if state.is_absent("-->", cursor):
        return None
    comment = COMMENT.match(state.src, cursor)
    if comment is None:
        state.note_absent("-->", cursor)
        return None
    el = Element("xml", comment[0], state.line_at(cursor))
    el.block = True
    state.append(el)
    return _skip_line_end(state.src, comment.end())


def _skip_line_end(src: str, pos: int) -> int:
    rest = _REST_OF_LINE.match(src, pos)
    return pos if rest is None else rest.end()


def _start(state: State, tag: Match[str], line: int) -> Element:
    name = tag_name(tag[1])
    el = Element("html", name, line)
    el.block = True
    el.attrs = parse_attributes(tag[2], name in ELEMENTS, state.document, line)
    el.closed = tag[3] is not None or name in VOID_ELEMENTS
    return el


def _choose_model(state: State, el: Element, raw_parent: bool) -> None:
    usual = CONTENT_MODEL.get(el.value, "raw")
    el.model = usual if state.document.options.parse_block_html and not raw_parent else "raw"
    wish = MARKDOWN_ATTRIBUTE.get(el.attrs.pop("markdown", "")) if el.attrs else None
    if wish is not None:
        el.model = usual if wish == "default" else wish


def _fill(
    grammar: BlockGrammar, state: State, el: Element, pos: int, raw_parent: bool
) -> Generator[Any, bool, int]:
    """Read an element's content from `pos` on; answers where it ends."""
    src = state.src
    name = el.value
    whole = name not in ("script", "style")
    if not whole:
        pos = _verbatim(state, el, pos)
        el.closed = False
    _choose_model(state, el, raw_parent)
    if el.model == "block":
        pos = _skip_line_end(src, pos)
    if el.closed or not whole:
        return pos
    if el.model == "block":
        inner = State(state.document, el, src, state.line_at(pos), pos)
        if not (yield grammar.read(inner)):
            _warn_unclosed(state, el)
        pos = inner.cursor
    elif el.model == "span":
        pos = _span_content(state, el, pos)
    else:
        pos = yield from _raw(grammar, state, el, pos)
    return pos if raw_parent else _skip_line_end(src, pos)


def _warn_unclosed(state: State, el: Element) -> None:
    state.document.warn(f"Found no end tag for '{el.value}' (line {el.line}) - auto-closing it", el.line)


def _verbatim(state: State, el: Element, pos: int) -> int:
    """Scripts and style sheets: nothing inside is read."""
    src = state.src
    stop = re.compile(rf"</{el.value}\s*>", re.ASCII | re.IGNORECASE).search(src, pos)
    text = src[pos:] if stop is None else src[pos : stop.start()]
    if text:
        el.children.append(Element("raw", text, el.line))
    if stop is None:
        state.document.warn(f"Found no end tag for '{el.value}' - auto-closing it", el.line)
        return len(src)
    return stop.end()


def _span_content(state: State, el: Element, pos: int) -> int:
    src = state.src
    stop = re.compile(rf"</{re.escape(el.value)}\s*>", re.ASCII | re.IGNORECASE).search(src, pos)
    if stop is None:
        el.text = src[pos:]
        _warn_unclosed(state, el)
        return len(src)
    el.text = src[pos : stop.start()]
    return stop.end()


class _Raw:
    """An element with raw content: finished HTML in pieces, and elements where Markdown begins again."""

    __slots__ = ("children", "el", "pieces")

    def __init__(self, el: Element) -> None:
        self.el = el
        self.children: list[Node] = []
        self.pieces: list[str] = []

    def flush(self) -> None:
        if self.pieces:
            self.children.append(Element("raw", "".join(self.pieces), self.el.line))
            self.pieces = []


def _raw(grammar: BlockGrammar, state: State, el: Element, pos: int) -> Generator[Any, bool, int]:
    """Raw content up to the closing tag. Elements inside are written at once, all but those with Markdown."""
    src, document = state.src, state.document
    end = len(src)
    open_ = _Raw(el)
    stack: list[_Raw] = []
    no_comment = no_instruction = False
    while pos < end:
        stop = _RAW_STOP.search(src, pos)
        if stop is None:
            open_.pieces.append(escape_text(src[pos:]))
            name, line = open_.el.value, open_.el.line
            document.warn(f"Found no end tag for '{name}' on line {line} - auto-closing it", line)
            pos = end
            break
        at = stop.start()
        if at > pos:
            open_.pieces.append(escape_text(src[pos:at]))
        follows = src[at + 1]
        if follows == "/":
            closing = CLOSING_TAG.match(src, at)
            if closing is not None:
                pos = closing.end()
                name = open_.el.value
                if name == (closing[1].lower() if name in ELEMENTS else closing[1]):
                    if not stack:
                        break
                    open_ = _close(open_, stack)
                else:
                    open_.pieces.append(escape_text(closing[0]))
                    line = state.line_at(at)
                    document.warn(
                        f"Found invalidly used HTML closing tag for '{closing[1]}' on line {line} - ignoring it", line
                    )
                continue
        elif follows == "!":
            comment = None if no_comment else COMMENT.match(src, at)
            if comment is not None:
                open_.pieces.append(comment[0])
                pos = comment.end()
                continue
            no_comment = True
        elif follows == "?":
            instruction = None if no_instruction else INSTRUCTION.match(src, at)
            if instruction is not None:
                open_.pieces.append(instruction[0])
                pos = instruction.end()
                continue
            no_instruction = True
        else:
            tag = TAG.match(src, at)
            if tag is not None:
                inner = _start(state, tag, state.line_at(at))
                pos = tag.end()
                if inner.closed or inner.value in ("script", "style") or "markdown" in inner.attrs:
                    _peek(inner)
                    if inner.model == "raw" and not inner.closed and inner.value not in ("script", "style"):
                        stack.append(open_)
                        open_ = _Raw(inner)
                        inner.attrs.pop("markdown", None)
                        continue
                    pos = yield from _fill(grammar, state, inner, pos, raw_parent=True)
                    if inner.model == "raw":
                        text = "".join(child.value for child in inner.children if isinstance(child, Element))
                        open_.pieces.append(write_raw(inner, text))
                    else:
                        open_.flush()
                        open_.children.append(inner)
                else:
                    inner.model = "raw"
                    stack.append(open_)
                    open_ = _Raw(inner)
                continue
        open_.pieces.append("&lt;")
        pos = at + 1
    while stack:
        open_ = _close(open_, stack)
    open_.flush()
    el.children.extend(open_.children)
    return pos


def _peek(el: Element) -> None:
    """How an element inside raw HTML will be read."""
    usual = CONTENT_MODEL.get(el.value, "raw")
    wish = MARKDOWN_ATTRIBUTE.get(el.attrs.get("markdown", ""))
    el.model = "raw" if wish is None else usual if wish == "default" else wish


def _close(inner: _Raw, stack: list[_Raw]) -> _Raw:
    """Put a finished element into the one around it."""
    outer = stack.pop()
    if inner.children:
        inner.flush()
        inner.el.children = inner.children
        outer.flush()
        outer.children.append(inner.el)
    else:
        outer.pieces.append(write_raw(inner.el, "".join(inner.pieces)))
    return outer
