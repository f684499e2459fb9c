"""Modules that are executed when somebody uses them, although others import them at once."""

from __future__ import annotations

import sys
from importlib.util import find_spec, module_from_spec
from types import ModuleType


class _Unopened(ModuleType):
    """A module that has been found, and is executed when it is asked for what it doesn't have yet.

    importlib's own LazyLoader executes a module as soon as it is imported a second time.
    """

    def __getattr__(self, name: str) -> object:
        self.__class__ = ModuleType  # type: ignore[assignment]
        loader = self.__spec__.loader if self.__spec__ else None
        assert loader is not None
        loader.exec_module(self)
        return getattr(self, name)


def leave_unopened(name: str) -> ModuleType:
    """Find a module, and have it executed when one of its names is asked for. Raises ImportError.

    Not for a process with threads: two that ask at once would get in each other's way.
    """
    known = sys.modules.get(name)
    if known is not None:
        return known
    spec = find_spec(name)
    if spec is None:
        raise ImportError(f"no module named {name}")
    module = module_from_spec(spec)
    module.__class__ = _Unopened
    sys.modules[name] = module
    return module
