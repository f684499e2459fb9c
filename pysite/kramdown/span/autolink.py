"""Links in angle brackets: `<https://…>`, `<mailto:…>`, `<name@host>`."""

from __future__ import annotations

from ..element import Element
from ..regex import Regex
from .parser import DECLINED, SpanState

_AUTOLINK = Regex(r"<((mailto|https?|ftps?):.[^>\n]*|[\w.-]+@[\w.-]+)>")


def autolink(state: SpanState, at: int) -> int:
    """A link whose text is its address."""
    if state.last_gt == -2:
        state.last_gt = state.src.rfind(">")
    if state.last_gt < at:
        return DECLINED
    found = _AUTOLINK.match(state.src, at)
    if found is None:
        return DECLINED
    address = found[1]
    el = Element("a")
    el.attrs["href"] = address if found[2] else "mailto:" + address
    el.children.append(address.removeprefix("mailto:"))
    state.frame.children.append(el)
    return found.end()
