"""Ruby."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

from pysite.highlight.formatters import Token
from pysite.highlight.patterns import quoted
from pysite.highlight.scanner import Grammar, push

_CLOSING = {"{": "}", "[": "]", "(": ")", "<": ">"}

_KEYWORDS = """BEGIN END alias begin break case defined? do else elsif end ensure for if in next redo
rescue raise retry return super then undef unless until when while yield"""
_PSEUDO = """loop include extend raise alias_method attr catch throw private module_function public
protected true false nil __FILE__ __LINE__"""
_BUILTINS = """attr_reader attr_writer attr_accessor __id__ __send__ abort ancestors at_exit autoload
binding callcc caller catch chomp chop class_eval class_variables clone const_defined? const_get
const_missing const_set constants display dup eval exec exit extend fail fork format freeze getc gets
global_variables gsub hash id included_modules inspect instance_eval instance_method instance_methods
instance_variable_get instance_variable_set instance_variables lambda load local_variables loop method
method_missing methods module_eval name object_id open p print printf private_class_method
private_instance_methods private_methods proc protected_instance_methods protected_methods
public_class_method public_instance_methods public_methods putc puts raise rand readline readlines
require require_relative scan select self send set_trace_func singleton_methods sleep split sprintf
srand sub syscall system taint test throw to_a to_s trace_var trap untaint untrace_var warn"""
_QUESTIONS = """autoload block_given const_defined eql equal frozen include instance_of is_a iterator
kind_of method_defined nil private_method_defined protected_method_defined public_method_defined
respond_to tainted"""


class _Stack(list[str]):
    """The states, and the heredocs that wait for their text: may they end indented, and their names."""

    def __init__(self) -> None:
        super().__init__(["root", "expression"])
        self.heredocs: list[tuple[bool, str]] = []


def _words(words: str) -> str:
    return f"(?:{'|'.join(re.escape(word) for word in words.split())})"


def _heredoc(stack: list[str], match: re.Match[str]) -> None:
    states = cast(_Stack, stack)
    states.heredocs.append((match[1] in ("<<-", "<<~"), match[3]))
    if states[-1] != "heredocs":
        states.append("heredocs")


def _heredoc_line(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    """A line of a heredoc, perhaps its last."""
    states = cast(_Stack, stack)
    indented, name = states.heredocs[0] if states.heredocs else (False, "")
    line = match[0].rstrip(" \t\n\v\f\r\0")
    if (line.lstrip(" \t\n\v\f\r\0") if indented else line) == name:
        states.heredocs[:1] = []
        if not states.heredocs:
            states.pop()
        yield "no", match[0]
    else:
        yield "sh", match[0]


def _quoted(name: str, end: str) -> list[Any]:
    return ["@escaped", (rf"[^\\{end}#]+|[\\#]", name), (end, name, "#pop")]


def _sigil(argument: str) -> list[Any]:
    """The rules inside of `%q(…)` and its like; the argument is the letter, a space, and the delimiter."""
    letter, _, opening = argument.partition(" ")
    closing = _CLOSING.get(opening, opening)
    name = "sr" if letter == "r" else "sx"
    both = re.escape(opening) if opening == closing else re.escape(opening) + re.escape(closing)
    if opening == "#":
        both = ""
    nested = [(re.escape(opening), name, f"sigil:{argument}")] if opening != closing else []
    inside: list[Any] = ["@escaped", ("#", name)] if letter in tuple("rQWxI") else [(r"[\\#]", name)]
    return [
        (rf"\\[#{both}\\]", "se"),
        *nested,
        (re.escape(closing), name, "#pop"),
        *inside,
        (rf"[^#{both}\\]+", name),
    ]


_NAME = r"[a-zA-Z_]\w*"
_DECIMAL = r"\d+(?:_\d+)*"

#: What announces a heredoc.
HEREDOCS: list[Any] = [
    (rf"(<<[-~]?)([\"`']?)({_NAME})(\2)", ("o", "no", "no", "no"), _heredoc),
    (r"(<<[-~]?)([\"'])()(\2)", ("o", "no", "", "no"), _heredoc),
]

GRAMMAR = Grammar(
    {
        "root": [
            "@blank",
            (r"__END__", "cp", "rest"),
            (r"0_?[0-7]+(?:_[0-7]+)*", "mo"),
            (r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*", "mh"),
            (r"0b[01]+(?:_[01]+)*", "mb"),
            (rf"{_DECIMAL}(?:\.{_DECIMAL}(?:[eE][-+]?\d+)?|[eE][-+]?\d+)", "mf"),
            (_DECIMAL, "mi"),
            (rf"@@{_NAME}", "vc"),
            (rf"@{_NAME}", "vi"),
            (r"\$\w+|\$[!@&`'+~=/\\,;.<>_*$?:\"]|\$-[0adFiIlpvw]", "vg"),
            (r"::", "o"),
            (rf":@{{0,2}}{_NAME}[!?]?", "ss"),
            (r":(?:\*\*|[-+]@|[/%&|^`~]|\[\]=?|<<|>>|<=?>|<=?|===?)", "ss"),
            (":" + quoted("'", lines=True), "ss"),
            (r':"', "ss", "symbol"),
            (r"[a-z_]\w*?[?!]?:\s+", "ss", "expression"),
            (quoted("'", lines=True), "s1"),
            (r'"', "s2", "string"),
            (r"`", "sb", "backtick"),
            (rf"{_words(_KEYWORDS)}(?=\W|$)", "k", "expression"),
            (rf"{_words(_PSEUDO)}\b", "kp", "expression"),
            (r"(module)(\s+)([a-zA-Z_][a-zA-Z0-9_]*(?:::[a-zA-Z_][a-zA-Z0-9_]*)*)", ("k", "", "nn")),
            (r"(def\b)(\s*)", ("k", ""), "function"),
            (r"(class\b)(\s*)", ("k", ""), "class"),
            (rf"{_words(_QUESTIONS)}\?|(?:chomp|chop|exit|gsub|sub)!", "nb", "expression"),
            (rf"{_words(_BUILTINS)}\b", "nb", "call"),
            *HEREDOCS,
            (r"\.{2,3}", "o", "expression"),
            (r"[A-Z][a-zA-Z0-9_]*", "no", "call"),
            (r"(\.|::)(\s*)([a-z_]\w*[!?]?|[*%&^`~+-/\[<>=])", ("p", "", "nf"), "call"),
            (rf"{_NAME}[?!]", "n", "expression"),
            (_NAME, "n", "call"),
            (r"\*\*|<<?|>>?|>=|<=|<=>|=~|={3}|!~|&&?|\|\||\.|[-+/*%=<>&!^|~]=?", "o", "expression"),
            (r"\?", "p", "ternary", "expression"),
            (r"[\[({,:\\;/]", "p", "expression"),
            (r"[\])}]", "p"),
        ],
        "blank": [
            "@inline",
            (r"\n\s*", "", "expression"),
            (r"#.*", "c1"),
            (r"=begin\b(?s:.*?)\n=end\b", "cm"),
        ],
        "inline": [(r"[ \t\r]+", "")],
        "sigils": [
            (r"%(r)([^\w\s])", "sr", "flags", push("sigil:{} {}", 1, 2)),
            (r"%([qswQWxiI]?)([^\w\s])", "sx", push("sigil:{} {}", 1, 2)),
        ],
        "sigil:": _sigil,
        "flags": [(r"[mixounse]*", "sr", "#pop")],
        "string": _quoted("s2", '"'),
        "symbol": _quoted("ss", '"'),
        "backtick": _quoted("sb", "`"),
        "interpolated": [(r"#\{", "si", "interpolation"), (rf"#(?:@@?|\$){_NAME}", "si")],
        "interpolation": [(r"\}", "si", "#pop"), "@root"],
        "escaped": [
            "@interpolated",
            (r"\\(?:[\\abefnrstv#\"']|x[a-fA-F0-9]{1,2}|[0-7]{1,3}|.)", "se"),
        ],
        "heredocs": [(r"(?=\n)", "", "=heredoc"), "@root"],
        "heredoc": ["@escaped", (r"\n", "sh", "heredoc line"), (r"[#\\\n]|[^#\\\n]+", "sh")],
        "heredoc line": [(r"[^#\\\n]*$", _heredoc_line, "#pop"), (r"", "", "#pop")],
        "function": [
            (r"\s+", ""),
            (r"\(", "p", "definition"),
            (
                rf"(?:({_NAME})(\.))?({_NAME}[!?]?|\*\*?|[-+]@?|[/%&|^`~]|\[\]=?|<<?|>>?|<=?>|>=|===?)",
                ("nc", "o", "nf"),
                "#pop",
            ),
            (r"", "", "#pop"),
        ],
        "class": [
            (r"\s+", ""),
            (r"\w+(?:::\w+)+", "nc"),
            (r"\(", "p", "definition", "expression"),
            (r"<<", "o", "=expression"),
            (r"[A-Z_]\w*", "nc", "#pop"),
            (r"", "", "#pop"),
        ],
        "ternary": [
            (r"(:)(\s+)", ("p", ""), "=expression"),
            (r":(?![^#\n]*?[:\\])", "p", "=expression"),
            "@root",
        ],
        "definition": [
            (r"(\))(\.|::)?", ("p", "o"), "#pop"),
            (r"\(", "p", "definition", "expression"),
            "@root",
        ],
        "call": [(r"[/%]", "o", "=expression"), (r"(?=\n)", "", "#pop"), (r"", "", "=spaced call")],
        "spaced call": [
            "@blank",
            (r"[%/]=", "o", "=expression"),
            (r"/(?=\S|\s*/)", "sr", "=regex"),
            "@sigils",
            (r"(?=\s*/)", "", "#pop"),
            (r"\s+", "", "=expression"),
            (r"", "", "#pop"),
        ],
        "expression": [
            "@inline",
            (r"/", "sr", "=regex"),
            (
                r"\?(?:\\[MC]-)*(?:\\(?:[\\abefnrstv#\"']|x[a-fA-F0-9]{1,2}|[0-7]{1,3})|\S)(?!\w)",
                "sc",
                "#pop",
            ),
            (r"(\s*)(%[rqswQWxiI]? \S* )", ("", "sx"), "#pop"),
            "@sigils",
            (r"", "", "#pop"),
        ],
        "regex": ["@interpolated", (r"\\\\|\\/|[\\#]|[^\\/#]+", "sr"), (r"/", "sr", "=flags")],
        "rest": [(r"(?s:.+)", "cp", "#pop")],
    }
)


def stack() -> list[str]:
    """Return the states to begin with."""
    return _Stack()


def tokens(code: str) -> list[Token]:
    """Scan `code` from its beginning."""
    return GRAMMAR.tokens(code, stack=stack())
