"""The warnings of a build: each is told once, and is known to belong to the rendering that it came up in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pysite.errors import Problem, Warn


class Warnings:
    """Passes on warnings, each once in a build, and knows those of the rendering that is under way."""

    def __init__(self, warn: Warn) -> None:
        self._warn = warn
        self._told: set[Problem] = set()
        self._current: list[Problem] = []
        #: Those of reading the site, once it is read.
        self.of_reading: tuple[Problem, ...] = ()

    def begin_rendering(self) -> None:
        """Hear that the site is read."""
        self.of_reading = tuple(self.take())

    def __call__(self, problem: Problem) -> None:
        self._current.append(problem)
        if problem not in self._told:
            self._told.add(problem)
            self._warn(problem)

    def mute(self) -> None:
        """Pass on nothing more, but go on noting."""
        self._warn = lambda problem: None

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Pass on nothing inside the block: what comes up there may come up again, and counts then."""
        told, warn = self._told.copy(), self._warn
        self.mute()
        try:
            yield
        finally:
            self._told, self._warn, self._current = told, warn, []

    def take(self) -> list[Problem]:
        """The warnings since the last call."""
        taken, self._current = list(dict.fromkeys(self._current)), []
        return taken
