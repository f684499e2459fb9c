"""HashiCorp's configuration language, and Terraform, whose texts have expressions in them."""

from __future__ import annotations

from typing import Any

from pysite.highlight.scanner import Grammar, Words, push

_CONSTANTS = "true false null"
_WORDS = Words("nx", kc=_CONSTANTS)
_TERRAFORM = Words(
    "nx",
    kc=_CONSTANTS,
    k="terraform module provider variable resource data provisioner output",
    kd="var local",
)
_CONSTANT = rf"(?:{_CONSTANTS.replace(' ', '|')})(?![A-Za-z0-9_])"
_ID = r"(?i:[$a-z_][a-z0-9_]*)"


def _heredoc(name: str) -> list[Any]:
    return [(r"\n", "sh", f"ending:{name}"), (r"[^$\n]+", "sh"), (r"\$", "sh")]


def _ending(name: str) -> list[Any]:
    """Lines of one word, the last of which ends the text."""
    return [(rf"\s*{name}\s*\n", "no", "#pop:2"), (r"\s*\w+\s*\n", "sh"), (r"", "", "#pop")]


def _states(words: Words, more: list[Any]) -> dict[str, Any]:
    return {
        "root": [
            "@blank",
            "@values",
            (r"\{", "p", "hash"),
            (r"\[", "p", "array"),
            (_CONSTANT, "kc"),
            (_ID, words, "composite"),
        ],
        "blank": [
            (r"\s+", ""),
            (r"//.*$", "c1"),
            (r"#.*$", "c1"),
            (r"/\*", "cm", "comment"),
        ],
        "comment": [(r"\*/", "cm", "#pop"), (r"[^*/]+", "cm"), (r"[*/]", "cm")],
        "values": [
            (r"[0-9]+\.[0-9]+(?:[eE][0-9]+)?[fd]?(?:[kKmMgG]b?)?", "mf"),
            (r"[0-9]+(?:[kKmMgG]b?)?", "mi"),
            (r'"', "s2", "double"),
            (r"'", "s1", "single"),
            (r"(<<-?)(\s*)('?)(\\?)(\w+)(\3)", ("o", "", "sh", "sh", "no", "sh"), push("heredoc:{}", 5)),
        ],
        "heredoc:": _heredoc,
        "ending:": _ending,
        "composite": ["@blank", (r"\{", "p", "=hash"), (r"\[", "p", "=array"), "@root", (r"", "", "#pop")],
        "hash": [*more, "@blank", (r"=", "p"), (r"\}", "p", "#pop"), "@root"],
        "array": [*more, "@blank", (r",", "p"), (r"\]", "p", "#pop"), "@root"],
        "double": [(r'[^\\"]+', "s2"), (r'\\"', "se"), (r'"', "s2", "#pop")],
        "single": [(r"[^\\']+", "s1"), (r"\\'", "se"), (r"'", "s1", "#pop")],
    }


HCL = Grammar(_states(_WORDS, []))

GRAMMAR = Grammar(
    {
        **_states(_TERRAFORM, [(r"[.,()*]", "p")]),
        "double": [(r'[^\\"$]+', "s2"), "@inside", (r'"', "s2", "#pop")],
        "single": [(r"[^\\'$]+", "s1"), "@inside", (r"'", "s1", "#pop")],
        "inside": [(r"\\.", "se"), (r"\$\{", "k", "expression")],
        "expression": [
            (r"\}", "k", "#pop"),
            (r'"/', "dl", "=regex"),
            "@values",
            (r"\s+", ""),
            (r"\+\+|--|~|&&|\|\||\\(?=\n)|<<|>>>?|==|!=", "o"),
            (r"[-<>+*%&|^/!=?:]=?", "o"),
            (r"[(\[,)\].]", "p"),
            (r"(?i:[$a-z_\-][a-z0-9_\-]*)", _TERRAFORM),
        ],
        "regex": [(r'[^"/\\]+', "sr"), (r"\\.", "sr"), (r'/"', "dl", "#pop"), (r'["/]', "sr")],
    }
)
