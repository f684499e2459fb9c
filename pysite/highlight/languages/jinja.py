"""Jinja's templates, which are Django's too, and Twig's: HTML with statements and expressions in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pysite.highlight.formatters import Token
from pysite.highlight.languages import html
from pysite.highlight.patterns import quoted
from pysite.highlight.scanner import Grammar, Words

_WORDS = Words(
    "nv",
    nb="""callable defined divisibleby equalto escaped even iterable lower mapping none number odd sameas
    sequence string undefined upper""",
    ow="is in and or not",
    kp="true false none True False None",
    k="""as context do else extends from ignore missing import include reversed recursive scoped autoescape
    endautoescape block endblock call endcall filter endfilter for endfor if endif macro endmacro set endset
    trans endtrans with endwith without""",
)
#: Twig's words; a word of two lists has the class of the last one here.
_TWIG = Words(
    "nv",
    nb="constant defined divisibleby empty even iterable null odd sameas",
    ow="is in and or not",
    kp="true false none",
    k="""as do extends flush from import include use else starts ends with without autoescape endautoescape
    block endblock embed endembed filter endfilter for endfor if endif macro endmacro sandbox endsandbox set
    endset spaceless endspaceless""",
)


def _tag(word: str) -> tuple[str, tuple[str, ...]]:
    return rf"(\{{%-?)(\s*)({word})(\s*)(-?%\}})", ("cp", "", "k", "", "cp")


def _literal(word: str) -> list[Any]:
    """What stands as it is written, up to a tag of its own."""
    return [(*_tag(f"end{word}"), "#pop"), (r"[^{]+|\{", "")]


def _grammar(words: Words) -> Grammar:
    """The grammar for templates whose statements have these words."""
    return Grammar(
        {
            "root": [
                (r"\{#", "c", "comment"),
                (r"##.*", "c"),
                (*_tag("raw"), "raw"),
                (*_tag("verbatim"), "verbatim"),
                (r"\{%", "cp", "statement"),
                (r"\{\{", "cp", "expression"),
                # A backslash cuts the HTML, too, though it hides nothing.
                (r"(?s:.+?)(?=\\|\{[{%#]|##|\Z)", html.piece),
            ],
            "comment": [(r"#\}", "c", "#pop"), (r"[^#]+|#", "c")],
            "raw": _literal("raw"),
            "verbatim": _literal("verbatim"),
            # Numbers and functions are names like any other.
            "expression": [(r"\w+\.?", "nv"), "@values", (r"%\}|\}\}", "cp", "#pop")],
            "statement": [(r"\w+\.?", words), "@values", (r"%\}", "cp", "#pop")],
            "values": [
                (r"(\|\s*)(\w+)", ("o", "nf")),
                (quoted('"'), "s2"),
                (quoted("'"), "s1"),
                (r"[-+*/=<>]|!=", "o"),
                (r"[,\[\]()]", "p"),
                (r"\s+", ""),
            ],
        }
    )


GRAMMAR = _grammar(_WORDS)
TWIG = _grammar(_TWIG)


def tokens(code: str) -> Iterator[Token]:
    """Scan `code`; the HTML goes on where it was."""
    yield from GRAMMAR.tokens(code, stack=html.Around())


def twig(code: str) -> Iterator[Token]:
    """Scan Twig's `code`; the HTML goes on where it was."""
    yield from TWIG.tokens(code, stack=html.Around())
