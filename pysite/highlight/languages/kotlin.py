"""Kotlin."""

from __future__ import annotations

from pysite.highlight.patterns import characters
from pysite.highlight.scanner import Grammar, any_of, needing

_UPPER = "A-Z" + characters("Lu")
_HEAD = "_A-Za-z" + characters("Lu", "Ll", "Lt", "Lm", "Nl")
_REST = "[-_0-9A-Za-z" + characters("Lu", "Ll", "Lt", "Lm", "Nl", "Nd", "Pc", "Cf", "Mn", "Mc") + "]*"
_CLASS = f"`?[{_UPPER}]{_REST}`?"
_NAME = f"`?[{_HEAD}]{_REST}`?"

_KEYWORDS = """abstract annotation as break by catch class companion const constructor continue crossinline
do dynamic else enum external false final finally for fun get if import in infix inline inner interface
internal is lateinit noinline null object open operator out override package private protected public
reified return sealed set super suspend tailrec this throw true try typealias typeof val var vararg when
where while yield"""

_DIGITS = r"(?:[0-9][0-9_]*[0-9]|[0-9])"
_EXPONENT = rf"[eE][+-]?{_DIGITS}"
_FLOAT = rf"(?:{_DIGITS}?\.{_DIGITS}(?:{_EXPONENT})?|{_DIGITS}{_EXPONENT})"

GRAMMAR = Grammar(
    {
        "root": [
            (r"(companion)(\s+)(object)\b", ("k", "", "k")),
            (r"(class|data\s+class|interface|object)(\s+)", ("kd", ""), "class"),
            (r"(fun)(\s+)", ("k", ""), "function"),
            (r"(package|import)(\s+)", ("k", ""), "package"),
            (r"(val|var)(\s+)(\()", ("kd", "", "p"), "destructure"),
            (r"(val|var)(\s+)", ("kd", ""), "property"),
            (rf"(return|continue|break|this|super)(@{_NAME})?\b", ("k", "nd")),
            (any_of(_KEYWORDS), "k"),
            (r"^\s*\[.*?\]", "na"),
            # else none of these lines has one
            (r"^\s+(?![\s\[])", ""),
            (r"[^\S\n]+|\\\n", ""),
            (r"//.*", "c1"),
            (r"/\*.*\*/", "cm"),
            (r"/\*.*", "cm", "comment"),
            (r"\n", ""),
            (r"(::)(class)", ("o", "k")),
            (r"::|!!|\?[:.]|\.\.", "o"),
            (rf"{_FLOAT}[fF]?|{_DIGITS}[fF]", "mf"),
            (r"0[bB](?:[01][01_]*[01]|[01])[uU]?L?", "mb"),
            (r"0[xX](?:[0-9a-fA-F][0-9a-fA-F_]*[0-9a-fA-F]|[0-9a-fA-F])[uU]?L?", "mh"),
            (r"(?:[1-9][0-9_]*[0-9]|[0-9])[uU]?L?", "mi"),
            (r"[~!%^&*()+=|\[\]:;,.<>/?{}-]", "p"),
            (r'@"(?:""|[^"])*"', "s"),
            (needing('"""', r'"""(?s:.*?)"""'), "s"),
            (r'"(?:\\.|[^"\\\n])*\\?["\n]', "s"),
            (r"'\\.'|'[^\\]'", "sc"),
            (rf"@{_CLASS}", "nd"),
            (rf"({_CLASS})(<)", ("nc", "p"), "generic"),
            (_CLASS, "nc"),
            (rf"{_NAME}(?=\s*[({{])", "nf"),
            (rf"{_NAME}@", "nd"),
            (_NAME, "n"),
        ],
        "package": [(r"\S+", "nn", "#pop")],
        "class": [(_CLASS, "nc", "#pop")],
        "function": [
            (r"<", "p", "generic"),
            (r"\s+", ""),
            (rf"({_CLASS})(\.)", ("nc", "p")),
            (_NAME, "nf", "#pop"),
        ],
        "generic": [
            (_CLASS, "nc"),
            (r"<", "p", "generic"),
            (r"reified|out|in", "k"),
            (r"[,:.?]", "p"),
            (r"\s+", ""),
            (r">", "p", "#pop"),
        ],
        "property": [(r"<", "p", "generic"), (r"\s+", ""), (_NAME, "py", "#pop")],
        "destructure": [(r",", "p"), (r"\)", "p", "#pop"), (r"\s+", ""), (_NAME, "py")],
        "comment": [(r"/\*", "cm", "comment"), (r"\*/", "cm", "#pop"), (r"[^/*]+|[/*]", "cm")],
    }
)
