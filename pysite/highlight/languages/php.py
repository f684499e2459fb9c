"""PHP, and the HTML around it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from pysite.highlight.formatters import Token
from pysite.highlight.languages import html
from pysite.highlight.languages.php_words import BUILTINS, KEYWORDS
from pysite.highlight.scanner import Grammar, Words, needing

# letters and the underscore: numbers that are no digits (² and the like) only go on with a name
_FIRST = r"(?u:[^\W\d²³¹¼-¾⁰⁴-⁹₀-₉⅐-ↂↅ-↉①-⒛⓪-⓿❶-➓〇〡-〩㈠-㊿])"
_ID = rf"{_FIRST}(?u:\w*)"
_SPACE = rf"(?:{_ID}\\)+"
_NAME = rf"(?:{_SPACE})?{_ID}"
_DIGITS = r"\d[_\d]*"


def _leave(stack: list[str], match: re.Match[str]) -> None:
    """Wherever PHP is, its end mark ends all of it."""
    stack[:] = ["root"]


def _word(words: str) -> str:
    """A pattern for names that are one of `words`, alone."""
    return rf"(?i:{words})(?!(?u:\w)|\\{_FIRST})"


def _class_of(name: str, keywords: frozenset[str]) -> str:
    """The class of a name after which there is no parenthesis: mostly it is known by its capital letters."""
    if name.lower() in keywords:
        return "k"
    if re.fullmatch("__.*__", name):
        return "nb"
    last = name.rpartition("\\")[2]
    if name == last and re.fullmatch("(?:E|PHP)_.+", name):
        words = name.split("_")[1:]
        if all(word and all(map(str.isupper, word)) for word in words):
            return "kc"
    if last[0].isupper():
        if last[1:] and all(sign.isupper() or sign.isdecimal() or sign == "_" for sign in last[1:]):
            return "no"
        if all(sign.isalpha() or sign.isdecimal() for sign in last):
            return "nc"
    return "n"


def names(words: str) -> list[Any]:
    """The rules for names, of which the `words` are keywords."""
    keywords = frozenset(words.split())

    def name(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterable[Token]:
        yield _class_of(match[0], keywords), match[0]

    return [
        (rf"{_NAME}(?=\s*\()", Words("nf", fold=True, nb=BUILTINS, k=words)),
        (_word("use"), "kn", "use"),
        (_word("const"), "k", "const"),
        (_word("catch"), "k", "catch"),
        (_word("public|protected|private"), "k", "visibility"),
        (_NAME, name),
    ]


GRAMMAR = Grammar(
    {
        # Where nothing tells yet whether the code begins with HTML or with PHP.
        "guess": [
            (r"\s*(?=<)", html.piece, "#pop"),
            (r"[^$]+(?=<\?(?:(?i:php)|=))", html.piece, "#pop"),
            (r"", "", "=php"),
        ],
        "root": [(r"<\?(?:(?i:php)|=)?", "cp", "php"), (r"(?s:.+?)(?=<\?|\Z)", html.piece)],
        "leave": [(r"\?>", "cp", _leave)],
        "return": [(r"", "", "#pop")],
        "blank": [
            (r"\s+", ""),
            (r"#.*", "c1"),
            (r"//.*", "c1"),
            (needing("*/", r"/\*\*(?!/)(?s:.*?)\*/"), "cd"),
            (needing("*/", r"/\*(?s:.*?)\*/"), "cm"),
        ],
        "variables": [(rf"\$\{{\$+{_ID}\}}", "nv"), (rf"\$+{_ID}", "nv")],
        "values": [
            # white space before the last line has no line end: else it would be tried anew at each one
            (rf"<<<([\"']?)({_ID})\1\n(?s:.*?)\n[^\S\n]*(?i:\2);?", "sh"),
            (rf"(?:{_DIGITS})?\.(?:{_DIGITS})?(?:[eE][+-]?{_DIGITS})?", "mf"),
            (r"0[0-7][0-7_]*", "mo"),
            (r"0[bB][01][01_]*", "mb"),
            (r"0[xX][a-fA-F0-9][a-fA-F0-9_]*", "mh"),
            (_DIGITS, "mi"),
            (r"'[^'\\]*(?:\\.[^'\\]*)*'", "s1"),
            (r"`[^`\\]*(?:\\.[^`\\]*)*`", "sb"),
            (r'"', "s2", "string"),
            (r"(?i:function|fn)\b", "k", "function result", "function parameters", "function name"),
            (r"(?i:true|false|null)\b", "kc"),
            (r"(?i:new)\b", "k", "new"),
        ],
        "names": names(KEYWORDS),
        "operators": [(r"[-~!%^&*+|:.<>/@]+", "o")],
        "php": [
            "@leave",
            "@blank",
            "@variables",
            "@values",
            # What would be tried to the end of the line again and again: dollars that begin no variable, but
            # for the last, which may have a brace; and quotes in a string that has not ended.
            (rf"\$+(?=\$(?!\$|{_FIRST}))|(?:'\\)+(?=')|(?:`\\)+(?=`)", "err"),
            (rf"(?i:(namespace)(\s+)({_NAME}))", ("kn", "", "nn")),
            (rf"(?i:(class|interface|trait|extends|implements)(\s+)({_NAME}))", ("kd", "", "nc")),
            "@names",
            (r"[;,(){}\[\]]", "p"),
            "@operators",
            (r"[=?]", "o"),
        ],
        "string": [
            (r'"', "s2", "#pop"),
            (r'[^\\{$"]+', "s2"),
            (r"\\u\{[0-9a-fA-F]+\}", "se"),
            (r'\\(?:[efrntv"$\\]|[0-7]{1,3}|[xX][0-9a-fA-F]{1,2})', "se"),
            (needing("]", rf"\${_ID}\[\S+\]"), "nv"),
            (rf"\${_ID}(?:->{_ID})?", "nv"),
            (r"\{\$\{", "si", "double braces"),
            (r"\{(?=\$)", "si", "braces"),
            (needing("}", r"(\{)(\S+)(\})"), ("si", "nv", "si")),
            (r"[${\\]+", "s2"),
        ],
        "double braces": [(r"\}\}", "si", "#pop"), "@php"],
        "braces": [(r"\}", "si", "#pop"), "@php"],
        "assignment": [
            (r",", "p", "#pop"),
            (r"[\[\]]", "p"),
            (r"\(", "p", "arguments"),
            "@leave",
            "@blank",
            "@values",
            "@variables",
            "@names",
            "@operators",
            "@return",
        ],
        "arguments": [(r"\)", "p", "#pop"), (r",", "p"), "@assignment"],
        "catch": [(r"\(", "p"), (r"\|", "o"), (_ID, "nc"), "@leave", "@blank", "@return"],
        "const": [(_ID, "no"), (r"=", "o", "assignment"), "@leave", "@blank", "@return"],
        "function name": [
            (r"&", "o"),
            (_ID, "n"),
            (r"\(", "p", "#pop"),
            "@leave",
            "@blank",
            "@return",
        ],
        "function parameters": [
            (r"\)", "p", "#pop"),
            (r",", "p"),
            (r"\.{3}", "p"),
            (r"=", "o", "assignment"),
            (r"(?i:public|protected|private|readonly)\b", "k"),
            (rf"\??{_ID}", "kt", "assignment"),
            "@leave",
            "@blank",
            "@variables",
            "@return",
        ],
        "function result": [
            (r":", "p"),
            (r"(?i:use)\b", "k", "function use"),
            (rf"\??{_ID}", "kt", "assignment"),
            (r"\{", "p", "=function body"),
            "@leave",
            "@blank",
            "@return",
        ],
        "function use": [
            (r"[,(]", "p"),
            (r"&", "o"),
            (r"\)", "p", "#pop"),
            "@leave",
            "@blank",
            "@variables",
            "@return",
        ],
        "function body": [(r"\{", "p", "function body"), (r"\}", "p", "#pop"), "@php"],
        "new": [
            (r"(?i:class)\b", "kd", "=new class"),
            (_NAME, "nc", "#pop"),
            "@leave",
            "@blank",
            "@return",
        ],
        "new class": [(r"\}", "p", "#pop"), (r"\{", "p"), "@php"],
        "use": [
            (r"[,}]", "p"),
            (r"(?i:function|const)\b", "k"),
            (rf"({_SPACE})(\{{)", ("nn", "p")),
            (rf"{_NAME}(?:_{_ID})+", "nf"),
            "@leave",
            "@blank",
            "@names",
            "@return",
        ],
        "visibility": [
            (r"(?i:readonly|static)\b", "k"),
            (r"(?i:(?=(?:abstract|const|function)\b))", "", "#pop"),
            (rf"\??{_ID}", "kt", "#pop"),
            "@leave",
            "@blank",
            "@return",
        ],
    }
)


def tokens(code: str) -> list[Token]:
    """Scan `code`, which may be PHP without a mark that says so."""
    return GRAMMAR.tokens(code, stack=html.Around("root", "guess"))


def inline(code: str) -> list[Token]:
    """Scan `code`, which begins with PHP."""
    return GRAMMAR.tokens(code, stack=html.Around("root", "php"))


def outside(code: str) -> list[Token]:
    """Scan `code`, which begins with HTML."""
    return GRAMMAR.tokens(code, stack=html.Around("root"))
