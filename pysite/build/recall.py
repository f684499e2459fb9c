"""Which documents come out as they did in the last build, and what the next build may know of this one.

A document's record names all that it has read; if each of these things is what it was, and its file is still
as it was written, so is the document. Records are looked at in the order of rendering. So, whoever has read
what another document came out as is looked at when that one has been settled, and is rendered again only if
it has come out otherwise. Source of the idea: Mokhov, Mitchell and Peyton Jones, "Build systems à la carte"
(verifying traces).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set

from pysite.build.fingerprints import Fingerprints
from pysite.build.memory import Memory, Outcome, Stamp, as_tuples, compact, stamp
from pysite.errors import Problem, Warn
from pysite.model.document import Document

#: Warnings of one rendering.
_Problems = list[Problem]


class Warnings:
    """Passes on warnings, each once in a build, and knows those of the rendering that is under way."""

    def __init__(self, warn: Warn) -> None:
        self._warn = warn
        self._told: set[Problem] = set()
        self._current: _Problems = []

    def __call__(self, problem: Problem) -> None:
        self._current.append(problem)
        if problem not in self._told:
            self._told.add(problem)
            self._warn(problem)

    def take(self) -> _Problems:
        """The warnings since the last call."""
        taken, self._current = list(dict.fromkeys(self._current)), []
        return taken


class Recall:
    """The last build's outcomes, and this one's as they come."""

    def __init__(
        self,
        last: Memory,
        base: bytes,
        fingerprints: Fingerprints,
        places: Mapping[int, str],
        cached_includes: dict[str, str],
        warnings: Warnings,
    ) -> None:
        """`places` are the files of documents, by their `id`, where a document has one of its own."""
        self._outcomes = last.outcomes if last.base == base else {}
        self._fingerprints = fingerprints
        self._places = places
        self._cached = cached_includes
        self._warnings = warnings
        self._keys = list(last.keys) if self._outcomes else []
        self._states = list(last.states) if self._outcomes else []
        #: States of this build, by key number, where they aren't those of the last.
        self._now: dict[int, bytes] = {}
        self._numbers = {key: number for number, key in enumerate(self._keys)}
        #: By key number: whether what doesn't depend on the order of rendering is as it was; None: unknown.
        self._same: list[bool | None] = [None] * len(self._keys)
        self._staged = [is_staged(key) for key in self._keys]
        self._owned = 0
        self._new: dict[str, tuple[Document, Outcome]] = {}
        self._base = base
        #: Documents that came out as they were.
        self.reused: set[int] = set()
        #: Why others didn't, by their keys: the first thing found that differs.
        self.reasons: dict[str, str] = {}

    def settle(self, document: Document) -> bool:
        """Give the document the texts that it had, if it would get the same again; tells whether."""
        self._warnings.take()
        outcome = self._outcomes.get(document.key)
        if outcome is None or document.origin is not None:
            return False
        reason = self._difference(document, outcome)
        if reason is not None:
            self.reasons[document.key] = reason
            return False
        document.content = outcome.content
        document.set_output(outcome.output if outcome.place is None else _reader(outcome.place))  # type: ignore[arg-type]
        for fields in outcome.problems:
            self._warnings(Problem(*fields))  # type: ignore[arg-type]
        self._cached.update(outcome.includes)
        self._owned = len(self._cached)
        self._new[document.key] = document, outcome
        self.reused.add(id(document))
        return True

    def note(self, document: Document, record: Set[str]) -> None:
        """Take in a document that has just been rendered, with the keys of all that it has read."""
        problems = self._warnings.take()
        includes = tuple(self._cached.items())[self._owned :] if len(self._cached) > self._owned else ()
        self._owned = len(self._cached)
        numbers = []
        for key in record:
            if key == "raw:" + document.key:
                continue  # its own text, of which it knows already
            number = self._number(key)
            if number is None:
                return
            numbers.append(number)
        place = self._places.get(id(document))
        output = None if place else document.output
        outcome = Outcome(
            tuple(numbers), document.content, place, None, output, as_tuples(problems), includes
        )
        self._new[document.key] = document, outcome

    def memory(self, copies: dict[str, tuple[str, tuple[int, int, int, int], Stamp]]) -> Memory:
        """What the next build may know, once everything is written. `copies` are the static files."""
        outcomes = {}
        for key, (document, outcome) in self._new.items():
            if id(document) not in self.reused and outcome.place is not None:
                outcome = outcome._replace(stamp=stamp(outcome.place))
            outcomes[key] = outcome
        states = self._states
        for number, state in self._now.items():
            states[number] = state
        return compact(Memory(self._base, self._keys, states, outcomes, copies))

    def _difference(self, document: Document, outcome: Outcome) -> str | None:
        """The first thing that isn't as it was; None if all is."""
        if outcome.place != self._places.get(id(document)):
            return "place:"
        if outcome.place is not None and (outcome.stamp is None or stamp(outcome.place) != outcome.stamp):
            return "file:" + outcome.place
        same, staged = self._same, self._staged
        owned = {key for key, _ in outcome.includes}
        for number in outcome.reads:
            known = same[number]
            if known is None:
                key = self._keys[number]
                known = self._fingerprints.of(key) == self._states[number]
                if not staged[number]:
                    same[number] = known
                elif not known and key in owned and key not in self._cached:
                    known = True  # it isn't kept yet: this document is the first again
            if not known:
                return self._keys[number]
        return None

    def _number(self, key: str) -> int | None:
        """The number of a key whose state is noted down; None if it has none."""
        number = self._numbers.get(key)
        if number is not None and (self._same[number] or number in self._now):
            return number
        state = self._fingerprints.of(key)
        if state is None:
            return None
        if number is None:
            number = self._numbers[key] = len(self._keys)
            self._keys.append(key)
            self._states.append(state)
            self._same.append(None)
            self._staged.append(is_staged(key))
        self._now[number] = state
        return number


def is_staged(key: str) -> bool:
    """Whether what `key` stands for depends on what has been rendered before."""
    from pysite.templates.reads import STAGED

    return key.startswith(STAGED)


def _reader(path: str) -> Callable[[], str]:
    def read() -> str:
        with open(path, "rb") as file:
            return file.read().decode("utf-8", "surrogateescape")

    return read
