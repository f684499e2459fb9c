"""HTML as blocks. Its content is raw, or Markdown where `markdown="…"` or `parse_block_html` says so."""

from __future__ import annotations

import re
from collections.abc import Generator
from re import Match
from typing import Any

from ..element import Element
from ..escape import attributes, escape_text
from ..html_tags import (
    CLOSING_TAG,
    COMMENT,
    CONTENT_MODEL,
    ELEMENTS,
    MARKDOWN_ATTRIBUTE,
    SPAN_ELEMENTS,
    TAG,
    TAG_ATTRIBUTES,
    VOID_ELEMENTS,
    parse_attributes,
    tag_name,
)
from ..patterns import LINES, NAME, OPT_SPACE, SPACE
from ..regex import Regex
from .parser import BlockGrammar, State, Steps
from .raw_tags import pass_simple

HTML_START = rf"{OPT_SPACE}<(?:(?u:[^\W\d])|!--|/)"

#: Longer contents of raw elements aren't kept.
_LONGEST_KEPT = 20_000

_REST_OF_LINE = Regex(r"[ \t]*\n", LINES)


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
        pos = yield from _raw_once(grammar, state, el, pos)
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


def _raw_once(grammar: BlockGrammar, state: State, el: Element, pos: int) -> Generator[Any, bool, int]:
    """As `_raw`. Where the document keeps such contents, what is known isn't read again.

    What a content comes out as depends on nothing before it, and on nothing behind its closing tag unless it
    has a `<` that begins no tag: there a tag or a comment could end.
    """
    src, kept = state.src, state.document.kept_html
    closing = f"\n</{el.value}>"
    at = -1 if kept is None else src.find(closing, pos, pos + _LONGEST_KEPT)
    if kept is None or at < 0:
        return (yield from _raw(grammar, state, el, pos))
    end = at + len(closing)
    text = src[pos:end]
    known = kept.get(text)
    if known is not None:
        el.children.append(Element("raw", known, el.line))
        return end
    told = len(state.document.warnings)
    stop = yield from _raw(grammar, state, el, pos)
    if stop == end and len(el.children) == 1 and len(state.document.warnings) == told:
        content = el.children[0]
        if isinstance(content, Element) and content.kind == "raw" and "&lt;" not in content.value:
            kept.put(text, content.value)
    return stop


#: Text, then a closing tag or an opening one.
_TOKEN = Regex(rf"([^<]*)<(?:/({NAME}){SPACE}*>|({NAME})({TAG_ATTRIBUTES}){SPACE}*(/)?>)")


def _raw(grammar: BlockGrammar, state: State, el: Element, pos: int) -> Generator[Any, bool, int]:
    """Raw content up to the closing tag. It becomes finished HTML at once, all but elements with Markdown."""
    src, document = state.src, state.document
    start, end = pos, len(src)
    pieces: list[str] = []
    open_tags = [(el.value, start)]
    name = el.value
    closed = False
    while pos < end:
        pos = pass_simple(src, pos, open_tags, pieces)
        if not open_tags:
            closed = True
            break
        name = open_tags[-1][0]
        token = _TOKEN.match(src, pos)
        if token is None:
            at = src.find("<", pos)
            if at < 0:
                pieces.append(escape_text(src[pos:]))
                line = el.line if len(open_tags) == 1 else state.line_at(open_tags[-1][1])
                document.warn(f"Found no end tag for '{name}' on line {line} - auto-closing it", line)
                pos = end
                break
            if at > pos:
                pieces.append(escape_text(src[pos:at]))
            pos = _no_tag(state, pieces, at)
            continue
        text, closing, opening, attrs, slash = token.groups()
        if text:
            pieces.append(escape_text(text))
        at = pos + len(text)
        pos = token.end()
        if closing is not None:
            if closing != name and (name not in ELEMENTS or closing.lower() != name):
                pieces.append(escape_text(src[at:pos]))
                line = state.line_at(at)
                document.warn(
                    f"Found invalidly used HTML closing tag for '{closing}' on line {line} - ignoring it",
                    line,
                )
                continue
            open_tags.pop()
            if not open_tags:
                closed = True
                break
            pieces.append(f"</{name}>")
            name = open_tags[-1][0]
            continue
        if "markdown" in attrs or opening.lower() in ("script", "style"):
            tag = TAG.match(src, at)
            assert tag is not None
            inner = _start(state, tag, state.line_at(at))
            if _model_in_raw(inner) != "raw" or inner.value in ("script", "style") or inner.closed:
                pos = yield from _fill(grammar, state, inner, pos, raw_parent=True)
                if pieces:
                    el.children.append(Element("raw", "".join(pieces), el.line))
                    pieces = []
                el.children.append(_nested(inner, len(open_tags) - 1))
                continue
            inner.attrs.pop("markdown", None)
            opening = inner.value
            written = attributes(inner.attrs)
        else:
            opening = tag_name(opening)
            line = state.line_at(at)
            written = attributes(parse_attributes(attrs, opening in ELEMENTS, document, line))
        if slash is not None or opening in VOID_ELEMENTS:
            pieces.append(f"<{opening}{written} />")
        else:
            pieces.append(f"<{opening}{written}>")
            name = opening
            open_tags.append((name, at))
    if not closed:
        pieces.extend(f"</{tag_left}>" for tag_left, _ in reversed(open_tags[1:]))
    if pieces:
        el.children.append(Element("raw", "".join(pieces), el.line))
    return pos


def _no_tag(state: State, pieces: list[str], at: int) -> int:
    """A `<` that begins a comment, an instruction, or nothing."""
    src = state.src
    for start, stop in (("<!--", "-->"), ("<?", "?>")):
        if src.startswith(start, at) and not state.is_absent(stop, at):
            found = src.find(stop, at + len(start))
            if found >= 0:
                found += len(stop)
                pieces.append(src[at:found])
                return found
            state.note_absent(stop, at)
    pieces.append("&lt;")
    return at + 1


def _model_in_raw(el: Element) -> str:
    """How an element inside raw HTML will be read."""
    wish = MARKDOWN_ATTRIBUTE.get(el.attrs.get("markdown", ""))
    if wish == "default":
        return CONTENT_MODEL.get(el.value, "raw")
    return wish or "raw"


def _nested(el: Element, depth: int) -> Element:
    """Put an element as deep as it stands inside raw HTML, which decides its indentation."""
    for _ in range(depth):
        outer = Element("nest", line=el.line)
        outer.model = "raw"
        outer.children.append(el)
        el = outer
    return el
