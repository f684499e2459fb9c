"""However broken a template is, what stops it is an error with a place: the cases of tests/liquid, torn."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pysite.errors import Problem, SiteError
from pysite.templates.engine import Engine
from pysite.templates.environment import Environment, Source
from support.liquid import read
from support.templates import SIGNS, WORDS, shared, sources, tear

SHARED = shared()
DATA = read(SHARED["data"])
FILES = {path.removeprefix("_includes/"): text for path, text in SHARED["files"].items()}
SOURCES = sources()


def survive(source: str, mode: str = "warn", strict: bool = False) -> None:
    """Render a template: only an error with a path may come of it, and none that is our own failure."""
    environment = Environment(
        find_include=lambda name: Source(name, FILES[name]) if name in FILES else None,
        error_mode=mode,  # type: ignore[arg-type]
        strict_variables=strict,
        strict_filters=strict,
    )
    problem: Problem | None = None
    try:
        Engine(environment).parse(source, "index.html").render(DATA)  # type: ignore[arg-type]
    except SiteError as error:
        problem = error.problem
    if problem:
        assert problem.path
        assert "internal" not in problem.message, source


@given(st.randoms(use_true_random=False), st.sampled_from(("warn", "lax", "strict")), st.booleans())
@settings(max_examples=400, deadline=None)
def test_torn_templates(chance: random.Random, mode: str, strict: bool) -> None:
    whole = "".join(chance.choice(SOURCES) for _ in range(chance.randint(1, 3)))
    survive(tear(chance, whole), mode, strict)


@given(st.lists(st.sampled_from((*SIGNS, *WORDS, "{% ", " %}", "{{ ", " }}")), max_size=30).map("".join))
@settings(max_examples=300, deadline=None)
def test_rubble(source: str) -> None:
    survive(source)


@pytest.mark.parametrize(
    "source",
    [
        "{% if x %}" * 99 + "{% endif %}" * 99,
        "{% if x %}" * 120 + "{% endif %}" * 120,
        "{% for i in (1..2) %}" * 25 + "{% break %}" + "{% endfor %}" * 25,
        "{% if " + " and ".join(["x"] * 500) + " %}{% endif %}",
        "{% if " + " and x or ".join(["x"] * 300) + " %}{% endif %}",
        "{{ x" + " | upcase" * 300 + " }}",
        "{{ x" + ".y" * 500 + " }}",
        "{{ x" + "[x" * 200 + "]" * 200 + " }}",
        "{{ " + "(1.." * 200 + "2" + ")" * 200 + " }}",
        "{% case x %}" + "{% when 1 %}a" * 500 + "{% endcase %}",
        "{% if x %}" + "{% elsif x %}a" * 500 + "{% endif %}",
        "{% cycle " + ", ".join(["x"] * 500) + " %}",
        "x" * 100_000 + "{{ x }}" * 2_000,
        "{{ " + "9" * 5_000 + " }}",
        "{{ x[" + "9" * 5_000 + "] }}",
        "{% assign x = '" + "9" * 5_000 + "' %}{{ x | plus: 1 }}",
        "{% for i in (1..99999999999999999999) %}{% break %}{% endfor %}",
        "{% for i in (1..'" + "9" * 5_000 + "') %}{% break %}{% endfor %}",
        "{% tablerow i in (1..99999999999999999999) limit:2 %}{% endtablerow %}",
    ],
    ids=range(19),
)
def test_much_of_anything(source: str) -> None:
    survive(source)
