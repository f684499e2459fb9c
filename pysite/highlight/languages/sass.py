"""Sass, which is SCSS with lines and indentation in place of braces and semicolons."""

from __future__ import annotations

from pysite.highlight.formatters import Token
from pysite.highlight.languages import scss
from pysite.highlight.languages.indentation import Indented, block, line
from pysite.highlight.scanner import Grammar

_NAME = r"[\w-]+"


def tokens(code: str) -> list[Token]:
    """Scan `code`."""
    return GRAMMAR.tokens(code, stack=Indented())


GRAMMAR = Grammar(
    {
        **scss.GRAMMAR.states,
        "root": [(r"[ \t]*\n", ""), (r"[ \t]*", "", line)],
        "content": [
            (r"//.*", "c1", "#pop", block("comment line")),
            (r"/\*.*\n", "cm", "#pop", block("comment block")),
            (r"@import\b", "k", "import"),
            "@statement",
            (rf"={_NAME}", "nf", "value"),
            (rf"\+{_NAME}", "nd", "value"),
            (r":", "na", "old style"),
            (r"(?=[^\[\n]+?:(?:[^a-z]|$))", "", "attribute"),
            (r"", "", "selector"),
        ],
        "comment line": [(r".*", "c1", "#pop")],
        "comment block": [(r".*\n", "cm", "#pop")],
        "import": [(r"[ \t]+", ""), (r"\S+", "s"), (r"\n", "", "#pop")],
        "old style": ["@name", (r"", "", "=value")],
        "end": [(r"\n", "", "#pop:99")],
    }
)
