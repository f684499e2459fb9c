"""python-liquid is imported in part, and nobody who imports it as a whole sees that."""

from __future__ import annotations

import subprocess
import sys

#: Compiles a template as a build does.
COMPILE = """
import sys
from pysite.templates.engine import Engine
from pysite.templates.environment import Environment
assert Engine(Environment()).parse("{% if a %}{{ 'b' | upcase }}{% endif %}", "x").render({"a": 1}) == "B"
"""

#: Lets the first import of a module fail, as if another version of python-liquid couldn't be taken apart.
BREAK = """
import sys
class Finder:
    broken = ["liquid.builtin.expressions._tokenize"]
    def find_spec(self, name, path=None, target=None):
        if name in self.broken:
            self.broken.remove(name)
            raise ImportError(name)
sys.meta_path.insert(0, Finder())
"""

#: Uses python-liquid as it comes.
USE = """
import liquid
from liquid import Environment as Other
from liquid.token import Token
assert liquid.Token is Token
assert liquid.builtin.DictLoader is liquid.DictLoader
assert liquid.builtin.expressions.Path
assert Other().from_string("{{ 1 | plus: 1 }}").render() == "2"
"""


def run(program: str) -> None:
    subprocess.run([sys.executable, "-c", program], check=True)


def test_compiling_does_not_import_what_it_does_not_use() -> None:
    unused = {"asyncio", "babel", "dateutil", "liquid.environment", "liquid.builtin.expressions.path"}
    run(COMPILE + f"assert not {unused} & {{*sys.modules}}")


def test_the_whole_is_there_for_those_who_ask_for_it() -> None:
    run(COMPILE + USE + COMPILE)


def test_the_whole_may_be_there_before() -> None:
    run(USE + COMPILE)


def test_what_cannot_be_imported_in_part_is_imported_whole() -> None:
    run(BREAK + COMPILE + "assert 'liquid.environment' in sys.modules" + USE)
