"""Ruby Liquid's old grammar, made of regular expressions that skip whatever they don't know.

It is asked where the strict grammar refuses, and gives the tree that Ruby would have made: filters after a
`for` are dropped, parentheses in conditions vanish, a word where an operator belongs becomes one.
"""

from __future__ import annotations

import re

from liquid.expression import Expression
from liquid.token import Token

from pysite.templates.errors import LiquidSyntaxError
from pysite.templates.lexer import SPACE
from pysite.templates.primitives import ATTRIBUTE, FRAGMENT, parse_operand, parse_primitive
from pysite.templates.tree import (
    Both,
    Comparison,
    Filter,
    FilteredExpression,
    KeywordArgument,
    Loop,
    Nil,
    PositionalArgument,
)

_VALUE = re.compile(rf"({FRAGMENT})(.*)", re.DOTALL | re.ASCII)
_FILTERS = re.compile(r"\|\s*(.*)", re.DOTALL | re.ASCII)
_FILTER = re.compile(rf"(?:\s+|{FRAGMENT}|,)+", re.ASCII)
_NAME = re.compile(r"\w+", re.ASCII)
_ARGUMENT = re.compile(rf"[:,]\s*((?:\w+\s*:\s*)?{FRAGMENT})", re.ASCII)
_KEYWORD = re.compile(ATTRIBUTE.pattern + r"\Z", re.ASCII)

# Ruby's \b knows all of Unicode's letters where its \s and \w know ASCII's only.
_S = r"[ \t\r\n\f\v]"
_WORD = rf"\b(?:{_S}?and{_S}?|{_S}?or{_S}?)\b"
_TERMS = re.compile(rf"{_WORD}|(?:{_S}*(?!{_WORD})(?:(?a:{FRAGMENT})|(?a:\S)+){_S}*)+")
_TERM = re.compile(rf"({FRAGMENT})\s*([=!<>a-z_]+)?\s*({FRAGMENT})?", re.ASCII)

_LOOP = re.compile(rf"([\w\-]+)\s+in\s+({FRAGMENT}+)\s*(reversed)?", re.ASCII)

BAD_CONDITION = "Syntax Error in tag 'if' - Valid syntax: if [expression]"
BAD_LOOP = "Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]"


def parse_filtered(markup: str, token: Token) -> FilteredExpression:
    """Read a value and its filters."""
    value = _VALUE.search(markup)
    if not value:
        return FilteredExpression(token, Nil(token), [])
    filters: list[Filter] = []
    rest = _FILTERS.search(value.group(2))
    if rest:
        for piece in _FILTER.findall(rest.group(1)):
            name = _NAME.search(piece)
            if name:
                filters.append(parse_filter(name.group(), _ARGUMENT.findall(piece), token))
    return FilteredExpression(token, parse_primitive(value.group(1), token), filters)


def parse_filter(name: str, arguments: list[str], token: Token) -> Filter:
    """Make a filter of its name and the markup of its arguments. Those with a key come last, as one hash."""
    values: list[KeywordArgument | PositionalArgument] = []
    for argument in arguments:
        keyword = _KEYWORD.match(argument)
        if keyword:
            value = parse_primitive(keyword.group(2), token)
            values.append(KeywordArgument(keyword.group(1), value))
        else:
            values.append(PositionalArgument(parse_primitive(argument, token)))
    return Filter(name, values)


def parse_condition(markup: str, token: Token) -> Expression:
    """Read comparisons joined by `and` and `or`; raises LiquidSyntaxError where there is none."""
    terms = _TERMS.findall(markup)
    condition = _comparison(terms.pop() if terms else "", token)
    while terms:
        word = terms.pop().strip(SPACE)
        left = _comparison(terms.pop() if terms else "", token)
        if word not in {"and", "or"}:
            raise LiquidSyntaxError(BAD_CONDITION)
        condition = Both(token, left, word, condition)
    return condition


def _comparison(markup: str, token: Token) -> Expression:
    match = _TERM.search(markup)
    if not match:
        raise LiquidSyntaxError(BAD_CONDITION)
    left, operator, right = match.groups()
    if not operator:
        return parse_operand(left, token)
    return Comparison(token, parse_operand(left, token), operator, parse_operand(right, token))


def parse_loop(markup: str, token: Token) -> Loop:
    """Read what a `for` tag says; raises LiquidSyntaxError where it says nothing of the kind."""
    match = _LOOP.match(markup)
    if not match:
        raise LiquidSyntaxError(BAD_LOOP)
    variable, collection, reverse = match.groups()
    loop = Loop(token, variable, parse_primitive(collection, token), f"{variable}-{collection}")
    loop.reverse = bool(reverse)
    for key, value in ATTRIBUTE.findall(markup):
        set_attribute(loop, key, value, token)
    return loop


def set_attribute(loop: Loop, key: str, value: str, token: Token) -> None:
    """Set a loop's limit or offset; other keys mean nothing."""
    if key == "limit":
        loop.limit = parse_primitive(value, token)
    elif key == "offset":
        loop.offset = value if value == "continue" else parse_primitive(value, token)
