"""Rust."""

from __future__ import annotations

import re
from typing import Any

from pysite.highlight.formatters import Token
from pysite.highlight.patterns import LETTER, WORD
from pysite.highlight.scanner import Grammar, Words, any_of

_NAME = rf"{LETTER}{WORD}*"
_ESCAPE = r"\\(?:[nrt'\"\\0]|x[0-9a-fA-F]{2}|u\{(?:[0-9a-fA-F]_*){1,6}\})"
_KEYWORDS = """as async await break const continue crate dyn else enum extern false fn for if impl in let
log loop match mod move mut pub ref return self Self static struct super trait true type unsafe use
where while abstract become box do final macro override priv typeof unsized virtual yield try union"""
_BUILTINS = """Add BitAnd BitOr BitXor bool c_char c_double c_float char c_int clock_t c_long c_longlong
Cons Const Copy c_schar c_short c_uchar c_uint c_ulong c_ulonglong c_ushort c_void dev_t DIR dirent Div
Either Eq Err f32 f64 Failure FILE float fpos_t i16 i32 i64 i8 isize Index ino_t int intptr_t Left
mode_t Modulo Mul Neg Nil None Num off_t Ok Option Ord Owned pid_t Ptr ptrdiff_t Right Send Shl Shr
size_t Some ssize_t str Sub Success time_t u16 u32 u64 u8 usize uint uintptr_t Box Vec String Gc Rc Arc
u128 i128 Result Sync Pin Unpin Sized Drop drop Fn FnMut FnOnce Clone PartialEq PartialOrd AsMut AsRef
From Into Default DoubleEndedIterator ExactSizeIterator Extend IntoIterator Iterator"""
_CLOSING = {"[": "]", "(": ")", "{": "}"}
_DOT, _EXPONENT, _SIZE = r"\.\d[\d_]*", r"[eE][-+]?[\d_]+", "(?:f32|f64)"


def _comment(state: str, name: str) -> list[Any]:
    return [(r"\*/", name, "#pop"), (r"/\*", name, state), (r"[^*/]+|[*/]", name)]


class _Stack(list[str]):
    """The states, and how many brackets of each kind are open in a macro."""

    def __init__(self) -> None:
        super().__init__(GRAMMAR.start)
        self.open = {"]": 0, ")": 0, "}": 0}


def tokens(code: str) -> list[Token]:
    """Scan `code`."""
    return GRAMMAR.tokens(code, stack=_Stack())


def _opened(stack: list[str], match: re.Match[str]) -> None:
    assert isinstance(stack, _Stack)
    stack.open[_CLOSING[match[0]]] += 1


def _closed(stack: list[str], match: re.Match[str]) -> None:
    """A macro ends where no bracket of any kind is open; one too many of a kind is never made up for."""
    assert isinstance(stack, _Stack)
    stack.open[match[0]] -= 1
    if not any(stack.open.values()):
        stack.pop()


GRAMMAR = Grammar(
    {
        "line": ["@blank", (r"#\s[^\n]*", "cs"), (r"", "", "#pop")],
        "attribute": [
            "@blank",
            "@literals",
            (r"[(,)=:]", "nd"),
            (r"\]", "nd", "#pop"),
            (_NAME, "nd"),
        ],
        "blank": [
            (r"\s+", ""),
            (r"////+[^\n]*", "c1"),
            (r"//[/!][^\n]*", "cd"),
            (r"//[^\n]*", "c1"),
            (r"/\*\*\*?/", "cm"),
            (r"/\*\*\*+", "cm", "comment"),
            (r"/\*[*!]", "cd", "documentation"),
            (r"/\*", "cm", "comment"),
        ],
        "comment": _comment("comment", "cm"),
        "documentation": _comment("documentation", "cd"),
        "root": [
            (r"\n", "", "line"),
            "@blank",
            (r"#!?\[", "nd", "attribute"),
            (any_of(_KEYWORDS), "k"),
            "@literals",
            (r"[=-]>|<->", "k"),
            (r"[()\[\]{}|,:;]", "p"),
            (r"[*/!@~&+%^<>=?-]|\.{2,3}", "o"),
            (rf"(?:\.\s*)?{_NAME}(?=\s*\()", "nf"),
            (r"\.\s*await\b", "k"),
            (rf"\.\s*{_NAME}", "py"),
            (r"\.\s*\d+", "na"),
            (rf"({_NAME})(::)", ("nn", "p")),
            (r"macro_rules!", "nd", "rules"),
            (rf"{_NAME}!", "nd", "macro"),
            (r"'static\b", "k"),
            (rf"'{_NAME}", "nv"),
            (_NAME, Words("n", nb=_BUILTINS)),
        ],
        "macro": [
            "@literals",
            (r"[\[{(]", "p", _opened),
            (r"[\]})]", "p", _closed),
            (rf"{_NAME}!", "nd"),
            "@root",
            (r".", ""),
        ],
        "rules": [(rf"\$(?:{_NAME}(?::{_NAME})?)?", "nv"), "@macro"],
        "literals": [
            (any_of("true false"), "kc"),
            (rf"b?'(?:{_ESCAPE}|[^\\])'", "sc"),
            (r'b?"', "s", "string"),
            (r'b?r(#*)"(?s:.*?)"\1', "s"),
            (
                rf"\d[\d_]*(?:{_DOT}(?:{_EXPONENT})?{_SIZE}?|(?:{_DOT})?{_EXPONENT}{_SIZE}?"
                rf"|(?:{_DOT})?(?:{_EXPONENT})?{_SIZE}|\.(?![._]|{LETTER}))",
                "mf",
            ),
            (
                r"(?:0b[10_]+|0x[0-9a-fA-F_]+|0o[0-7_]+|\d[\d_]*)"
                r"(?:u(?:8|16|32|64|128|size)?|i(?:8|16|32|64|128|size))?",
                "mi",
            ),
        ],
        "string": [(r'"', "s", "#pop"), (_ESCAPE, "se"), (r'[^"\\]+', "s")],
    },
    start=("root", "line"),
)
