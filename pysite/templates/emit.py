"""Expressions as Python source."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from liquid.expression import Expression

from pysite.ruby.strings import split
from pysite.templates.tree import (
    Blank,
    Both,
    Comparison,
    Empty,
    FalseLiteral,
    Filter,
    FilteredExpression,
    FloatLiteral,
    IntegerLiteral,
    KeywordArgument,
    Literal,
    Lookup,
    Nil,
    Nothing,
    PositionalArgument,
    Span,
    StringLiteral,
    TrueLiteral,
)

if TYPE_CHECKING:
    from pysite.templates.code import Code

#: What may follow a dot without being a key: commands to whatever knows them.
COMMANDS = frozenset({"size", "first", "last"})

#: Filters that may give one of many values, which could be a symbol.
_PICKING = frozenset({"find", "find_exp", "first", "last", "sample"})

#: `forloop`'s fields, as they follow from the loop's own.
_FORLOOP = {
    "index": "({0}.index0 + 1)",
    "index0": "{0}.index0",
    "rindex": "({0}.length - {0}.index0)",
    "rindex0": "({0}.length - {0}.index0 - 1)",
    "first": "({0}.index0 == 0)",
    "last": "({0}.index0 == {0}.length - 1)",
    "length": "{0}.length",
}

_CONSTANT = (Literal, Nil, Nothing)

_ORDER = {"<": "less", "<=": "less_or_equal", ">": "greater", ">=": "greater_or_equal"}


def value(code: Code, node: Expression) -> str:
    """Return the Python expression that computes a value."""
    return _VALUES[type(node)](code, node)


def _constant(_: Code, node: Expression) -> str:
    assert isinstance(node, (IntegerLiteral, StringLiteral))
    return repr(node.value)


def _float(_: Code, node: Expression) -> str:
    assert isinstance(node, FloatLiteral)
    return repr(node.value) if abs(node.value) < 1e300 else f"float({str(node.value)!r})"


def _span(code: Code, node: Expression) -> str:
    assert isinstance(node, Span)
    if isinstance(node.first, _CONSTANT) and isinstance(node.last, _CONSTANT):
        return f"literal_range({value(code, node.first)}, {value(code, node.last)})"
    return f"make_range({value(code, node.first)}, {value(code, node.last)})"


def _lookup(code: Code, node: Expression) -> str:
    assert isinstance(node, Lookup)
    return look_up(code, node)[0]


def look_up(code: Code, node: Lookup) -> tuple[str, int | None]:
    """Return the Python expression for a look-up, and its number among what is known, if it can be."""
    steps = list(node.steps)
    if node.name is None:
        return _stepped(code, "named(ctx, None)", steps), None
    if not isinstance(node.name, str):
        code.looks_up()
        return _stepped(code, f"named(ctx, {value(code, node.name)})", steps), None
    loop = _forloop(code, node.name)
    if loop and steps and isinstance(steps[0], str) and steps[0] in _FORLOOP:
        return _stepped(code, _FORLOOP[steps[0]].format(loop), steps[1:]), None
    text = variable(code, node.name)
    stem, depends = node.name, frozenset((node.name,))
    if text.startswith("v["):
        text, number = code.known.look(text, text, stem, depends)
    else:
        number = code.known.local(text, node.name)
    for step in steps:
        step_key = ""
        if isinstance(step, str):
            call, written = "command" if step in COMMANDS else "attr", repr(step)
        elif isinstance(step, StringLiteral):
            step = step.value
            call, written = "attr", repr(step)
        else:
            call = "item"
            if isinstance(step, Lookup):
                written, step_number = look_up(code, step)
                if step_number is not None:
                    step_key = f"#{step_number}"
                    depends |= code.known.depends(step_number)
            else:
                written = value(code, step)
        stem = f"{stem}_{step if isinstance(step, str) else 'item'}"
        text = f"{call}({text}, {written})"
        text, number = code.known.look(text, f"{call}({number}, {step_key or written})", stem, depends)
    return text, number


def _stepped(code: Code, text: str, steps: list[str | Expression]) -> str:
    """Return the Python expression for steps from something that isn't kept."""
    for step in steps:
        if isinstance(step, str):
            text = f"{'command' if step in COMMANDS else 'attr'}({text}, {step!r})"
        elif isinstance(step, StringLiteral):
            text = f"attr({text}, {step.value!r})"
        else:
            text = f"item({text}, {value(code, step)})"
    return text


def settled(code: Code, node: Expression) -> str:
    """Return the Python expression for a value that is given a name: `empty` and `blank` become texts."""
    if isinstance(node, FilteredExpression) and not node.filters:
        node = node.left
    return "''" if type(node) is Nothing else value(code, node)


def variable(code: Code, name: str) -> str:
    """Return the Python expression for a variable: a loop's local, or a look-up among all visible names."""
    for loop in reversed(code.loops):
        if name in loop.names:
            if loop.names[name] == loop.drop:
                for outer in code.loops:
                    outer.needs_drop = True  # `forloop.parentloop` leads to the outer ones
            return loop.names[name]
    return f"v[{name!r}]"


def _forloop(code: Code, name: str) -> str | None:
    """Return the Python name of the innermost loop's state if `name` means it."""
    for loop in reversed(code.loops):
        if name in loop.names:
            if name != "forloop" or loop.names[name] != loop.drop:
                return None
            loop.needs_drop = True
            return loop.drop
    return None


def _filtered(code: Code, node: Expression) -> str:
    assert isinstance(node, FilteredExpression)
    text = value(code, node.left)
    steps = list(node.filters or ())
    if steps and code.knows_filter("split") and (pieces := _pieces(node.left, steps[0])) is not None:
        text = repr(pieces)
        del steps[0]
    nothing = type(node.left) is Nothing
    while steps:
        if squeezes(steps) and code.knows_filter("split") and code.knows_filter("join"):
            text = f"squeeze({text})"
            del steps[:2]
            continue
        step = steps.pop(0)
        values, keywords = [], []
        for argument in step.args:
            written = value(code, argument.value)
            if isinstance(argument, KeywordArgument):
                keywords.append(f"{argument.name!r}: {written}")
            else:
                values.append(written)
        if keywords:
            values.append("{" + ", ".join(keywords) + "}")
        if step.name.endswith("_exp") or not code.knows_filter(step.name):
            code.looks_up()
        text = f"{code.filter(step.name)}({', '.join(['ctx', text, *values])})"
        if step.name in _PICKING:
            text = f"plain({text})"
        if nothing or any(type(argument.value) is Nothing for argument in step.args):
            text = f"settle({text})"
        nothing = False
    return text


def _pieces(left: Expression, step: Filter) -> list[str] | None:
    """Return what splitting a text gives where both are written out, None otherwise."""
    if step.name != "split" or len(step.args) != 1 or not isinstance(left, StringLiteral):
        return None
    separator = step.args[0].value
    if isinstance(step.args[0], KeywordArgument) or not isinstance(separator, StringLiteral):
        return None
    return split(left.value, separator.value)


def squeezes(steps: list[Filter]) -> bool:
    """Tell whether the next two filters are `split: " " | join: " "`."""
    if [step.name for step in steps[:2]] != ["split", "join"]:
        return False
    arguments = [
        argument.value.value
        if isinstance(argument, PositionalArgument) and isinstance(argument.value, StringLiteral)
        else None
        for step in steps[:2]
        for argument in step.args
    ]
    return len(steps[0].args) == 1 and arguments in ([" "], [" ", " "])


_VALUES: dict[type[Expression], Callable[[Code, Expression], str]] = {
    Nil: lambda _code, _node: "None",
    TrueLiteral: lambda _code, _node: "True",
    FalseLiteral: lambda _code, _node: "False",
    Empty: lambda _code, _node: "EMPTY",
    Blank: lambda _code, _node: "BLANK",
    Nothing: lambda _code, node: node.name.upper(),  # type: ignore[attr-defined]
    StringLiteral: _constant,
    IntegerLiteral: _constant,
    FloatLiteral: _float,
    Span: _span,
    Lookup: _lookup,
    FilteredExpression: _filtered,
}


def condition(code: Code, node: Expression) -> str:
    """Return a Python expression whose truth, as Python has it, is the condition's truth as Ruby has it."""
    if type(node) is Lookup:
        text, number = look_up(code, node)
        if number is not None:
            return f"({text} is not None and {code.known.again(number)} is not False)"
        return _truth(text)
    if type(node) is Both:
        left = condition(code, node.left)
        with code.known.perhaps():
            right = condition(code, node.right)
        # All groups from the right; Python needs to be told so only for `a and (b or c)`.
        if node.word == "and" and isinstance(node.right, Both) and _has_or(node.right):
            right = f"({right})"
        return f"{left} {node.word} {right}"
    if type(node) is Comparison:
        return _comparison(code, node)
    if isinstance(node, (Nil, FalseLiteral)):
        return "False"
    return _truth(value(code, node)) if isinstance(node, FilteredExpression) else "True"


def _truth(text: str) -> str:
    """Return a Python expression that is true where Liquid takes a value for true."""
    if text.startswith("(") and text.endswith(("0)", ".length - 1)")) and " == " in text:
        return text  # forloop.first and last are Python's own
    return f"((t := {text}) is not None and t is not False)"


def _has_or(node: Expression) -> bool:
    """Tell whether an `or` is written bare somewhere in what `condition` gives for this node."""
    while isinstance(node, Both):
        if node.word == "or":
            return True
        node = node.right
    return False


def _comparison(code: Code, node: Comparison) -> str:
    operator, left, right = node.operator, node.left, node.right
    if operator == "==":
        return equal(code, left, right)
    if operator in {"!=", "<>"}:
        if isinstance(right, StringLiteral) and isinstance(left, Lookup):
            return f"{value(code, left)} != {right.value!r}"
        return f"not {equal(code, left, right)}"
    if operator in _ORDER:
        return f"{_ORDER[operator]}({value(code, left)}, {value(code, right)})"
    if operator == "contains":
        if isinstance(left, Lookup) and isinstance(right, StringLiteral):
            return _contains(code, left, right.value)
        return f"contains({value(code, left)}, {value(code, right)})"
    return f"no_operator({operator!r}, {value(code, left)}, {value(code, right)})"


def _contains(code: Code, left: Lookup, part: str) -> str:
    """Return the Python expression that tells whether a variable contains a text. It may be a long one."""
    text, number = look_up(code, left)
    if number is None:
        return f"contains({text}, {part!r})"
    stem, depends = f"{left.name}_contains", code.known.depends(number)
    key = f"contains({number}, {part!r})"
    return code.known.look(f"contains({text}, {part!r})", key, stem, depends)[0]


def equal(code: Code, left: Expression, right: Expression) -> str:
    """Return a Python expression that tells whether two values are equal as Ruby sees it."""
    if type(left) is Empty or type(left) is Blank:
        left, right = right, left
    if isinstance(right, Empty):
        return "False" if isinstance(left, (Empty, Blank)) else f"is_empty({value(code, left)})"
    if isinstance(right, Blank):
        return f"is_blank(ctx, {value(code, left)})"
    text = value(code, left)
    if not isinstance(left, (Lookup, FilteredExpression)):
        return f"equal({text}, {value(code, right)})"
    if isinstance(right, StringLiteral):
        return f"{text} == {right.value!r}"
    if isinstance(right, Nil):
        return f"{text} is None"
    if isinstance(right, TrueLiteral):
        return f"{text} is True"
    if isinstance(right, FalseLiteral):
        return f"{text} is False"
    return f"equal({text}, {value(code, right)})"
