"""Importing python-liquid without the greater part of it, which isn't used here.

Importing the package imports all its tags, filters and loaders, and with them asyncio, Babel and dateutil:
150 ms, where the parser and the tokens take 10. So the packages on the way to those modules are left
unopened: their own code runs as soon as somebody asks them for something else.
"""

from __future__ import annotations

import sys
from importlib import import_module

from pysite.lazily import leave_unopened

#: What is used here, so that it is known to be there before anybody counts on it.
_USED = ("ast", "parser", "stream", "tag", "token", "expression")


def import_liquid() -> None:
    """Import what is used of python-liquid; all of it where its parts can't be imported by themselves.

    To others who import it there is no difference: they have the package, and all that is in it.
    """
    if "liquid" in sys.modules:
        return
    try:
        package = leave_unopened("liquid")
        vars(package)["Mode"] = import_module("liquid.mode").Mode  # its modules take it from the package
        vars(package)["builtin"] = builtin = leave_unopened("liquid.builtin")
        vars(builtin)["expressions"] = expressions = leave_unopened("liquid.builtin.expressions")
        vars(expressions)["tokenize"] = import_module("liquid.builtin.expressions._tokenize").tokenize
        for name in _USED:
            import_module(f"liquid.{name}")
    except (ImportError, AttributeError):
        for name in [name for name in sys.modules if name.partition(".")[0] == "liquid"]:
            del sys.modules[name]
        import_module("liquid")
