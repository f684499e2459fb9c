"""Swift."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.patterns import LETTER, characters
from pysite.highlight.scanner import Act, Grammar, Words, needing

_HIGH = "\U00010000-\U0010ffff"
_NAME = rf"(?:{LETTER}|[{_HIGH}])(?:{LETTER}|(?u:\d)|[{_HIGH}])*"
_UPPER = f"[A-Z{characters('Lu')}]"

_WORDS = Words(
    "",
    k="""await break case continue default do else fallthrough if in for return switch where while try
    catch throw guard defer repeat as dynamicType is new super self Self Type __COLUMN__ __FILE__
    __FUNCTION__ __LINE__ associativity async didSet get infix inout isolated mutating none nonmutating
    operator override postfix precedence prefix set unowned weak willSet throws rethrows
    precedencegroup""",
    kd="""actor class deinit enum convenience extension final func import init internal lazy let
    nonisolated optional private protocol public required static struct subscript typealias var dynamic
    indirect associatedtype open fileprivate some""",
    kc="true false nil",
)


def _word(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    yield _WORDS.name_of(match[0]) or ("kt" if match[0][0].isupper() else "n"), match[0]


def _call(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    yield "kt" if match[0][0].isupper() else "nf", match[0]


def _access(*known: str) -> Act:
    """A modifier with a word in parentheses: an unknown word is an error."""

    def act(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
        yield from (("kd", match[1]), ("kd" if match[2] in known else "err", match[2]), ("kd", match[3]))

    return act


GRAMMAR = Grammar(
    {
        "line": [(r"#.*", "cp"), "@inline", (r"", "", "#pop")],
        "inline": [(r"\s+", ""), (r"/\*", "cm", "comment")],
        "blank": [(r"\n+", "", "line"), (r"//.*", "c1", "line"), "@inline"],
        "comment": [
            (r"/\*", "cm", "comment"),
            (r"\*/", "cm", "#pop"),
            (r"[^*/]+|.", "cm"),
        ],
        "root": [
            "@blank",
            (r"\$(?:[1-9]\d*)?\d", "nv"),
            (r"[()\[\]{}:;,?\\]", "p"),
            (r"[-/=+*%<>!&|^.~]+", "o"),
            (r'@?"', "s", "string"),
            (r"'(?:\\.|.)'", "sc"),
            (
                r"(?:\d+(?:_\d+)*\*|(?:\d+(?:_\d+)*)?\.\d+(?:_\d)*)(?:[eE][+-]?\d+(?:_\d)*)?|\d+[eE][+-]?[0-9]+",
                "mf",
            ),
            (r"0o?[0-7]+(?:_[0-7]+)*", "mo"),
            (
                r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*(?:(?:\.[0-9A-F]+(?:_[0-9A-F]+)*)?p[+-]?\d+)?",
                "mh",
            ),
            (r"0b[01]+(?:_[01]+)*", "mb"),
            (r"\d+(?:_\d+)*", "mi"),
            (rf"@{_NAME}", "kd"),
            (r"((?:private|internal)\([ ]*)(\w+)([ ]*\))", _access("set")),
            (r"(unowned\([ ]*)(\w+)([ ]*\))", _access("safe", "unsafe")),
            (needing(")", r"#available\([^)]+\)"), "kd"),
            (needing(")", r"(#(?:selector|keyPath)\()([^)]+?(?:[(].*?[)])?)(\))"), ("kd", "nf", "kd")),
            (r"#(?:line|file|column|function|dsohandle)", "kd"),
            (rf"(let|var)\b(\s*)({_NAME})", ("k", "", "nv")),
            (r"(let|var)\b(\s*)(\()", ("k", "", "p"), "tuple"),
            (
                rf"(?=(?u:\w))(?!(?:if|while|for|private|internal|unowned|switch|case)\b){_NAME}(?=[?!]?\s*\()",
                _call,
            ),
            (r"as[?!]?(?=\s)", "k"),
            (r"try!?(?=\s)", "k"),
            (rf"(#?(?!default)(?!{_UPPER}){_NAME})(\s*)(:)", ("nv", "", "p")),
            (_NAME, _word),
            (rf"(`)({_NAME})(`)", ("p", "nv", "p")),
        ],
        "tuple": [
            (_NAME, "nv"),
            (rf"(`)({_NAME})(`)", ("p", "nv", "p")),
            (r",", "p"),
            (r"\(", "p", "tuple"),
            (r"\)", "p", "#pop"),
            "@inline",
        ],
        "string": [
            (r"\\[\\0tnr'\"]", "se"),
            (r"\\\(", "se", "interpolation"),
            (r"\\u\{[0-9a-fA-F]{1,8}\}", "se"),
            (r'[^\\"]+', "s"),
            (r'"""|"', "s", "#pop"),
        ],
        "interpolation": [(r"\(", "p", "parentheses"), (r"\)", "se", "#pop"), "@root"],
        "parentheses": [(r"\(", "p", "parentheses"), (r"\)", "p", "#pop"), "@root"],
    },
    start=("root", "line"),
)
