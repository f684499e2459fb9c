"""Syntax highlighting as Rouge does it, for kramdown's code and for the tag `highlight`.

Pygments does the lexing, imported only when there is code to lex; names, classes and wrappers are Rouge's.
Observed: Rouge 3.30, kramdown 2.4, Jekyll 4.3.1.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pysite.highlight import formatters
from pysite.highlight.lexing import lex, with_option
from pysite.highlight.names import TAGS

__all__ = ["block", "find_fancy", "find_lexer", "span", "tag_block", "tokens"]


def find_lexer(name: str) -> str | None:
    """Return the tag of Rouge's lexer for a name or alias (exact case), None if Rouge has none."""
    return TAGS.get(name)


def find_fancy(spec: str, code: str = "") -> str | None:
    """Return the tag for a name that may carry options (`php?start_inline=1`) or be `guess`.

    An option that changes the tokens stays on the tag.
    """
    if "?" not in spec and spec != "guess":
        return TAGS.get(spec)
    name, _, options = spec.partition("?")
    tag = guess(code) if name == "guess" else TAGS.get(name)
    return tag and with_option(tag, options)


def guess(code: str) -> str:
    """Return the tag of the lexer that a first line like `#!/bin/sh` or a doctype asks for."""
    from pysite.highlight.guessing import by_source

    return by_source(code)


def tokens(code: str, tag: str) -> str:
    """Return `code` with Rouge's spans for the lexer `tag`, nothing around it."""
    return formatters.html(lex(code, tag))


def block(code: str, lang: str | None, options: Mapping[str, object]) -> str | None:
    """Return kramdown's highlighted code block; None means that it is to be written without highlighting.

    `options` are kramdown's `syntax_highlighter_opts`, keys as strings.
    """
    return _kramdown(code, lang, options, "block")


def span(code: str, lang: str | None, options: Mapping[str, object]) -> str | None:
    """The same for a code span, which is not wrapped."""
    return _kramdown(code, lang, options, "span")


def tag_block(code: str, lang: str, options: Mapping[str, object], highlighter: str = "rouge") -> str:
    """Return what Jekyll's tag `highlight` writes for the text between it and `endhighlight`.

    `lang` is in lower case, `options` are the tag's; only `linenos` has a meaning. With a highlighter other
    than rouge and pygments (which stands for rouge) the code is only escaped.
    """
    code = code.strip("\r\n")
    if highlighter in ("rouge", "pygments"):
        formatter: formatters.Formatter = formatters.html
        if options.get("linenos"):
            classes = {"gutter_class": "gutter", "code_class": "code"}
            formatter = formatters.table(formatter, classes)
        inner = formatter(lex(code, find_fancy(lang, code) or "plaintext"))
    else:
        from html import escape

        inner = escape(code).replace("&#x27;", "&#39;").strip(" \t\n\v\f\r\0")
    css_class = "language-" + lang.replace("+", "-")
    return (
        f'<figure class="highlight"><pre><code class="{css_class}" data-lang="{lang}">'
        f"{_chomped(inner)}</code></pre></figure>"
    )


def _kramdown(code: str, lang: str | None, options: Mapping[str, object], kind: str) -> str | None:
    own = options.get(kind)
    if isinstance(own, Mapping):
        options = {**options, **own}
    name = lang if lang is not None else options.get("default_lang")
    guessing = _truthy(options.get("guess_lang"))
    if not _truthy(name) and not guessing:
        return None
    tag = find_fancy(str(name), code) if _truthy(name) else guess(code)
    if tag is None or _truthy(options.get("disable")) or (tag == "plaintext" and not guessing):
        return None
    return _formatter(options, kind == "block")(lex(code, tag))


def _formatter(options: Mapping[str, object], block: bool) -> formatters.Formatter:
    """The formatter that kramdown's options ask for; HTMLLegacy unless another one is named."""
    name = options.get("formatter")
    if isinstance(name, str) and re.fullmatch("[A-Z][A-Za-z0-9_]*", name) and name != "HTMLLegacy":
        return formatters.html  # this one, or one that Rouge does not have
    formatter: formatters.Formatter = formatters.html
    if _truthy(options.get("line_numbers")):
        formatter = formatters.table(formatter, options)
    if block and _truthy(options.get("wrap", True)):
        formatter = formatters.pre(formatter, str(options.get("css_class") or "highlight"))
    return formatter


def _chomped(text: str) -> str:
    """Ruby's chomp: one line end off the end."""
    if text.endswith("\r\n"):
        return text[:-2]
    return text[:-1] if text.endswith(("\n", "\r")) else text


def _truthy(value: object) -> bool:
    return value is not None and value is not False
