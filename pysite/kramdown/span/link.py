"""Links and images: `[text](url "title")`, `[text][id]`, `[text]`, and the same after `!`."""

from __future__ import annotations

import re

from ..attributes import apply_attribute_list
from ..document import normalize_link_id
from ..element import Element
from ..patterns import PLAIN_TEXT, STRIPPED
from ..regex import Regex
from .parser import DECLINED, IN_LINK, MOVED, Frame, SpanState

_ID = Regex(r"\s*\[([^\]]+)?\]", re.ASCII)
_QUOTE = Regex(r"\s*[\"']", re.ASCII)
_PAREN = Regex(r"[()]")
_TITLE_START = Regex(r"\s(?=['\"])", re.ASCII)
_TITLE_ENDS = {quote: Regex(rf"{quote}\s*\)", re.ASCII) for quote in "\"'"}
_ESCAPED = Regex(r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=-])")

#: A link or image without anything in it that another rule could want: most are no more than that.
_PLAIN = Regex(rf"!?\[(?!\])({PLAIN_TEXT})\]\(([^\s()<\"']*)\)", re.ASCII)

_NOWHERE = -1
#: How much of a missing link id a warning shows.
_SHOWN = 200


def link(state: SpanState, at: int) -> int:
    """Open a link or image; a link cannot begin inside either."""
    src = state.src
    image = src[at] == "!"
    start = at + (2 if image else 1)
    if src[start : start + 1] in ("^", ""):
        return DECLINED
    frame = state.frame
    inside = frame.context | IN_LINK
    if not image and frame.context & IN_LINK:
        state.add("[")
        return start
    plain = _PLAIN.match(src, at)
    if plain is not None:
        text, url = plain.groups()
        el = Element("img" if image else "a")
        if image:
            el.attrs = {"src": url, "alt": text}
            if isinstance(frame, LinkFrame):
                frame.opened.pop()
        else:
            el.attrs = {"href": url}
            el.children.append(text)
        frame.children.append(el)
        return plain.end()
    known = state.closings.get((start, inside))
    if known is not None and (known == _NOWHERE or _target(state, start, known, at) is None):
        state.add(src[at:start])
        return start
    # Images within images that come to nothing would be read again for each of them.
    nested = image and frame.context & IN_LINK and known is None and not state.document.link_definitions
    if nested and state.next("](", start) < 0:
        state.add(src[at:start])
        return start
    state.frame = LinkFrame(state, Element("img" if image else "a"), frame, inside, start, at)
    state.pos = start
    return MOVED


class LinkFrame(Frame):
    """The text of a link, up to the bracket that matches the first."""

    __slots__ = ("hidden", "in_image", "opened")

    def __init__(
        self, state: SpanState, el: Element, parent: Frame, context: int, start: int, origin: int
    ) -> None:
        super().__init__(el, parent, context, state.grammar, start, origin)
        self.search = state.grammar.stops_in_link.search
        self.stop_chars = "[]!"
        #: Inside an image everything but the source text is dropped.
        self.hidden: bool = isinstance(parent, LinkFrame) and parent.in_image
        self.in_image: bool = self.hidden or el.kind == "img"
        #: Where the brackets that are open begin their text, outermost first.
        self.opened = [start]

    def stops(self, state: SpanState, at: int) -> bool:
        char = state.src[at]
        if char != "]":
            self.opened.append(at + (1 if char == "[" else 2))
            return False
        state.closings[self.opened.pop(), self.context] = at
        return not self.opened

    def close(self, state: SpanState, at: int) -> None:
        parent = self.parent
        assert parent is not None
        state.frame = parent
        target = _target(state, self.start, at, self.origin)
        if target is None:
            state.add(state.src[self.origin : self.start])
            state.pos = self.start
            return
        end, url, title, marker = target
        el = self.el
        if marker is not None and marker.ial is not None:
            el.ial = marker.ial
            apply_attribute_list(el.attrs, marker.ial, state.document.attribute_lists)
        if el.kind == "a":
            el.attrs["href"] = url
        else:
            el.attrs["src"] = url
            if not self.hidden:
                el.attrs["alt"] = _ESCAPED.sub(r"\1", state.src[self.start : at])
            el.children.clear()
            if isinstance(parent, LinkFrame):
                parent.opened.pop()
        if title is not None:
            el.attrs["title"] = title
        parent.children.append(el)
        state.pos = end

    def at_end(self, state: SpanState) -> None:
        """No matching bracket. Then none of the open ones has one, nor have those of links around this."""
        frame: Frame = self
        while isinstance(frame, LinkFrame):
            for start in frame.opened:
                state.closings[start, frame.context] = _NOWHERE
            origin, content = frame.origin, frame.start
            assert frame.parent is not None
            frame = frame.parent
        state.frame = frame
        state.add(state.src[origin:content])
        state.pos = content


#: Where to go on, the URL, the title, and the definition's marker.
Target = tuple[int, str, "str | None", "Element | None"]


def _target(state: SpanState, start: int, close: int, origin: int) -> Target | None:
    """What a link whose text ends at `close` leads to; None if it is no link."""
    src = state.src
    after = close + 1
    reference = _ID.match(src, after)
    if reference is not None or not src.startswith("(", after):
        name = reference[1] if reference is not None else None
        document = state.document
        if name is None and _no_reference(state, start, close):
            line = state.line_at(origin)
            shown = src[start : min(close, start + _SHOWN)]
            document.warn(f"No link definition for link ID '{shown}' found on line {line}", line)
            return None
        link_id = normalize_link_id(name or _ESCAPED.sub(r"\1", src[start:close]))
        definition = document.link_definitions.get(link_id)
        if definition is None:
            if name is None:
                line = state.line_at(origin)
                document.warn(f"No link definition for link ID '{link_id}' found on line {line}", line)
            return None
        end = reference.end() if reference is not None else after
        return end, definition.url, definition.title, definition.marker
    return _inline_target(state, after)


def _no_reference(state: SpanState, start: int, close: int) -> bool:
    """Whether a text can be seen not to be a link's id without looking closer."""
    definitions = state.document.link_definitions
    return not definitions or (
        close - start > _SHOWN
        and state.src.find("]", start, close) >= 0
        and not state.document.options.link_defs
    )


def _inline_target(state: SpanState, after: int) -> Target | None:
    """What stands in parentheses from `after` on."""
    src = state.src
    if state.next(")", after) < 0:
        return None
    stop = state.next(">", after) if src.startswith("<", after + 1) else -1
    if stop >= 0 and not 0 <= state.next("\n", after) < stop:
        if src.startswith(")", stop + 1):
            return stop + 2, src[after + 2 : stop], None, None
        start = _QUOTE.match(src, stop + 1)
        if start is None:
            return None
        quote = start.end() - 1
        url = src[after + 2 : stop]
    else:
        close = _closing_paren(state, after)
        title = state.find_next("title", _TITLE_START, after)
        if close >= 0 and (title is None or close < title.start()):
            return close + 1, src[after + 1 : close].strip(STRIPPED), None, None
        if title is None:
            return None
        quote = title.end()
        url = src[after + 1 : title.start()].strip(STRIPPED)
    mark = src[quote]
    end = state.find_next(mark, _TITLE_ENDS[mark], quote + 2)
    return None if end is None else (end.end(), url, src[quote + 1 : end.start()], None)


def _closing_paren(state: SpanState, at: int) -> int:
    """Where the parenthesis closes that opens at a place; -1 for nowhere."""
    if state.parens is None:
        state.parens = {}
        opened: list[int] = []
        for found in _PAREN.finditer(state.src):
            if found[0] == "(":
                opened.append(found.start())
            elif opened:
                state.parens[opened.pop()] = found.start()
    return state.parens.get(at, -1)
