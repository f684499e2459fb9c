"""Cutting a template into tokens exactly where Ruby's Liquid cuts it.

The tokens are python-liquid's, so that its stream and parser work on them; the cuts are Ruby's: an output
ends at the first brace, one or two, `{% raw %}` ends only at an `endraw` without a hyphen before it, and what
is in a comment is cut and parsed like everything else. White-space control is done here too, since whether a
`-` trims depends on nothing but the neighbouring tokens.

A cut that Ruby refuses becomes a token of kind ILLEGAL with Ruby's words, so that errors come in the order of
the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from liquid.token import TOKEN_CONTENT, TOKEN_EXPRESSION, TOKEN_ILLEGAL, TOKEN_OUTPUT, TOKEN_TAG, Token

#: The name of the tag that ends the lines of a `{% liquid %}`: none that a template can write.
END_OF_LIQUID = "%}"

#: What Ruby's `strip` and its kin take away.
SPACE = " \t\n\v\f\r"

_CUTS = re.compile(r"\{%.*?%\}|\{\{.*?\}\}?|\{%|\{\{", re.DOTALL)
_TAG = re.compile(r"\{%-?(\s*)(#|\w+)(\s*)(.*?)-?%\}\Z", re.DOTALL | re.ASCII)
_OUTPUT = re.compile(r"\{\{-?(.*?)-?\}\}\Z", re.DOTALL)
_END_OF_RAW = re.compile(r"(.*)\{%\s*(\w+)\s*(.*)?%\}\Z", re.DOTALL | re.ASCII)
_LINE_OF_LIQUID = re.compile(r"\s*(#|\w+)\s*(.*?)\Z", re.ASCII)


def tokenize(source: str) -> Iterator[Token]:
    """Cut `source` into tokens: each tag and each output is followed by one with its markup, maybe empty."""
    pieces = _cut(source)
    trim = False
    for index, (start, piece) in enumerate(pieces):
        if piece.startswith(("{%", "{{")):
            trim = piece[-3:-2] == "-"
            if piece.startswith("{{"):
                yield from _output(source, start, piece)
                continue
            match = _TAG.match(piece)
            if not match:
                message = rf"Tag '{piece}' was not properly terminated with regexp: /\%\}}/"
                yield Token(TOKEN_ILLEGAL, message, start, source)
                continue
            name, markup = match.group(2), match.group(4)
            place = start + match.start(4)
            if name == "raw":
                yield from _raw(source, start + match.start(2), place, markup, pieces, index + 1)
                continue
            yield Token(TOKEN_TAG, name, start + match.start(2), source)
            if name == "liquid":
                yield Token(TOKEN_EXPRESSION, "", place, source)
                yield from _lines_of_liquid(source, place, markup)
                yield Token(TOKEN_TAG, END_OF_LIQUID, place, source)
                markup = ""
            yield Token(TOKEN_EXPRESSION, markup, place, source)
        elif piece:
            if trim:
                piece = piece.lstrip(SPACE + "\0")
            trim = False
            if _trims_before(pieces, index + 1):
                piece = piece.rstrip(SPACE + "\0")
            if piece:
                yield Token(TOKEN_CONTENT, piece, start, source)


def _cut(source: str) -> list[tuple[int, str]]:
    """Split the source into tags, outputs and what is between, each with its place."""
    pieces: list[tuple[int, str]] = []
    end = 0
    for match in _CUTS.finditer(source):
        if match.start() > end:
            pieces.append((end, source[end : match.start()]))
        pieces.append((match.start(), match.group()))
        end = match.end()
    if end < len(source):
        pieces.append((end, source[end:]))
    return pieces


def _trims_before(pieces: list[tuple[int, str]], index: int) -> bool:
    """Tell whether the piece at `index` is a tag or output that trims the text before it."""
    return index < len(pieces) and pieces[index][1].startswith(("{%-", "{{-"))


def _output(source: str, start: int, piece: str) -> Iterator[Token]:
    match = _OUTPUT.match(piece)
    if not match:
        message = rf"Variable '{piece}' was not properly terminated with regexp: /\}}\}}/"
        yield Token(TOKEN_ILLEGAL, message, start, source)
        return
    yield Token(TOKEN_OUTPUT, piece, start, source)
    yield Token(TOKEN_EXPRESSION, match.group(1), start + match.start(1), source)


def _raw(
    source: str, start: int, place: int, markup: str, pieces: list[tuple[int, str]], index: int
) -> Iterator[Token]:
    """Take all pieces up to `{% endraw %}` as they are; they are emptied, so that nobody else reads them."""
    if markup.strip(SPACE):
        yield Token(TOKEN_ILLEGAL, "Syntax Error in 'raw' - Valid syntax: raw", start, source)
        return
    text: list[str] = []
    for position in range(index, len(pieces)):
        at, piece = pieces[position]
        pieces[position] = (at, "")
        end = _END_OF_RAW.match(piece)
        if end and end.group(2) == "endraw":
            text.append(end.group(1))
            yield Token(TOKEN_TAG, "raw", start, source)
            yield Token(TOKEN_EXPRESSION, "".join(text), place, source)
            return
        text.append(piece)
    yield Token(TOKEN_ILLEGAL, "'raw' tag was never closed", start, source)


def _lines_of_liquid(source: str, place: int, markup: str) -> Iterator[Token]:
    """Cut the markup of `{% liquid %}` into a tag a line."""
    for line in markup.split("\n"):
        match = _LINE_OF_LIQUID.match(line)
        if match:
            name = match.group(1)
            if name == "raw":
                yield Token(TOKEN_ILLEGAL, "'raw' tag was never closed", place, source)
            if name == "liquid":
                yield Token(TOKEN_ILLEGAL, "Unknown tag 'liquid'", place, source)
            yield Token(TOKEN_TAG, name, place + match.start(1), source)
            yield Token(TOKEN_EXPRESSION, match.group(2), place + match.start(2), source)
        elif line.strip(SPACE):
            yield Token(TOKEN_TAG, line, place, source)
            yield Token(TOKEN_EXPRESSION, "", place, source)
        place += len(line) + 1
