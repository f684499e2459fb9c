"""Includes within loops, kept by what went into them, write what they would write."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from pysite.errors import Problem
from pysite.templates.engine import Engine
from pysite.templates.environment import Environment, Source
from pysite.templates.fragment_store import FragmentStore
from pysite.templates.fragments import Fragments

INCLUDES = {
    "card.html": "<{{ item }}:{{ include.kind }}:{{ color }}>{% assign last = item %}",
    "branch.html": "{% if item == 1 %}{{ one }}{% else %}{{ other }}{% endif %}",
    "inner.html": "{% for item in list %}{{ item }}{% endfor %}{{ item }}",
    "count.html": "{% cycle 'a', 'b' %}",
    "outer.html": "{% include card.html kind='in' %}",
    "reads.html": "{{ item }}",
    "long.html": "{{ item }}{{ list[0] }}{{ hash.a[0] }}",
    "loop.html": "{{ forloop.index }}",
    "odd.html": "{{ item 'odd' }}",
    "shows_odd.html": "{% include odd.html %}",
}


class Rendered:
    """Renders templates with one store, counting what is rendered and not taken from there."""

    def __init__(self, store: FragmentStore, states: Mapping[str, bytes] | None = None) -> None:
        self.rendered: list[str] = []
        self.warned: list[Problem] = []
        engine = self.engine = Engine(Environment(find_include=self._find, warn=self.warned.append))
        engine.fragments = Fragments(store, engine, lambda key: (states or {}).get(key, b""))
        engine.timed = self._timed

    def _find(self, name: str) -> Source | None:
        return Source(f"_includes/{name}", INCLUDES[name]) if name in INCLUDES else None

    def _timed(self, kind: str, path: str, function: object) -> object:
        def counted(*arguments: object) -> object:
            self.rendered.append(path.rpartition("/")[2])
            return function(*arguments)  # type: ignore[operator]

        return counted

    def __call__(self, source: str, **variables: object) -> str:
        self.rendered.clear()
        return self.engine.parse(source, "page").render(variables)


def test_a_value_that_nothing_stands_for_is_no_obstacle(store: FragmentStore) -> None:
    """Long lists, hashes of them, and `forloop` aren't told apart: what looks them up is rendered again."""
    source = (
        "{% for item in items %}{% include long.html %}{% endfor %}"
        "{% for item in items %}{% include loop.html kind=list %}{% include loop.html %}{% endfor %}"
    )
    for number in range(3):
        values = list(range(number, number + 20))
        found = Rendered(store)(source, items=["a", "b"], list=values, hash={"a": values})
        assert found == f"a{number}{number}b{number}{number}1122"


LOOP = "{% for item in items %}{% include card.html kind=k %}{% endfor %}{{ last }}"


@pytest.fixture
def store() -> FragmentStore:
    return FragmentStore()


def test_the_same_again_is_not_rendered_again(store: FragmentStore) -> None:
    first = Rendered(store)(LOOP, items=[1, 2], k="x", color="red")
    again = Rendered(store)
    assert again(LOOP, items=[1, 2], k="x", color="red") == first == "<1:x:red><2:x:red>2"
    assert again.rendered == ["page"]


@pytest.mark.parametrize(
    "changed", [{"items": [1, 3]}, {"k": "y"}, {"color": "blue"}, {"items": ["1", 2]}, {"color": None}]
)
def test_another_variable_is_seen(store: FragmentStore, changed: dict[str, object]) -> None:
    variables: dict[str, object] = {"items": [1, 2], "k": "x", "color": "red"}
    Rendered(store)(LOOP, **variables)
    kept, plain = Rendered(store), Rendered(FragmentStore())
    assert kept(LOOP, **{**variables, **changed}) == plain(LOOP, **{**variables, **changed})


def test_only_what_was_looked_up_counts(store: FragmentStore) -> None:
    source = "{% for item in items %}{% include branch.html %}{% endfor %}"
    run = Rendered(store)
    assert run(source, items=[1, 2], one="a", other="b") == "ab"
    assert run(source, items=[1, 2], one="a", other="c") == "ac"
    assert run.rendered.count("branch.html") == 1
    assert run(source, items=[1], one="d", other="c") == "d"


def test_a_loop_of_its_own_is_no_variable_of_others(store: FragmentStore) -> None:
    source = "{% for item in items %}{% include inner.html %};{% endfor %}"
    run = Rendered(store)
    assert run(source, items=[1, 2], list=["a", "b"]) == "ab1;ab2;"
    assert run(source, items=[3], list=["a", "b"]) == "ab3;"
    assert run(source, items=[1], list=["a"]) == "a1;"


def test_what_counts_is_counted(store: FragmentStore) -> None:
    source = "{% for item in items %}{% include count.html %}{% endfor %}"
    run = Rendered(store)
    assert [run(source, items=[1, 1, 1]) for _ in range(2)] == ["aba", "aba"]


def test_what_is_assigned_is_assigned_again(store: FragmentStore) -> None:
    source = "{% for item in items %}{% include outer.html %}{{ last }}{% endfor %}"
    run = Rendered(store)
    assert [run(source, items=[1, 2, 1], color="c") for _ in range(2)] == ["<1:in:c>1<2:in:c>2<1:in:c>1"] * 2


def test_what_was_read_in_another_state_is_rendered(store: FragmentStore) -> None:
    source = "{% for item in items %}{% include reads.html %}{% endfor %}"
    Rendered(store, {"include:reads.html": b"1"})(source, items=[1])
    same = Rendered(store, {"include:reads.html": b"1"})
    same(source, items=[1])
    assert same.rendered == ["page"]
    other = Rendered(store, {"include:reads.html": b"2"})
    other(source, items=[1])
    assert other.rendered == ["page", "reads.html"]


def test_a_warning_is_told_again(store: FragmentStore) -> None:
    source = "{% for item in items %}{% include shows_odd.html %}{% endfor %}"
    first, again = Rendered(store), Rendered(store)
    assert first(source, items=[1]) == again(source, items=[1]) == "1"
    assert again.rendered == ["page"]
    assert set(first.warned) == set(again.warned)
    assert [problem.path for problem in set(again.warned)] == ["_includes/odd.html"]
