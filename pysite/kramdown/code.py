"""Code blocks and code spans as HTML. `pysite.highlight` does the highlighting; without it code is
escaped."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from .document import Document
from .element import Element
from .escape import attributes, escape_code
from .patterns import STRIPPED
from .regex import Regex

_LANGUAGE = Regex(r"\blanguage-([^ \t\n\v\f\r]+)")
_LEADING_LANGUAGE = Regex(r"language-[^ \t\n\v\f\r]+")
_WHITE = Regex(r"(^[ \t]+)|([ \t]+$)|([ \t]+)", re.MULTILINE)
_SHOW = Regex(r"\bshow-whitespaces\b")

Highlight = Callable[[str, "str | None", Mapping[str, Any]], "str | None"]


class CodeWriter:
    """Writes a document's code."""

    def __init__(self, document: Document) -> None:
        options = document.options
        self._document = document
        self._name = options.syntax_highlighter
        self._opts = options.syntax_highlighter_opts
        default = self._opts.get("default_lang")
        self._default = str(default) if default else None
        self._spans: dict[tuple[str, str], str] = {}

    def _highlight(self, code: str, language: str | None, kind: str, line: int) -> str | None:
        name = self._name
        if name is None:
            return None
        if name != "rouge":
            self._document.warn(f"The configured syntax highlighter {name} is not available.", line)
            return None
        try:
            from pysite import highlight
        except ImportError:
            return None
        run: Highlight = highlight.block if kind == "block" else highlight.span
        return run(code, language, self._opts)

    def _add_class(self, attrs: dict[str, str], language: str | None) -> None:
        classes = (attrs.get("class", "") + f" highlighter-{self._name}").lstrip(STRIPPED)
        if language:
            old = _LEADING_LANGUAGE.match(classes)
            rest = f" {classes}" if old is None else classes[old.end() :]
            classes = f"language-{language}{rest}"
        attrs["class"] = classes

    def block(self, el: Element, indent: int) -> str:
        """A code block; its language is that of its fence, or of a class `language-…`."""
        space = " " * indent
        attrs = dict(el.attrs)
        language = None
        found = _LANGUAGE.search(attrs["class"]) if "class" in attrs else None
        if found is not None:
            language = found[1]
            classes = (attrs["class"][: found.start()] + attrs["class"][found.end() :]).strip(STRIPPED)
            if classes:
                attrs["class"] = classes
            else:
                del attrs["class"]
        named = el.info if isinstance(el.info, str) else language
        highlighted = self._highlight(el.value, named, "block", el.line)
        if highlighted is not None:
            self._add_class(attrs, language or self._default)
            return f"{space}<div{attributes(attrs)}>{highlighted}{space}</div>\n"
        code = escape_code(el.value).removesuffix("\n")
        if "class" in el.attrs and _SHOW.search(el.attrs["class"]):
            code = _WHITE.sub(_show_white, code)
        code_attrs = {"class": f"language-{language}"} if language else {}
        return f"{space}<pre{attributes(attrs)}><code{attributes(code_attrs)}>{code}\n</code></pre>\n"

    def span(self, el: Element) -> str:
        """A code span."""
        key = (el.value, el.attrs.get("class", ""))
        plain = len(el.attrs) == ("class" in el.attrs)
        if plain and key in self._spans:
            return self._spans[key]
        attrs = dict(el.attrs)
        found = _LANGUAGE.search(attrs["class"]) if "class" in attrs else None
        language = found[1] if found is not None else None
        code = self._highlight(el.value, language, "span", el.line)
        if code is not None:
            self._add_class(attrs, language or self._default)
        else:
            code = escape_code(el.value)
        html = f"<code{attributes(attrs)}>{code}</code>"
        if plain:
            self._spans[key] = html
        return html


def _show_white(found: re.Match[str]) -> str:
    side = "-l" if found[1] else "-r" if found[2] else ""
    return "".join(
        f'<span class="ws-tab{side}">\t</span>'
        if char == "\t"
        else f'<span class="ws-space{side}">&#8901;</span>'
        for char in found[0]
    )
