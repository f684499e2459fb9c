"""C, and C++ which is built on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pysite.highlight.formatters import Token
from pysite.highlight.scanner import Grammar, Words, needing

_NAME = r"[a-zA-Z_][a-zA-Z0-9_]*"
# a comment here ends on its line
_BLANK = r"(?:(?:\s|//.*?\n|/\*.*?\*/)+)"

_KEYWORDS = """auto break case const continue default do else enum extern for goto if register restricted
return sizeof static struct switch typedef union volatile virtual while _Alignas _Alignof _Atomic
_Generic _Imaginary _Noreturn _Static_assert _Thread_local"""
_TYPES = """int long float short double char unsigned signed void jmp_buf FILE DIR div_t ldiv_t mbstate_t
sig_atomic_t fpos_t clock_t time_t va_list size_t ssize_t off_t wchar_t ptrdiff_t wctrans_t wint_t
wctype_t _Bool _Complex int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t int_least8_t
int_least16_t int_least32_t int_least64_t uint_least8_t uint_least16_t uint_least32_t uint_least64_t
int_fast8_t int_fast16_t int_fast32_t int_fast64_t uint_fast8_t uint_fast16_t uint_fast32_t
uint_fast64_t intptr_t uintptr_t intmax_t uintmax_t char16_t char32_t"""
_RESERVED = """__asm __int8 __based __except __int16 __stdcall __cdecl __fastcall __int32 __declspec
__finally __int61 __try __leave inline _inline __inline naked _naked __naked restrict _restrict
__restrict thread _thread __thread typename _typename __typename"""


def _function(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    """What looks like a function's head: the name is marked, all else scanned for itself."""
    yield from grammar.tokens(match[1])
    yield "nf", match[2]
    yield from grammar.tokens(match[3])
    yield from grammar.tokens(match[4])
    yield "p", match[5]


def _enter(stack: list[str], match: re.Match[str]) -> None:
    if match[5] == "{":
        stack.append("function")


def states(words: Words, signature: str = r"\s*\([^;]*?\)") -> dict[str, list[Any]]:
    """Return the states of a language like C with its own words, and with what follows a function's name."""
    return {
        "line": [
            "@inline",
            (r"#if\s0", "c", "off"),
            (r"#", "cp", "macro"),
            (r"", "", "#pop"),
        ],
        "labelled line": [(rf"{_NAME}:(?!:)", "nl"), "@line"],
        "inline": [(r"[ \t\r]+|\\\n", ""), (r"/(?:\\\n)?\*(?s:.*?)\*(?:\\\n)?/", "cm")],
        "blank": [(r"\n+", "", "labelled line"), (r"//.*", "c1", "labelled line"), "@inline"],
        "statements": [
            "@blank",
            (r'(?:u8|u|U|L)?"', "s", "string"),
            (r"(?i:(?:u8|u|U|L)?'(?:\\.|\\[0-7]{1,3}|\\x[a-f0-9]{1,2}|[^\\'\n])')", "sc"),
            (r"(?i:(?:\d+\.\d*|\.?\d+)e[-+]?\d+[lu]*)", "mf"),
            (r"(?i:0x[0-9a-f]+[lu]*)", "mh"),
            (r"(?i:0[0-7]+[lu]*)", "mo"),
            (r"(?i:\d+[lu]*)", "mi"),
            (r"\*/", "err"),
            (r"[~!%^&*+=|?:<>/-]", "o"),
            (r"[()\[\],.;]", "p"),
            (r"case\b", "k", "case"),
            (r"(?:true|false|NULL)\b", "nb"),
            (_NAME, words),
        ],
        "case": [(r":", "p", "#pop"), "@statements"],
        "root": [
            (r"\n+", "", "line"),
            "@blank",
            (
                needing(")", rf"([\w*\s]+?[\s*])({_NAME})({signature})({_BLANK}?)(\{{|;)"),
                _function,
                _enter,
            ),
            (r"\{", "p", "function"),
            "@statements",
        ],
        "function": [
            "@blank",
            "@statements",
            (r";", "p"),
            (r"\{", "p", "function"),
            (r"\}", "p", "#pop"),
        ],
        "string": [
            (r'"', "s", "#pop"),
            (r"\\(?:[\\abfnrtv\"']|x[a-fA-F0-9]{2,4}|[0-7]{1,3})", "se"),
            (r'[^\\"\n]+|\\\n|\\', "s"),
        ],
        "macro": [
            (r"(include)(\s*)(<[^>]+>|\"[^\"]+\")([^\n]*)", ("cp", "", "cpf", "c1")),
            (r"[^/\n\\]+|\\(?s:.)", "cp"),
            "@inline",
            (r"/", "cp"),
            (r"\n", "cp", "#pop"),
        ],
        "off": [
            (r"^\s*#if", "c", "off"),
            (r"^\s*#\s*el(?:se|if)", "c", "#pop"),
            (r"^\s*#\s*endif\b(?s:.*?)(?<!\\)\n", "c", "#pop"),
            (r".*?\n", "c"),
        ],
    }


GRAMMAR = Grammar(
    states(Words("n", kr=_RESERVED, kt=_TYPES, k=_KEYWORDS)),
    start=("root", "labelled line"),
)

# numbers of C++ may have quotation marks in them
_N = r"\d(?:'?\d)*"
_PLUS = states(
    Words(
        "n",
        kr=f"""{_RESERVED} __virtual_inheritance __uuidof __super __single_inheritance __multiple_inheritance
        __interface __event""",
        kt=_TYPES + " bool",
        k=f"""{_KEYWORDS} asm auto catch char8_t concept consteval constexpr constinit const_cast co_await
        co_return co_yield delete dynamic_cast explicit export friend mutable namespace new operator private
        protected public reinterpret_cast requires restrict size_of static_cast this throw throws typeid
        typename using virtual final override alignas alignof decltype noexcept static_assert
        thread_local try""",
    )
)
_PLUS["root"] = [(r"(?:__offload|__blockingoffload|__outer)\b", "kp"), *_PLUS["root"]]
_PLUS["statements"] = [
    (r"(?:class|struct)\b", "k", "class"),
    (r"template\b", "k", "template"),
    (rf"{_N}(?:\.{_N})?(?:y|d|h|min|s|ms|us|ns|i|if|il)\b", "mx"),
    (rf"(?i:(?:{_N}\.(?:{_N})?|\.{_N})(?:e[-+]?{_N}[lu]*)?)", "mf"),
    (rf"(?i:{_N}e[-+]?{_N}[lu]*)", "mf"),
    (r"(?i:0x[0-9a-f](?:'?[0-9a-f])*[lu]*)", "mh"),
    (r"0b[01]+(?:'[01]+)*", "mb"),
    (r"(?i:0[0-7](?:'?[0-7])*[lu]*)", "mo"),
    (rf"(?i:{_N}[lu]*)", "mi"),
    (r"nullptr\b", "nb"),
    (r"(?:u8|u|U|L)?R\"([a-zA-Z0-9_{}\[\]#<>%:;.?*+\-/^&|~!=,\"']{0,16})\((?s:.*?)\)\1\"", "s"),
    (r"::|<=>", "o"),
    (r"[{}]", "p"),
    *_PLUS["statements"],
]
_PLUS["class"] = [(_NAME, "nc", "#pop"), "@blank", (r"\.{3}", "o"), (r",", "p", "#pop"), (r"", "", "#pop")]
_PLUS["template"] = [(r"[>;]", "p", "#pop"), (r"typename\b", "k", "class"), "@statements"]
_PLUS["case"] = [(r":(?!:)", "p", "#pop"), "@statements"]

PLUS = Grammar(_PLUS, start=("root", "labelled line"))
