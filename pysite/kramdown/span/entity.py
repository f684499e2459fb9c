"""Character references: `&name;`, `&#123;`, `&#x7b;`."""

from __future__ import annotations

import re

from ..element import Element
from ..entities import by_name, by_number
from ..regex import Regex
from .parser import DECLINED, SpanState

_ENTITY = Regex(r"&(?:([\w:][\w.:-]*)|#(\d+)|#x([0-9a-fA-F]+));", re.ASCII)
_LONGEST_NUMBER = 12


def html_entity(state: SpanState, at: int) -> int:
    """A reference; the ampersand of an unknown name is escaped and the rest is text."""
    found = _ENTITY.match(state.src, at)
    if found is None:
        return DECLINED
    name, decimal, hexadecimal = found.groups()
    el = Element("entity")
    if name is not None:
        entity = by_name(name)
        if entity is None:
            el.info = by_name("amp")
            state.frame.children.append(el)
            state.add(found[0][1:])
            return found.end()
        el.info = entity
    else:
        digits = decimal if decimal is not None else hexadecimal
        code = (
            int(digits, 10 if decimal is not None else 16) if len(digits) <= _LONGEST_NUMBER else 0x7FFFFFFF
        )
        el.info = by_number(code)
    el.value = found[0]
    state.frame.children.append(el)
    return found.end()
