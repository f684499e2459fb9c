"""Crystal, which looks like Ruby."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pysite.highlight.formatters import Token
from pysite.highlight.languages import ruby
from pysite.highlight.patterns import one_of, quoted
from pysite.highlight.scanner import Grammar, push

_KEYWORDS = """BEGIN END alias begin break case defined\\? do else elsif end ensure for if ifdef in next redo
rescue raise retry return super then undef unless until when while yield lib fun type of as"""
_PSEUDO = """initialize new loop include extend raise attr_reader attr_writer attr_accessor alias_method attr
catch throw private module_function public protected true false nil __FILE__ __LINE__ getter? property?
struct record"""
_BUILTINS = """abort ancestors at_exit caller catch chomp chop clone constants display dup eval exec exit
extend fail fork format freeze getc gets global_variables gsub hash id included_modules inspect
instance_eval instance_method instance_methods lambda loop method method_missing methods module_eval name
object_id open p print printf proc putc puts raise rand readline readlines require scan select self send
sleep split sprintf srand sub syscall system test throw to_a to_s trap warn"""
_QUESTIONS = "eql equal include is_a iterator kind_of nil"

_NAME = r"[a-zA-Z_]\w*"


def _character(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    """A literal in single quotes. Of what is no single character Rouge drops all but the end."""
    escape, rest = match.groups()
    yield "s1", "'"
    yield "se", escape or ""
    yield "s1", "".join(re.findall(r"\\[\\']|(?s:.)", rest)[-1:]) + "'"


def _sigil(argument: str) -> list[Any]:
    """The rules inside of `%q(…)` and its like. With `&` for a delimiter Rouge takes all, up to the end."""
    letter, _, opening = argument.partition(" ")
    if opening != "&":
        rules: list[Any] = ruby.GRAMMAR.states["sigil:"](argument)
        return rules
    name = "sr" if letter == "r" else "sx"
    inside: list[Any] = ["@escaped"] if letter in tuple("rQWxI") else []
    return [("&", name, "#pop"), *inside, (r"[\\#]", name), (r"(?s:.+)", name)]


GRAMMAR = Grammar(
    {
        **ruby.GRAMMAR.states,
        "root": [
            "@blank",
            (r"__END__", "cp", "rest"),
            (r"0o[0-7]+(?:_[0-7]+)*", "mo"),
            (r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*", "mh"),
            (r"0b[01]+(?:_[01]+)*", "mb"),
            (r"\d+(?:\.\d+(?:[eE][+-]?\d+)?(?:_[fF]32)?|[eE][+-]?\d+|_[fF]32)", "mf"),
            (r"\d+(?:_\d+)*(?:_[iu]\d+)?", "mi"),
            (r"@\[[^\]]+\]", "nd"),
            (rf"@@{_NAME}", "vc"),
            (rf"@{_NAME}", "vi"),
            (r"\$\w+|\$[!@&`'+~=/\\,;.<>_*$?:\"]|\$-[0adFiIlpvw]", "vg"),
            (r"::", "o"),
            (rf":@{{0,2}}{_NAME}[!?]?", "ss"),
            (
                r":(?:===|=?~|\[\][=?]?|\*\*=?|//=?|[=^*/+-]=?|&[&*+-]?=?|\|\|?=?|![=~]?|%=?|<=>|<<?=?|>>?=?|\.{2,3})",
                "ss",
            ),
            (":" + quoted("'", lines=True), "ss"),
            (r':"', "ss", "symbol"),
            (r"[a-z_]\w*?[?!]?:\s+", "ss", "expression"),
            (r'"', "s2", "string"),
            (r"`", "sb", "backtick"),
            (
                r"'(\\u[a-fA-F0-9]{4}|\\u\{[a-fA-F0-9]{1,6}\}|\\[abefnrtv])?"
                r"((?:\\[\\']|[^'\\]|\\(?![\\']))*\\?)'",
                _character,
            ),
            (rf"{one_of(_KEYWORDS)}\b", "k", "expression"),
            (rf"{one_of(_PSEUDO)}\b", "kp", "expression"),
            (rf"(module)(\s+)({_NAME}(?:::{_NAME})*)", ("k", "", "nn")),
            (r"(def|macro\b)(\s*)", ("k", ""), "function"),
            (r"(class\b)(\s*)", ("k", ""), "class"),
            (rf"{one_of(_QUESTIONS)}\?|(?:chomp|chop|exit|gsub|sub)!", "nb", "expression"),
            (rf"{one_of(_BUILTINS)}\b", "nb", "call"),
            *ruby.HEREDOCS,
            (r"\.{2,3}", "o", "expression"),
            (r"[A-Z]\w*", "no", "call"),
            (r"(\.|::)(\s*)([a-z_]\w*[!?]?|[*%&^`~+-/\[<>=])", ("p", "", "nf"), "call"),
            (rf"{_NAME}[?!]", "n", "expression"),
            (_NAME, "n", "call"),
            (r"\*\*|//|>=|<=|<=>|<<?|>>?|=~|={3}|!~|&&?|\|\||\.", "o", "expression"),
            (r"\{%|%\}", "p"),
            (r"[-+/*%=<>&!^|~]=?", "o", "expression"),
            (r"\?", "p", "ternary", "expression"),
            (r"[\[({,:\\;/]", "p", "expression"),
            (r"[\])}]", "p"),
        ],
        "sigils": [
            (r"%(r)([^\w\s}])", "sr", "flags", push("sigil:{} {}", 1, 2)),
            (r"%([qswQWxiI]?)([^\w\s}])", "sx", push("sigil:{} {}", 1, 2)),
        ],
        "sigil:": _sigil,
        "escaped": [
            "@interpolated",
            (
                r"\\(?:[\\abefnrstv#\"']|x[a-fA-F0-9]{1,2}|[0-7]{1,3}|u(?:[a-fA-F0-9]{4}|\{[^}]+\})|.)",
                "se",
            ),
        ],
        "class": [
            (r"\s+", ""),
            (r"\(", "p", "definition", "expression"),
            (r"<<", "o", "=expression"),
            (r"[A-Z_]\w*", "nc", "#pop"),
            (r"", "", "#pop"),
        ],
        "ternary": [(r":(?!:)", "p", "=expression"), "@root"],
        "call": [(r"/", "o", "=expression"), (r"(?=\n)", "", "#pop"), (r"", "", "=spaced call")],
    }
)


def tokens(code: str) -> list[Token]:
    """Scan `code` from its beginning."""
    return GRAMMAR.tokens(code, stack=ruby.stack())
