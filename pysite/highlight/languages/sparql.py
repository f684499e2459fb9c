"""SPARQL, which asks for what is said in RDF."""

from __future__ import annotations

from typing import Any

from pysite.highlight.patterns import LETTER
from pysite.highlight.scanner import Grammar, Words, needing

_WORD = rf"(?:{LETTER}|(?u:\d))"
_BUILTINS = """abs avg bnode bound ceil coalesce concat contains count datatype day encode_for_uri floor
group_concat hours if iri lang langmatches lcase max md5 min minutes month now rand regex replace round
sameterm sample seconds separator sha1 sha256 sha384 sha512 str strafter strbefore strdt strends strlang
strlen strstarts struuid substr sum timezone tz ucase uri uuid year"""
_KEYWORDS = """add all as asc ask base bind bindings by clear construct copy create data default delete
desc describe distinct drop exists filter from graph group by having in insert limit load minus move
named not offset optional order prefix select reduced service silent to undef union using values where
with"""


def _string(quote: str, name: str) -> dict[str, list[Any]]:
    """The states of a string with one quotation mark around it, and with three."""
    inside = [
        (r"\\(?:[tbnrf\"'\\]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})", "se"),
        (rf"\\|[^{quote}\\]+", name),
    ]
    return {
        f"one{quote}": [(quote, name, "=end"), *inside],
        f"three{quote}": [(quote * 3, name, "=end"), (quote, name), *inside],
    }


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", "w"),
            (r"#.*", "c1"),
            (r'"""', "s2", 'three"'),
            (r'"', "s2", 'one"'),
            (r"'''", "s1", "three'"),
            (r"'", "s1", "one'"),
            (rf"[$?]{_WORD}+", "nv"),
            (needing(":", rf"((?:{_WORD}|-)*)(:)((?:{_WORD}|-)*)"), ("nn", "o", "ss")),
            (r"<[^>]*>", "nn"),
            (r"(?i:true|false)", "kc"),
            (r"a\b", "k"),
            (rf"[a-zA-Z]{_WORD}+\b", Words("err", fold=True, k=_KEYWORDS, nb=_BUILTINS)),
            (r"[+-]?(?:\d+\.\d*|\.\d+)(?:[eE][+-]?[0-9]+)?", "mf"),
            (r"[+-]?\d+", "mi"),
            (r"[\]\[(){}.,;=]", "p"),
            (r"[/?*+!<>]|&&|\|\||\^\^", "o"),
        ],
        **_string('"', "s2"),
        **_string("'", "s1"),
        "end": [(r"(@)([a-zA-Z]+(?:-[a-zA-Z0-9]+)*)", ("o", "py")), (r"\^\^", "o"), (r"", "", "#pop")],
    }
)
