"""Nim, where an underscore in a word does not count."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar

_KEYWORDS = """addr as asm atomic bind block break case cast const continue converter defer discard
distinct do elif else end enum except export finally for from func generic if import include interface
iterator let macro method mixin nil object of out proc ptr raise ref return static template try tuple
type using var when while with without yield"""
_OPERATORS = "and or not xor shl shr div mod in notin is isnot"
_TYPES = "int int8 int16 int32 int64 float float32 float64 bool char range array seq set string"
_NAME = r"[a-zA-Z](?:[a-zA-Z0-9]|_[a-zA-Z0-9])*"


def _any(words: str) -> str:
    """A pattern for the words, after each of whose letters an underscore may stand."""
    return rf"(?:{'|'.join(''.join(f'{letter}_?' for letter in word) for word in words.split())})\b"


GRAMMAR = Grammar(
    {
        "root": [
            (r"##.*", "sd"),
            (r"#.*", "c"),
            (r"[*=><+/@$~&%!?|\\\[\]-]", "o"),
            (r"[.,{}():^`;]", "p"),
            (r'\w+"', "s", "raw"),
            (r'"""', "s", "lines"),
            (r'"', "s", "string"),
            (r"'", "sc", "character"),
            (_any(_OPERATORS), "ow"),
            (r"p_?r_?o_?c_?\s(?![(\[\]])", "k", "name"),
            (_any(_KEYWORDS), "k"),
            (_any(_TYPES), "kt"),
            (_any("true false"), "kp"),
            (_NAME, "n"),
            (r"[0-9][0-9_]*(?=[eE.]|'?[fF](?:32|64))", "mf", "float suffix", "float"),
            (r"0[xX][a-fA-F0-9][a-fA-F0-9_]*", "mh", "suffix"),
            (r"0[bB][01][01_]*", "m", "suffix"),
            (r"0o[0-7][0-7_]*", "mo", "suffix"),
            (r"[0-9][0-9_]*", "mi", "suffix"),
            (r"\s+", ""),
            (r".+", "err"),
        ],
        "name": [(_NAME, "nf", "#pop"), (r"`.+`", "nf", "#pop")],
        "float": [(r"\.(?!\.)[0-9_]*|[eE][+-]?[0-9][0-9_]*", "mf"), (r"", "", "#pop")],
        "float suffix": [(r"'?[fF](?:32|64)", "mf"), (r"", "", "#pop")],
        "suffix": [(r"'?[iI](?:32|64)", "il"), (r"'?(?:[iI](?:8|16)|[uU])", "mi"), (r"", "", "#pop")],
        "character": [
            (r"\\(?:[\\abcefnrtvl\"']|x[a-fA-F0-9]{2}|[0-9]{1,3})", "se"),
            (r"'", "sc", "#pop"),
            (r".", "sc"),
        ],
        "piece": [(r"\$[\w#]+", "si"), (r"[^\\'\"$\n]+|['\"\\$]", "s")],
        "string": [
            (r"\\(?:[\\abcefnrtvl\"'\n]|x[a-fA-F0-9]{2}|[0-9]{1,3})", "se"),
            (r'"', "s", "#pop"),
            "@piece",
        ],
        "raw": [(r'"(?!")', "s", "#pop"), (r'"', "se", "#pop"), "@piece"],
        "lines": [(r'"""(?!")', "s", "#pop"), "@piece", (r"\n", "s")],
    }
)
