"""Makefiles."""

from __future__ import annotations

import re
from typing import cast

from pysite.highlight.formatters import Token
from pysite.highlight.languages import shell
from pysite.highlight.scanner import Grammar, needing

_FUNCTIONS = """abspath addprefix addsuffix and basename call dir error eval file filter filter-out
findstring firstword flavor foreach if join lastword notdir or origin patsubst realpath shell sort strip
subst suffix value warning wildcard word wordlist words"""


class _Stack(list[str]):
    """The states, and those of the shell, which go on over the lines of a recipe."""

    def __init__(self) -> None:
        super().__init__(["root"])
        self.shell = ["root"]


def _shell(grammar: Grammar, match: re.Match[str], stack: list[str]) -> list[Token]:
    return shell.GRAMMAR.tokens(match[0], stack=cast(_Stack, stack).shell)


def _end_of_recipe(stack: list[str], match: re.Match[str]) -> None:
    cast(_Stack, stack).shell = ["root"]
    stack.pop()


_STOP = r"\$\(|\$\{|\(|\)|\}|\\|$"

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"#.*?\n", "c"),
            (r"([-s]?include)((?:[\t ]+[^\t\n #]+)+)", ("k", "sx")),
            (r"(ifn?def|ifn?eq)([\t ]+)([^#\n]+)", ("k", "", "nv")),
            (r"(?:else|endif)[\t ]*(?=[#\n])", "k"),
            (r"(export)([\t ]+)(?=[\w${}()\t -]+\n)", ("k", ""), "export"),
            (r"export[\t ]+", "k"),
            (needing("=", r"([\w${}().-]+)([\t ]*)([!?:+]?=)"), ("nv", "", "o"), "shell line"),
            (r'"(?:\\.|[^"\\])*"', "s2"),
            (r"'(?:\\.|[^'\\])*'", "s1"),
            (needing(":", r"([^\n:]+)(:+)([ \t]*)"), ("nl", "o", ""), "header"),
        ],
        "export": [(r"[\w${}()-]", "nv"), (r"\n", "", "#pop"), (r"[\t ]+", "")],
        "header": [
            (r"[^,\\\n#]+", "nf"),
            (r",", "p"),
            (r"#", "c"),
            (r"\\(?:\n|.)", ""),
            (r"\n", "", "=body"),
        ],
        "body": [
            (r"(ifn?def|ifn?eq)([\t ]+)([^#\n]+)(#.*)?(\n)", ("k", "", "nv", "c", "")),
            (r"(else|endif)([\t ]*)(#.*)?(\n)", ("k", "", "c", "")),
            (r"(\t[\t ]*)([@-]?)", ("", "p"), "shell line"),
            (r"", "", _end_of_recipe),
        ],
        "shell": [
            (r"\$[({][\t ]*\w[\w:=%.]*[\t ]*[)}]", "nv"),
            (
                rf"(\$[({{])([\t ]*)({'|'.join(_FUNCTIONS.split())})([\t ]+)",
                ("nf", "", "nb", ""),
                "shell expression",
            ),
            (rf"\\(?s:.)|(?s:.+?)(?={_STOP})|{_STOP}", _shell),
        ],
        "shell expression": [(r"[({]", _shell, "shell expression"), (r"[)}]", "nf", "#pop"), "@shell"],
        "shell line": [(r"\n", "", "#pop"), "@shell"],
    }
)


def tokens(code: str) -> list[Token]:
    """Scan `code` from its beginning."""
    return GRAMMAR.tokens(code, stack=_Stack())
