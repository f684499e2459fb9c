"""Ruby Liquid's strict grammar: what it accepts, and the words in which it refuses.

python-liquid's own expression grammar accepts and refuses other markup than Ruby's does. Which of the two it
is decides whether a warning is printed and whether the lax grammar is asked, so the rules here are Ruby's.
"""

from __future__ import annotations

import re

from pysite.ruby.values import inspect_string
from pysite.templates.errors import LiquidSyntaxError

_SPECIAL = {
    "|": "pipe",
    ".": "dot",
    ":": "colon",
    ",": "comma",
    "[": "open_square",
    "]": "close_square",
    "(": "open_round",
    ")": "close_round",
    "?": "question",
    "-": "dash",
}
_LEXEMES = re.compile(
    r"""\s*(?:(?P<comparison>==|!=|<>|<=?|>=?|contains(?=\s))|(?P<string>'[^']*'|"[^"]*")"""
    r"""|(?P<number>-?[0-9]+(?:\.[0-9]+)?)|(?P<id>[a-zA-Z_][\w-]*\??)|(?P<dotdot>\.\.)|(?P<other>\S))""",
    re.ASCII,
)


def lexemes(markup: str) -> list[tuple[str, str]]:
    """Split markup into pairs of kind and text, the last of kind `end_of_string`."""
    found: list[tuple[str, str]] = []
    for match in _LEXEMES.finditer(markup):
        kind, text = match.lastgroup or "", match[match.lastgroup or 0]
        if kind == "other":
            if text not in _SPECIAL:
                raise LiquidSyntaxError(f"Unexpected character {text}")
            kind = _SPECIAL[text]
        found.append((kind, text))
    found.append(("end_of_string", ""))
    return found


#: Markup that is nothing but a variable with look-ups by name, as most is.
_VARIABLE = re.compile(r"\s*([a-zA-Z_][\w-]*\??(?:\.[a-zA-Z_][\w-]*\??)*)\s*\Z", re.ASCII)


def variable(markup: str) -> str | None:
    """Return what a cursor's `expression` would where the markup is a mere variable, None otherwise."""
    match = _VARIABLE.match(markup)
    # "contains" is an operator wherever white space follows it.
    return match[1] if match and "contains" not in markup else None


class Strict:
    """A cursor over markup's lexemes. Where it refuses it raises LiquidSyntaxError, in Ruby's words.

    What it returns are pieces of markup, put together as Ruby does, for `primitives` to read.
    """

    def __init__(self, markup: str) -> None:
        self._lexemes = lexemes(markup)
        self._at = 0

    def look(self, kind: str, ahead: int = 0) -> bool:
        """Tell whether the next lexeme (or one further ahead) is of a kind."""
        place = self._at + ahead
        return place < len(self._lexemes) and self._lexemes[place][0] == kind

    def consume(self, kind: str | None = None) -> str:
        """Return the next lexeme's text and go past it."""
        if self._at >= len(self._lexemes):
            raise LiquidSyntaxError("Unexpected end of markup")
        found, text = self._lexemes[self._at]
        if kind and found != kind:
            raise LiquidSyntaxError(f"Expected {kind} but found {found}")
        self._at += 1
        return text

    def accept(self, kind: str) -> str | None:
        """Return the next lexeme's text and go past it if it is of a kind, None otherwise."""
        return self.consume() if self.look(kind) else None

    def word(self, name: str) -> bool:
        """Go past the next lexeme if it is this word; tell whether it was."""
        if self.look("id") and self._lexemes[self._at][1] == name:
            self._at += 1
            return True
        return False

    def expression(self) -> str:
        """Read a value: a literal, a range, or a variable with its look-ups."""
        kind, text = self._lexemes[min(self._at, len(self._lexemes) - 1)]
        if kind == "id":
            return self.consume() + self._steps()
        if kind == "open_square":
            inner = self.consume() + self.expression() + self.consume("close_square")
            return inner + self._steps()
        if kind in {"string", "number"}:
            return self.consume()
        if kind == "open_round":
            self.consume()
            first = self.expression()
            self.consume("dotdot")
            last = self.expression()
            self.consume("close_round")
            return f"({first}..{last})"
        shown = f"[:{kind}, {inspect_string(text)}]" if text else f"[:{kind}]"
        raise LiquidSyntaxError(f"{shown} is not a valid expression")

    def argument(self) -> str:
        """Read a filter's argument, `key: value` or a value."""
        if self.look("id") and self.look("colon", 1):
            key = self.consume() + self.consume() + " "
            return key + self.expression()
        return self.expression()

    def _steps(self) -> str:
        steps = ""
        while True:
            if self.look("open_square"):
                steps += self.consume() + self.expression() + self.consume("close_square")
            elif self.look("dot"):
                steps += self.consume() + self.consume("id")
            else:
                return steps
