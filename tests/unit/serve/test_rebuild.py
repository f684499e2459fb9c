"""The loop of building again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from pysite.build.build import Built
from pysite.errors import SiteError
from pysite.serve.rebuild import Outcome, rebuild

BUILT = cast(Built, object())


class Changes:
    """Changes that are known beforehand; `pending` as often as given."""

    def __init__(self, sets: Iterable[Iterable[str]], pending: Iterable[bool] = ()) -> None:
        self._sets = [frozenset(s) for s in sets]
        self._pending = list(pending)

    def next(self) -> frozenset[str] | None:
        return self._sets.pop(0) if self._sets else None

    def pending(self) -> bool:
        return self._pending.pop(0) if self._pending else False


class Builder:
    """Remembers what it is told, and fails the given times."""

    def __init__(self, failures: Iterable[Exception | None] = ()) -> None:
        self.told: list[frozenset[str] | None] = []
        self._failures = list(failures)

    def build(self, changed: frozenset[str] | None) -> Built:
        self.told.append(changed)
        failure = self._failures.pop(0) if self._failures else None
        if failure is not None:
            raise failure
        return BUILT


def run(builder: Builder, changes: Changes, *, initial: bool = True) -> list[Outcome]:
    outcomes: list[Outcome] = []
    rebuild(builder, changes, outcomes.append, initial=initial)
    return outcomes


def test_builds_everything_first_and_then_each_change() -> None:
    builder = Builder()
    outcomes = run(builder, Changes([["a"], ["b", "c"]]))
    assert builder.told == [None, {"a"}, {"b", "c"}]
    assert all(outcome.built is BUILT for outcome in outcomes)


def test_builds_changes_only_if_there_is_a_site_already() -> None:
    builder = Builder()
    assert run(builder, Changes([]), initial=False) == []
    run(builder, Changes([["a"]]), initial=False)
    assert builder.told == [{"a"}]


def test_what_a_failed_build_was_to_take_up_is_not_forgotten() -> None:
    builder = Builder([None, SiteError("broken"), SiteError("still broken"), None])
    outcomes = run(builder, Changes([["a"], ["b"], ["c"], ["d"]]))
    assert builder.told == [None, {"a"}, {"a", "b"}, {"a", "b", "c"}, {"d"}]
    problems = [outcome.problem.message if outcome.problem else None for outcome in outcomes]
    assert problems == [None, "broken", "still broken", None, None]


def test_after_a_failed_first_build_everything_is_built() -> None:
    builder = Builder([SiteError("broken")])
    run(builder, Changes([["a"]]))
    assert builder.told == [None, None]


def test_a_failure_while_files_are_changing_is_not_told_of() -> None:
    builder = Builder([None, FileNotFoundError("a")])
    outcomes = run(builder, Changes([["a"], ["b"]], pending=[True]))
    assert builder.told == [None, {"a"}, {"a", "b"}]
    assert [outcome.problem for outcome in outcomes] == [None, None]


def test_errors_of_our_own_do_not_end_the_watch() -> None:
    outcomes = run(Builder([ZeroDivisionError("oh")]), Changes([["a"]]))
    assert outcomes[0].problem is not None
    assert "ZeroDivisionError: oh" in outcomes[0].problem.message
    assert outcomes[1].built is BUILT
