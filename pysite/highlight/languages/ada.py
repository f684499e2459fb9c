"""Ada."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.patterns import LETTER
from pysite.highlight.scanner import Grammar, Words

_LETTER = rf"(?:(?!_){LETTER})"
_NAME = rf"{_LETTER}(?:[_‿⁀⁔︳︴﹍-﹏＿]?(?:{_LETTER}|(?u:\d)))*\b"
_DIGITS = r"\d(?:_?\d)*"
_HEX = r"[0-9a-fA-F](?:_?[0-9a-fA-F])*"
_EXPONENT = rf"(?:[eE][-+]?{_DIGITS})?"
_WORDS = Words(
    "n",
    fold=True,
    k="""abort abstract accept access aliased all array at begin body case constant declare delay delta
    digits do else elsif end exception exit for generic goto if in interface is limited loop new null of
    others out overriding pragma private protected raise range record renames requeue return reverse
    select separate some synchronized tagged task terminate then until use when while with""",
    ow="abs and mod not or rem xor",
    kd="entry function package procedure subtype type",
    nb="""boolean character constraint_error duration float integer natural positive long_float
    long_integer long_long_float long_long_integer program_error short_float short_integer
    short_short_integer storage_error string tasking_error wide_character wide_string wide_wide_character
    wide_wide_string""",
)


def _name(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    yield _WORDS.name_of(match[0]), match[0]


def _declare(stack: list[str], match: re.Match[str]) -> None:
    """What these words declare has a name."""
    if _WORDS.name_of(match[0]) == "kd":
        stack.append("declared")


def _unit(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    name = _WORDS.name_of(match[0])
    yield ("nn" if name in ("n", "nb") else name), match[0]


def _leave_units(stack: list[str], match: re.Match[str]) -> None:
    """A keyword among the units of `with` tells that it was another `with`."""
    name = _WORDS.name_of(match[0])
    if name not in ("n", "nb"):
        stack.pop()
        _declare(stack, match)


GRAMMAR = Grammar(
    {
        "blank": [(r"\s+", ""), (r"--.*", "c1")],
        "root": [
            "@blank",
            (r"'.'", "sc"),
            (r'"[^"\n]*', "s2", "string"),
            (rf"{_DIGITS}\.{_DIGITS}{_EXPONENT}", "mf"),
            (rf"{_DIGITS}#{_HEX}\.{_HEX}#{_EXPONENT}", "mf"),
            (rf"2#[01](?:_?[01])*#{_EXPONENT}", "mb"),
            (rf"8#[0-7](?:_?[0-7])*#{_EXPONENT}", "mo"),
            (rf"16#(?:{_HEX})?#{_EXPONENT}", "mh"),
            (rf"{_DIGITS}#{_HEX}#{_EXPONENT}", "mi"),
            (rf"{_DIGITS}#\w+#", "err"),
            (rf"{_DIGITS}{_EXPONENT}", "mi"),
            (r"'", "p", "attribute"),
            (rf"<<{_NAME}>>", "nl"),
            (
                r"^(?:((?i:limited))(\s+))?(?:((?i:private))(\s+))?((?i:with))\b",
                ("kn", "", "kn", "", "kn"),
                "units",
            ),
            (r"[+*/&<=>|-]|\.\.|:=", "o"),
            (r"[.,:;()]", "p"),
            (_NAME, _name, _declare),
            # A word that is no name is an error; of some letters it is only the first that is.
            (rf"[_‿⁀⁔︳︴﹍-﹏＿alph](?:{LETTER}|(?u:\d))*", "err"),
        ],
        "string": [(r'[^"\n]+', "s2"), (r'""', "se"), (r'"', "s2", "#pop"), (r"\n", "err", "#pop")],
        "attribute": ["@blank", (_NAME, "na", "#pop"), (r"", "", "#pop")],
        "declared": [
            "@blank",
            (r"(?i:body)\b", "kd"),
            (rf"({_NAME})(\.)", ("nn", "p")),
            (
                rf'{_NAME}|"(?:and|or|xor|/?=|<=?|>=?|\+|–|&\|/|mod|rem|\*?\*|abs|not)"',
                "nf",
                "#pop",
            ),
            (r"", "", "#pop"),
        ],
        "units": ["@blank", (_NAME, _unit, _leave_units), (r"[.,]", "p"), (r"", "", "#pop")],
    }
)
