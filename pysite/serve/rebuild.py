"""The loop of building again whenever something has changed."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from pysite.build.build import Built
from pysite.errors import Problem, SiteError, bug


class Builder(Protocol):
    """What builds a site again and again: pysite.build.session.Session, or a test's stand-in."""

    def build(self, changed: frozenset[str] | None) -> Built:
        """Bring the destination up to date after a change of these paths (None: of anything)."""
        ...


class Changes(Protocol):
    """Where the loop learns of changes: pysite.serve.watcher.Watcher, or a test's stand-in."""

    def next(self) -> frozenset[str] | None:
        """Wait for the next changes; None when there will be no more."""
        ...

    def pending(self) -> bool:
        """Whether there are changes that `next` hasn't told of."""
        ...


@dataclass(frozen=True)
class Outcome:
    """How one build went: either it is built, or there is a problem."""

    changed: frozenset[str] | None
    seconds: float
    built: Built | None = None
    problem: Problem | None = None


def attempt(builder: Builder, changed: frozenset[str] | None) -> Outcome:
    """Build once. Whatever goes wrong is in the outcome: a watch survives its site's errors, and ours."""
    started = time.perf_counter()
    try:
        built = builder.build(changed)
    except SiteError as error:
        return Outcome(changed, time.perf_counter() - started, problem=error.problem)
    except Exception as error:
        return Outcome(changed, time.perf_counter() - started, problem=bug(error))
    return Outcome(changed, time.perf_counter() - started, built=built)


def rebuild(builder: Builder, changes: Changes, tell: Callable[[Outcome], None], *, initial: bool) -> None:
    """Build, if `initial`, and then after each change, until there are no more.

    `tell` hears how each build went. A build that failed while files were still changing isn't told of: it
    has seen a state that nobody meant. What a failed build was to take up, the next one takes up as well.
    """
    owed: frozenset[str] | None = frozenset()
    changed: frozenset[str] | None = None if initial else changes.next()
    if not initial and changed is None:
        return
    while True:
        owed = None if owed is None or changed is None else owed | changed
        outcome = attempt(builder, owed)
        if outcome.built is not None:
            owed = frozenset()
        if outcome.built is not None or not changes.pending():
            tell(outcome)
        changed = changes.next()
        if changed is None:
            return
