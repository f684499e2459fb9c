"""What a template has looked up already: `site.data.ui-text` is asked for again and again.

Each look-up is a step from one that is known or from a variable. Where the same one is written again and
nothing can have changed it in between, the first keeps its value, `(site_data := attr(…))`, and the second
takes that. Known is what has surely been run before: what is looked up in a block, or in half of an
`and`, is known there only. Whatever renders or assigns on its own makes all forgotten.

Which look-ups are written again turns out at the end, so until then they are marked by control characters,
which are in no Python source that is written here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_BEGIN, _END, _AGAIN, _STOP = "\x01", "\x02", "\x03", "\x04"
_MARK = re.compile("([\x01\x02\x03])([0-9]+)\x04")


class Lookup:
    """One look-up: the variables it depends on, and whether its value is wanted again.

    `local` is the Python name of what has one already.
    """

    __slots__ = ("again", "depends", "local", "stem")

    def __init__(self, stem: str, depends: frozenset[str], local: str = "") -> None:
        self.stem = stem
        self.depends = depends
        self.local = local
        self.again = False


class Known:
    """The look-ups of one template, and which of them have been run wherever the current line is run."""

    def __init__(self) -> None:
        self._lookups: list[Lookup] = []
        self._locals: dict[str, int] = {}
        #: What is known, by scopes, the innermost last; up to the last None nothing is.
        self._scopes: list[dict[str, int] | None] = [{}]

    def look(self, expression: str, key: str, stem: str, depends: frozenset[str]) -> tuple[str, int]:
        """Return the Python expression for a look-up, and its number.

        `key` tells it from others: the expression itself, or one made of the numbers of what it steps from.
        """
        for scope in reversed(self._scopes):
            if scope is None:
                break
            if key in scope:
                number = scope[key]
                self._lookups[number].again = True
                return f"{_AGAIN}{number}{_STOP}", number
        number = len(self._lookups)
        self._lookups.append(Lookup(stem, depends))
        inner = self._scopes[-1]
        if inner is not None:
            inner[key] = number
        return f"{_BEGIN}{number}{_STOP}{expression}{_END}{number}{_STOP}", number

    def local(self, name: str, variable: str) -> int:
        """Return the number of what has a Python name already, a loop's variable."""
        if name not in self._locals:
            self._locals[name] = len(self._lookups)
            self._lookups.append(Lookup(variable, frozenset((variable,)), name))
        return self._locals[name]

    def again(self, number: int) -> str:
        """Return the expression for the value of a look-up that has just been written."""
        lookup = self._lookups[number]
        if lookup.local:
            return lookup.local
        lookup.again = True
        return f"{_AGAIN}{number}{_STOP}"

    def depends(self, number: int) -> frozenset[str]:
        """Return the variables that a look-up depends on."""
        return self._lookups[number].depends

    @contextmanager
    def perhaps(self) -> Iterator[None]:
        """What is written within may not be run: outside of it, it isn't known."""
        self._scopes.append({})
        yield
        self._scopes.pop()

    @contextmanager
    def elsewhere(self) -> Iterator[None]:
        """What is written within is run at other times: nothing is known there."""
        self._scopes += (None, {})
        yield
        del self._scopes[-2:]

    @contextmanager
    def unknown(self) -> Iterator[None]:
        """What is written within can keep nothing: it is in a function without lines."""
        self._scopes.append(None)
        yield
        self._scopes.pop()

    def forget(self, name: str | None = None) -> None:
        """Forget what depends on a variable that is set here, or all."""
        for scope in self._scopes:
            if scope:
                for key in [
                    key
                    for key, number in scope.items()
                    if name is None or name in self._lookups[number].depends
                ]:
                    del scope[key]

    def settle(self, source: str, fresh: Callable[[str], str]) -> str:
        """Return the source with locals for what is looked up again. `fresh` gives them names."""
        names = [fresh(lookup.stem) if lookup.again else "" for lookup in self._lookups]

        def mark(match: re.Match[str]) -> str:
            name = names[int(match[2])]
            if not name:
                return ""
            if match[1] == _BEGIN:
                return f"({name} := "
            return name if match[1] == _AGAIN else ")"

        return _MARK.sub(mark, source)
