"""Recognising loops that are known to be done faster than by looping."""

from __future__ import annotations

from liquid.ast import BlockNode
from liquid.expression import Expression

from pysite.templates.parser import Text
from pysite.templates.tags.assign import AssignNode
from pysite.templates.tree import (
    Filter,
    FilteredExpression,
    IntegerLiteral,
    Lookup,
    PositionalArgument,
    StringLiteral,
)

#: What may stand between the edges of a tag.
_SIGNS = frozenset(";,:|#")


def clipping(body: BlockNode, element: str) -> tuple[str, str] | None:
    """Tell whether a loop's body clips the spaces around tags, `element` being the loop's variable:

        assign edges = " <e;<e; </e>;</e>;</e> ;</e>" | replace: "e", element | split: ";"
        assign text = text | replace: edges[0], edges[1] | … edges[2], edges[3] | … edges[4], edges[5]

    Any letter may stand for the element, and any sign between the edges that is in no tag. Returns the names
    of the text and of the edges, whatever they are, or None.
    """
    nodes = [node for node in body.nodes if not isinstance(node, Text)]
    if len(nodes) != 2 or not all(node.blank for node in body.nodes):
        return None
    first, second = nodes
    if not isinstance(first, AssignNode) or not isinstance(second, AssignNode):
        return None
    edges, text = first.variable, second.variable
    if len({edges, text, element}) != 3:
        return None
    if not _makes_edges(first.expression, element) or not _replaces(second.expression, text, edges):
        return None
    return text, edges


def _makes_edges(expression: FilteredExpression, element: str) -> bool:
    steps = expression.filters or []
    if not isinstance(expression.left, StringLiteral) or [step.name for step in steps] != [
        "replace",
        "split",
    ]:
        return False
    letter, name = _arguments(steps[0], 2)
    (sign,) = _arguments(steps[1], 1)
    if not isinstance(letter, StringLiteral) or not _is_variable(name, element):
        return False
    if not isinstance(sign, StringLiteral) or sign.value not in _SIGNS:
        return False
    e = letter.value
    shape = sign.value.join((f" <{e}", f"<{e}", f" </{e}>", f"</{e}>", f"</{e}> ", f"</{e}>"))
    return e.isalpha() and e.isascii() and expression.left.value == shape


def _replaces(expression: FilteredExpression, text: str, edges: str) -> bool:
    steps = expression.filters or []
    if not _is_variable(expression.left, text) or [step.name for step in steps] != ["replace"] * 3:
        return False
    return all(
        _is_item(argument, edges, 2 * number + place)
        for number, step in enumerate(steps)
        for place, argument in enumerate(_arguments(step, 2))
    )


def _arguments(step: Filter, count: int) -> list[Expression | None]:
    """Return a filter's arguments, or as many times None if it doesn't have just so many."""
    if len(step.args) != count or not all(isinstance(one, PositionalArgument) for one in step.args):
        return [None] * count
    return [one.value for one in step.args]


def _is_variable(node: Expression | None, name: str) -> bool:
    return isinstance(node, Lookup) and node.name == name and not node.steps


def _is_item(node: Expression | None, name: str, index: int) -> bool:
    if not isinstance(node, Lookup) or node.name != name or len(node.steps) != 1:
        return False
    step = node.steps[0]
    return isinstance(step, IntegerLiteral) and step.value == index
