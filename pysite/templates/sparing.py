"""Importing python-liquid without the greater part of it, which isn't used here.

Importing the package imports all its tags, filters and loaders, and with them asyncio, Babel and dateutil:
150 ms, where the parser and the tokens take 10. So the packages on the way to those modules are left
unopened: their own code runs as soon as somebody asks them for something else.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType

#: What is used here, so that it is known to be there before anybody counts on it.
_USED = ("ast", "parser", "stream", "tag", "token", "expression")


class _Unopened(ModuleType):
    """A package that has been found, and is executed when it is asked for what it doesn't have yet."""

    def __getattr__(self, name: str) -> object:
        self.__class__ = ModuleType  # type: ignore[assignment]
        loader = self.__spec__.loader if self.__spec__ else None
        assert loader is not None
        loader.exec_module(self)
        return getattr(self, name)


def import_liquid() -> None:
    """Import what is used of python-liquid; all of it where its parts can't be imported by themselves.

    To others who import it there is no difference: they have the package, and all that is in it.
    """
    if "liquid" in sys.modules:
        return
    try:
        package = _leave_unopened("liquid")
        vars(package)["Mode"] = import_module("liquid.mode").Mode  # its modules take it from the package
        vars(package)["builtin"] = builtin = _leave_unopened("liquid.builtin")
        vars(builtin)["expressions"] = expressions = _leave_unopened("liquid.builtin.expressions")
        vars(expressions)["tokenize"] = import_module("liquid.builtin.expressions._tokenize").tokenize
        for name in _USED:
            import_module(f"liquid.{name}")
    except (ImportError, AttributeError):
        for name in [name for name in sys.modules if name.partition(".")[0] == "liquid"]:
            del sys.modules[name]
        import_module("liquid")


def _leave_unopened(name: str) -> ModuleType:
    spec = find_spec(name)
    if spec is None:
        raise ImportError(f"no module named {name}")
    package = module_from_spec(spec)
    package.__class__ = _Unopened
    sys.modules[name] = package
    return package
