"""Attribute lists: `{: #id .class key="value" reference}`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .element import AttributeList
from .patterns import LIST_ID, STRIPPED
from .regex import Regex

_PAIR = rf"({LIST_ID})=([\"'])((?:\\\}}|\\[\"']|[^}}\x02])*?)\2"
_ID_OR_CLASS = r"#([A-Za-z][\w:-]*)|\.([^\s.#]+)"
_ITEM = Regex(rf"(?:\A|\s)(?:{_PAIR}|({LIST_ID})|((?:{_ID_OR_CLASS})+))(?=\s|\Z)", re.ASCII)
_PART = Regex(_ID_OR_CLASS, re.ASCII)
_ESCAPES = {quote: Regex(rf"\\([}}{quote}])") for quote in "\"'"}


def parse_attribute_list(text: str, into: AttributeList) -> bool:
    """Add to `into` what the text between `{:` and `}` says; False when nothing in it can be read."""
    bare = text.strip(STRIPPED)
    if bare in ("", ":"):
        return True
    found = False
    for name, quote, value, reference, marks, _, _ in _ITEM.findall(text):
        found = True
        if reference:
            into.refs.append(reference)
        elif marks:
            for identifier, class_name in _PART.findall(marks):
                if class_name:
                    into.add_class(class_name)
                else:
                    into.attrs["id"] = identifier
        else:
            into.attrs[name] = _ESCAPES[quote].sub(r"\1", value)
    return found


def merge_into_list(target: AttributeList, other: AttributeList) -> None:
    """Add one list to another: classes collect, other attributes are replaced, references follow."""
    target.refs.extend(other.refs)
    for name, value in other.attrs.items():
        if name == "class":
            target.add_class(value)
        else:
            target.attrs[name] = value


def apply_attribute_list(
    attrs: dict[str, str], ial: AttributeList, definitions: dict[str, AttributeList]
) -> None:
    """Set an element's attributes from a list; the lists it refers to come first, in order.

    A list that refers to itself, directly or around, is not followed again (kramdown's stack overflows).
    """
    if not ial.refs:
        _set(attrs, ial)
        return
    stack: list[tuple[str, AttributeList, Iterator[str]]] = [("", ial, iter(ial.refs))]
    open_names = {""}
    while stack:
        own, current, references = stack[-1]
        for name in references:
            definition = definitions.get(name)
            if definition is not None and name not in open_names:
                stack.append((name, definition, iter(definition.refs)))
                open_names.add(name)
                break
        else:
            stack.pop()
            open_names.discard(own)
            _set(attrs, current)


def _set(attrs: dict[str, str], ial: AttributeList) -> None:
    for name, value in ial.attrs.items():
        if name == "class":
            old = attrs.get("class")
            attrs["class"] = (f"{old} {value}" if old is not None else value).lstrip(STRIPPED)
        else:
            attrs[name] = value
