"""Every filter with every kind of value and argument, against the live Ruby."""

from __future__ import annotations

from collections import Counter
from zoneinfo import ZoneInfo

import pytest

from pysite.ruby.values import inspect
from pysite.templates.arity import wrong_number
from pysite.templates.context import Context
from pysite.templates.engine import Engine
from pysite.templates.environment import Environment
from pysite.templates.errors import LiquidError
from pysite.templates.filters import FILTERS, load
from support.filter_calls import ZONE, combinations
from support.known import known
from support.ruby_server import ask_all, write

CONFIG = {"url": "http://example.com", "baseurl": "/base"}


def ours(context: object, name: str, arguments: tuple[object, ...]) -> dict[str, object]:
    """Return what our filter gives, in the form in which the server answers."""
    function = load(FILTERS[name])
    try:
        return {"value": write(function(context, *arguments))}
    except LiquidError as error:
        prefix = f"{error.prefix}: " if error.prefix else ""
        return {"error": (prefix + error.message).partition("\n")[0]}
    except TypeError as error:
        message = wrong_number(error, {name: function})
        if message is None:
            raise
        return {"error": f"Liquid error: {message}"}


def describe(name: str, arguments: tuple[object, ...]) -> str:
    """Write a call as the list of known differences names it."""
    return f"{name}({', '.join(map(inspect, arguments))})"


def matches(call: str, pattern: str) -> bool:
    """Tell whether an entry of the known differences means a call: one that ends in "*" names its start."""
    return call.startswith(pattern[:-1]) if pattern.endswith("*") else call == pattern


@pytest.mark.jekyll
def test_every_filter_with_every_kind_of_argument() -> None:
    """All calls give Ruby's result, or the error that Ruby gives, unless the difference is known."""
    environment = Environment(config=CONFIG, zone=ZoneInfo(ZONE))
    context = Context(Engine(environment), {}, {})
    expected_to_differ = known("filters")
    differing: dict[str, str] = {}
    calls = list(combinations())
    assert len(calls) >= 5000
    for (name, arguments), theirs in zip(calls, ask_all(CONFIG, ZONE, calls), strict=True):
        mine = ours(context, name, arguments)
        if theirs != mine:
            differing[describe(name, arguments)] = f"Ruby: {theirs}, pysite: {mine}"
    unknown = [
        f"{call}: {how}"
        for call, how in differing.items()
        if not any(matches(call, pattern) for pattern in expected_to_differ)
    ]
    by_filter = Counter(call.partition("(")[0] for call in unknown)
    assert not unknown, f"{len(unknown)} of {len(calls)} differ {dict(by_filter)}:\n" + "\n".join(
        unknown[:60]
    )
    settled = [
        pattern for pattern in expected_to_differ if not any(matches(call, pattern) for call in differing)
    ]
    assert not settled, f"no longer different: {settled}"
