"""D."""

from __future__ import annotations

from typing import Any

from pysite.highlight.patterns import one_of, quoted
from pysite.highlight.scanner import Grammar

_KEYWORDS = """abstract alias align asm assert auto body break case cast catch class const continue debug
default delegate delete deprecated do else enum export extern finally final foreach_reverse foreach for
function goto if immutable import interface invariant inout in is lazy mixin module new nothrow out override
package pragma private protected public pure ref return scope shared static struct super switch synchronized
template this throw try typedef typeid typeof union unittest version volatile while with __gshared __traits
__vector __parameters"""
_TYPES = """bool byte cdouble cent cfloat char creal dchar double float idouble ifloat int ireal long
real short ubyte ucent uint ulong ushort void wchar"""
_SPECIAL = """__FILE__ __FILE_FULL_PATH__ __MODULE__ __LINE__ __FUNCTION__ __PRETTY_FUNCTION__ __DATE__
__EOF__ __TIME__ __TIMESTAMP__ __VENDOR__ __VERSION__"""
_ESCAPE = r"(?:['\"?\\abfnrtv]|x[0-9a-fA-F]{2}|[0-7]{1,3}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|&\w+;)"


def _any(words: str) -> str:
    return rf"{one_of(words)}\b"


def _delimited(name: str, opening: str, closing: str) -> dict[str, list[Any]]:
    """A string between brackets, which may have pairs of them in it."""
    plain = (rf"[^{opening}{closing}]+", "s")
    inner = (opening, "s", f"{name} inside")
    return {
        name: [plain, inner, (rf'{closing}"', "s", "#pop")],
        f"{name} inside": [plain, inner, (closing, "s", "#pop")],
    }


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"//.*", "c1"),
            (r"/(?:\\\n)?\*(?s:.*?)\*(?:\\\n)?/", "cm"),
            (r"/\+", "cm", "comment"),
            (_any(_KEYWORDS), "k"),
            (_any(_TYPES), "kt"),
            (r"(?:false|true|null)\b", "kc"),
            (_any(_SPECIAL), "kp"),
            (r"macro\b", "kr"),
            (r"(?:[wd]?string|size_t|ptrdiff_t)\b", "nb"),
            (
                r"0[xX](?:[0-9a-fA-F_]*\.[0-9a-fA-F_]+|[0-9a-fA-F_]+)[pP][+-]?[0-9_]+[fFL]?i?"
                r"|[0-9_]+(?:\.[0-9_]+[eE][+-]?[0-9_]+|\.[0-9_]*|[eE][+-]?[0-9_]+)[fFL]?i?"
                r"|\.(?:0|[1-9][0-9_]*)(?:[eE][+-]?[0-9_]+)?[fFL]?i?",
                "mf",
            ),
            (r"0[Bb][01_]+", "mb"),
            (r"0[0-7_]+", "mo"),
            (r"0[xX][0-9a-fA-F_]+", "mh"),
            (r"(?:0|[1-9][0-9_]*)(?:L[uU]?|U|u)?", "mi"),
            (rf"'(?:\\{_ESCAPE}|.)'", "sc"),
            (r'r"[^"]*"[cwd]?|`[^`]*`[cwd]?', "s"),
            (quoted('"', lines=True) + "[cwd]?", "s"),
            (rf"\\{_ESCAPE}", "s"),
            (r'x"[0-9a-fA-F_\s]*"[cwd]?', "s"),
            (r'q"\[', "s", "bracket"),
            (r'q"\(', "s", "parenthesis"),
            (r'q"<', "s", "angle"),
            (r'q"\{', "s", "brace"),
            (r'q"([a-zA-Z_]\w*)\n.*?\n\1"', "s"),
            (r'q"(.).*?\1"', "s"),
            (r"q\{", "s", "code"),
            (r"@(?:[a-zA-Z_]\w*)?", "nd"),
            (r"\.{2,3}|[/.&|+<>!()\[\]{}?,;:$=*%^~-]", "p"),
            (r"[a-zA-Z_]\w*", "n"),
            (r"#line\s.*\n", "cs"),
        ],
        "comment": [(r"[^+/]+", "cm"), (r"/\+", "cm", "comment"), (r"\+/", "cm", "#pop"), (r"[+/]", "cm")],
        # a string that is made of tokens
        "code": [(r"\{", "p", "code inside"), (r"\}", "s", "#pop"), "@root"],
        "code inside": [(r"\{", "p", "code inside"), (r"\}", "p", "#pop"), "@root"],
        **_delimited("bracket", r"\[", r"\]"),
        **_delimited("parenthesis", r"\(", r"\)"),
        **_delimited("angle", "<", ">"),
        **_delimited("brace", r"\{", r"\}"),
    }
)
