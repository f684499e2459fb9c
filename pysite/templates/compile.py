"""From a template's source to Python source and code. Everything that needs python-liquid is behind this."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from importlib import import_module

from liquid.expression import Expression
from liquid.token import TOKEN_EXPRESSION, Token

from pysite.templates.code import Code
from pysite.templates.compiled import Compiled, Place, pack
from pysite.templates.environment import ErrorMode, RuntimeTag
from pysite.templates.environment import Tag as GivenTag
from pysite.templates.errors import LiquidError
from pysite.templates.markup import Reader, strict_condition
from pysite.templates.parser import Grammar, Tag
from pysite.templates.tags import TAGS

_HEAD = ("def template(ctx, out):", "    v = ctx.visible", "    assign = ctx.assign")


def compile_template(
    source: str, mode: ErrorMode, tags: Mapping[str, GivenTag], plain_filters: frozenset[str]
) -> Compiled:
    """Compile a template. Raises LiquidSyntaxError (with its place in the source) where Ruby would."""
    reader = Reader(mode)
    code = Code(plain_filters)
    try:
        code.body(Grammar(reader, partial(_find_tag, tags)).parse_source(source))
    except RecursionError:
        raise LiquidError("Nesting too deep") from None
    except ValueError as error:  # a number of thousands of digits
        raise LiquidError(str(error)) from None
    warnings = [(place(source, token.start_index), message) for token, message in reader.warnings]
    return _finish(code, source, warnings)


def compile_condition(source: str) -> Compiled:
    """Compile a condition, as `where_exp` takes it, to a function that returns whether it holds."""
    code = Code()
    token = Token(TOKEN_EXPRESSION, source, 0, source)
    test = strict_condition(source, token, methods=False)
    code.line(f"return {code.condition(test)}")
    return _finish(code, source, [])


def compile_expression(source: str, mode: ErrorMode) -> Compiled:
    """Compile a value with its filters, as `group_by_exp` takes it, to a function that returns it."""
    code = Code()
    token = Token(TOKEN_EXPRESSION, source, 0, source)
    value: Expression = Reader(mode).filtered(token)
    code.line(f"return {code.value(value)}")
    return _finish(code, source, [])


def _finish(code: Code, source: str, warnings: list[tuple[Place, str]]) -> Compiled:
    body, starts = code.source()
    text = "\n".join([*code.setup, *_HEAD, body, ""])
    starts = [-1] * (len(code.setup) + len(_HEAD)) + starts
    try:
        compiled = compile(text, "<template>", "exec")
    except (SyntaxError, MemoryError, RecursionError):
        # Python nests neither blocks nor parentheses as deep as a hundred; nobody who is well does either.
        raise LiquidError("Nesting too deep") from None
    return Compiled(compiled, code.filters, pack(_places(source, starts)), warnings, text)


def _places(source: str, starts: list[int]) -> list[Place]:
    """Return the place of each start, (0, 0) for those that have none."""
    ends = [match.start() for match in re.finditer("\n", source)]
    places: list[Place] = []
    for start in starts:
        line = bisect_left(ends, start)
        places.append((line + 1, start - (ends[line - 1] if line else -1)) if start >= 0 else (0, 0))
    return places


def place(source: str, start: int) -> Place:
    """Return the line and column, both counted from 1, of a place in a source."""
    before = source[:start]
    return before.count("\n") + 1, start - before.rfind("\n")


def _find_tag(given: Mapping[str, GivenTag], name: str) -> Callable[[Grammar, str], Tag] | None:
    """Return a tag's class: one that plug-ins add, or Jekyll's own."""
    tag = given.get(name)
    if isinstance(tag, RuntimeTag):
        return _load(f"pysite.templates.tags.runtime:{'RuntimeBlock' if tag.block else 'Runtime'}")
    if tag is None and name in TAGS:
        tag = f"pysite.templates.tags.{TAGS[name]}"
    return None if tag is None else _load(tag)


@lru_cache(maxsize=64)
def _load(where: str) -> Callable[[Grammar, str], Tag]:
    module, _, name = where.partition(":")
    tag: Callable[[Grammar, str], Tag] = getattr(import_module(module), name)
    return tag


def locate(error: LiquidError, source: str) -> Place:
    """Return where in the source an error is, (0, 0) if it doesn't know."""
    if error.start is not None:
        return place(source, error.start)
    return 0, 0
