"""Sequences of steps: as hypothesis makes them, and as a line of text that can be kept.

    text 3 5 0, front 1 2 7 / rename 4 0 0 @hour %folder

is two steps: two edits, then one, an hour later, of which a watcher tells by its folder alone.
"""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st

from support.rebuilds.edits import KINDS, Edit

#: By how many seconds the clock moves before a step.
CLOCK = {"": 0, "second": 1, "hour": 3600, "week": 7 * 86400, "back": -86400}

#: What a watching session is told of a step: the files, their folders, more than has changed, or nothing.
TOLD = ("", "folder", "more", "anything")

#: What happens to the cache and the destination between two processes.
BETWEEN = ("", "cache-gone", "cache-cut", "output-gone", "output-changed", "stranger", "rest")


class Step(NamedTuple):
    """Edits between two builds."""

    edits: tuple[Edit, ...]
    clock: str = ""
    told: str = ""
    between: str = ""

    def __str__(self) -> str:
        marks = [mark + word for mark, word in zip("@%!", self[1:], strict=True) if word]
        return " ".join([", ".join(" ".join(map(str, edit)) for edit in self.edits), *marks])


def written(steps: tuple[Step, ...]) -> str:
    """Steps as a line of text."""
    return " / ".join(map(str, steps))


def read(line: str) -> tuple[Step, ...]:
    """Steps out of a line of text."""
    return tuple(_step(part) for part in line.split(" / "))


def _step(text: str) -> Step:
    words = text.split()
    marks = {word[0]: word[1:] for word in words if word[0] in "@%!"}
    edits = " ".join(word for word in words if word[0] not in "@%!").split(", ")
    parsed = tuple(Edit(kind, *map(int, numbers)) for kind, *numbers in (edit.split() for edit in edits))
    return Step(parsed, marks.get("@", ""), marks.get("%", ""), marks.get("!", ""))


_edits = st.builds(
    Edit, st.sampled_from(sorted(KINDS)), st.integers(0, 47), st.integers(0, 47), st.integers(0, 15)
)
_steps = st.builds(
    Step,
    st.lists(_edits, min_size=1, max_size=3).map(tuple),
    st.sampled_from(("", "", "", *CLOCK)),
    st.sampled_from(("", "", *TOLD)),
    st.sampled_from(("", "", "", *BETWEEN)),
)

#: Sequences of steps for hypothesis to choose from.
sequences = st.lists(_steps, min_size=2, max_size=6).map(tuple)
