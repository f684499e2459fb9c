"""A module that is left unopened is there for whoever uses it, and isn't read before."""

from __future__ import annotations

import subprocess
import sys

import pytest

from pysite.lazily import leave_unopened

CODE = """
import sys
from pysite.lazily import leave_unopened
sys.modules.pop("inspect", None)
sys.modules.pop("dataclasses", None)
leave_unopened("inspect")
import dataclasses, inspect
before = type(sys.modules["inspect"]).__name__
@dataclasses.dataclass
class Point:
    x: int
print(before, inspect.signature(Point), type(inspect).__name__)
import inspect as again
print(again is inspect is sys.modules["inspect"], leave_unopened("inspect") is inspect)
"""


def test_it_is_read_when_it_is_used() -> None:
    run = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert run.stdout == "_Unopened (x: int) -> None module\nTrue True\n"


def test_what_is_not_there_is_no_module() -> None:
    with pytest.raises(ImportError, match="no_such_module"):
        leave_unopened("no_such_module")
