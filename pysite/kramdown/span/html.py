"""HTML tags inside text."""

from __future__ import annotations

import re

from ..element import Element
from ..html_tags import (
    BLOCK_ELEMENTS,
    CLOSING_TAG,
    COMMENT,
    CONTENT_MODEL,
    ELEMENTS,
    MARKDOWN_ATTRIBUTE,
    TAG,
    VOID_ELEMENTS,
    parse_attributes,
    tag_name,
)
from ..regex import Regex
from .parser import DECLINED, IN_EM, IN_LINK, IN_RAW, IN_STRONG, MOVED, Frame, SpanGrammar, SpanState

_START = Regex(r"<(?:[^\W\d]|!--|/)")
_LINE_ENDS = Regex(r"\n+")


def span_html(state: SpanState, at: int) -> int:
    """A comment, a tag with its content, or a `<` that is text. Closing tags out of place are text too."""
    src = state.src
    if _START.match(src, at) is None:
        return DECLINED
    if state.last_gt == -2:
        state.last_gt = src.rfind(">")
    if state.last_gt > at:
        follows = src[at + 1]
        if follows == "!":
            comment = None if state.is_absent("-->", at) else COMMENT.match(src, at)
            if comment is not None:
                state.frame.children.append(Element("xml", comment[0]))
                return comment.end()
            state.note_absent("-->", at)
        elif follows == "/":
            closing = CLOSING_TAG.match(src, at)
            if closing is not None:
                line = state.line_at(at)
                state.document.warn(
                    f"Found invalidly used HTML closing tag for '{closing[1]}' on line {line}", line
                )
                state.add(closing[0])
                return closing.end()
        else:
            tag = TAG.match(src, at)
            if tag is not None:
                return _element(state, at, tag)
    state.add("<")
    return at + 1


def _element(state: SpanState, at: int, tag: re.Match[str]) -> int:
    name = tag_name(tag[1])
    document = state.document
    known = state.elements.get((at, state.frame.context, state.frame.el.model))
    if known is not None:
        end, read, own = known
        read.attrs, read.ial = dict(own), None
        state.frame.children.append(read)
        return end
    if name in BLOCK_ELEMENTS:
        line = state.line_at(at)
        document.warn(f"Found block HTML tag '{name}' in span-level text on line {line}", line)
        state.add(tag[0])
        return tag.end()
    attrs: dict[str, str] = {}
    if tag[2]:
        attrs = parse_attributes(tag[2], name in ELEMENTS, document, state.line_at(at))
        for key, value in attrs.items():
            if "\n" in value:
                attrs[key] = _LINE_ENDS.sub(" ", value)
    frame = state.frame
    raw = CONTENT_MODEL.get(name, "raw") == "raw"
    parse = not raw and frame.el.model != "raw" and document.options.parse_span_html
    wish = MARKDOWN_ATTRIBUTE.get(attrs.pop("markdown", ""))
    if wish == "block":
        line = state.line_at(at)
        document.warn(
            f"Cannot use block-level parsing in span-level HTML tag (line {line}) - using default mode", line
        )
    elif wish is not None:
        parse = wish == "span" or (wish == "default" and not raw)
    el = Element("html", name)
    el.attrs = attrs
    el.model = "span" if parse else "raw"
    el.closed = tag[3] is not None
    if el.closed or name in VOID_ELEMENTS:
        frame.children.append(el)
        return tag.end()
    context = frame.context & ~IN_RAW if parse else frame.context | IN_RAW
    if context & (IN_EM | IN_STRONG | IN_LINK) and (at, context) in state.unclosed and _give_up(state):
        return MOVED
    state.frame = HtmlFrame(state, el, frame, context, tag.end(), at)
    state.pos = tag.end()
    return MOVED


def _give_up(state: SpanState) -> bool:
    """The tag is known to run to the end of the text, so whatever is open around it has no end either."""
    frame = state.frame
    while isinstance(frame, HtmlFrame):
        assert frame.parent is not None
        frame = frame.parent
    if frame.parent is None:
        return False
    state.frame = frame
    frame.at_end(state)
    return True


class HtmlFrame(Frame):
    """The content of a tag, up to its closing tag or else the end of the text."""

    __slots__ = ("closing",)

    def __init__(
        self, state: SpanState, el: Element, parent: Frame, context: int, start: int, origin: int
    ) -> None:
        grammar = _TAGS_ONLY if el.model == "raw" else state.grammar
        super().__init__(el, parent, context, grammar, start, origin)
        self.stop_chars = "<"
        name = el.value
        self.closing = name if name not in ELEMENTS else ""

    def stops(self, state: SpanState, at: int) -> bool:
        src = state.src
        if not src.startswith("/", at + 1):
            return False
        closing = CLOSING_TAG.match(src, at)
        if closing is None:
            return False
        return closing[1] == self.closing if self.closing else closing[1].lower() == self.el.value

    def close(self, state: SpanState, at: int) -> None:
        assert self.parent is not None
        parent = self.parent
        parent.children.append(self.el)
        state.frame = parent
        state.pos = state.src.index(">", at) + 1
        if parent.context & (IN_EM | IN_STRONG | IN_LINK):
            # What is around may be taken back; then this is read again, to the same end.
            key = (self.origin, parent.context, parent.el.model)
            state.elements[key] = (state.pos, self.el, dict(self.el.attrs))

    def at_end(self, state: SpanState) -> None:
        assert self.parent is not None
        src = state.src
        state.unclosed.add((self.origin, self.context))
        if state.pos < len(src):
            state.add(src[state.pos :])
        line = state.line_at(self.origin)
        state.document.warn(f"Found no end tag for '{self.el.value}' (line {line}) - auto-closing it", line)
        self.parent.children.append(self.el)
        state.frame = self.parent
        state.pos = len(src)


#: What is read inside raw HTML.
_TAGS_ONLY = SpanGrammar((("span_html", "<", span_html),))
