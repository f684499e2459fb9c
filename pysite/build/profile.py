"""Where the time of a build goes: by stage, page and template, as sums and as a file for a flame graph."""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

#: What something that takes time is, and its name: ("page", "about.md").
Frame = tuple[str, str]

#: The kinds of frames, with the titles that they have in a table.
KINDS = {"stage": "Stages", "page": "Pages", "template": "Templates and includes", "converter": "Converters"}


@dataclass
class Sum:
    """How often something was done, and the seconds in it: all, and those spent in nothing inside of it."""

    frame: Frame
    calls: int
    total: float
    own: float


class Profile:
    """A clock that is started and stopped around whatever takes time, one inside the other."""

    def __init__(self) -> None:
        self._stack: list[Frame] = []
        self._last = 0.0
        #: Seconds by what was under way, outermost first.
        self.stacks: dict[tuple[Frame, ...], float] = defaultdict(float)
        self._calls: dict[Frame, int] = defaultdict(int)

    @contextmanager
    def of(self, kind: str, name: str) -> Iterator[None]:
        """Measure what is done inside the block."""
        self._pass()
        frame = (kind, name)
        self._stack.append(frame)
        self._calls[frame] += 1
        try:
            yield
        finally:
            self._pass()
            self._stack.pop()

    def timed(self, kind: str, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The same function, measured."""

        def measured(*arguments: Any, **named: Any) -> Any:
            with self.of(kind, name):
                return function(*arguments, **named)

        return measured

    def watch(self, thing: object, method: str, kind: str, name: Callable[..., str]) -> None:
        """Measure a method of an object; `name` gives its frame's name, of the arguments."""
        function = getattr(thing, method)

        def measured(*arguments: Any, **named: Any) -> Any:
            with self.of(kind, name(*arguments)):
                return function(*arguments, **named)

        setattr(thing, method, measured)

    def sums(self, kind: str) -> list[Sum]:
        """The sums of all frames of one kind, the longest first."""
        total: dict[Frame, float] = defaultdict(float)
        own: dict[Frame, float] = defaultdict(float)
        for stack, seconds in self.stacks.items():
            for frame in set(stack):
                total[frame] += seconds
            own[stack[-1]] += seconds
        frames = [frame for frame in total if frame[0] == kind]
        found = [Sum(frame, self._calls[frame], total[frame], own[frame]) for frame in frames]
        return sorted(found, key=lambda one: (-one.total, one.frame))

    def table(self, most: int = 12) -> Iterator[str]:
        """The sums as lines of text: `most` of each kind."""
        for kind, title in KINDS.items():
            sums = self.sums(kind)
            if not sums:
                continue
            yield f"{title:<48} {'times':>7} {'total':>11} {'itself':>11}"
            for one in sums[:most]:
                name = one.frame[1] if len(one.frame[1]) <= 46 else "…" + one.frame[1][-45:]
                yield f"  {name:<46} {one.calls:>7} {one.total * 1e3:>8.1f} ms {one.own * 1e3:>8.1f} ms"
            if len(sums) > most:
                rest = sum(one.own for one in sums[most:])
                yield f"  and {len(sums) - most} more{'':<54} {rest * 1e3:>8.1f} ms"
            yield ""

    def flame_graph(self, title: str) -> str:
        """The stacks as JSON that https://www.speedscope.app and editors' flame-graph viewers open.

        Source of the format: speedscope's documentation, "Importing from custom sources".
        """
        frames: dict[Frame, int] = {}
        samples = [[frames.setdefault(frame, len(frames)) for frame in stack] for stack in self.stacks]
        weights = list(self.stacks.values())
        shown = [{"name": name if kind == "stage" else f"{kind} {name}"} for kind, name in frames]
        profile = {
            "type": "sampled",
            "name": title,
            "unit": "seconds",
            "startValue": 0,
            "endValue": sum(weights),
            "samples": samples,
            "weights": weights,
        }
        document = {
            "$schema": "https://www.speedscope.app/file-format-schema.json",
            "name": title,
            "exporter": "pysite",
            "shared": {"frames": shown},
            "profiles": [profile],
        }
        return json.dumps(document, ensure_ascii=False)

    def _pass(self) -> None:
        """Count the time since the last call for what has been under way."""
        now = time.perf_counter()
        if self._stack:
            self.stacks[tuple(self._stack)] += now - self._last
        self._last = now
