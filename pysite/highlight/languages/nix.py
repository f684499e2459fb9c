"""Nix, the language of a package manager."""

from __future__ import annotations

from pysite.highlight.patterns import one_of
from pysite.highlight.scanner import Grammar, needing

_PART = r"[a-zA-Z0-9._-]+"
_PATH = rf"~?(?:/{_PART})+|{_PART}(?:/{_PART})+|[a-z+]+://(?:/?{_PART}(?:/{_PART})+)"
_RESERVED = """rec assert map abort baseNameOf builtins derivation fetchTarball import isNull removeAttrs
throw toString"""

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"#.*$", "c"),
            (r"/\*", "c", "comment"),
            # These need not end where they do: any name may begin with them.
            (r"true|false|null", "kc"),
            (r"[0-9]", "mi"),
            (needing("/", _PATH), "sx"),
            (r'"', "s2", "double"),
            (r"''", "s2", "indented"),
            (r"(?:with|in|inherit)\b", "kn"),
            (r"let\b", "kd"),
            (r"(?:if|then|else)\b", "k"),
            (rf"{one_of(_RESERVED)}\b", "kr"),
            # Of the operators that are two signs, those whose second could begin a path are one.
            (r"\+\+|//|[.?+!/*<>=@-]|&&|\|\|", "o"),
            (r"[$;,:]", "p"),
            (r"[a-zA-Z_][a-zA-Z0-9-]*", "nv"),
            (r"\(", "p", "group"),
            (r"\{", "p", "set"),
            (r"\[", "p", "list"),
        ],
        # A line's end in a comment or a string is an error.
        "comment": [(r"\*/", "c", "#pop"), (r".", "c")],
        "group": ["@root", (r"\)", "p", "#pop")],
        "set": [(r"\}", "p", "#pop"), "@root"],
        "list": [(r"\]", "p", "#pop"), "@root"],
        "double": [(r"\\.|\$\$", "se"), (r"\$\{", "si", "inside"), (r'"', "s2", "#pop"), (r".", "s2")],
        "indented": [
            (r"'''|''\$|\$\$|''\\.", "se"),
            (r"\$\{", "si", "inside"),
            (r"''", "s2", "#pop"),
            (r".", "s2"),
        ],
        "inside": ["@root", (r"\}", "si", "#pop")],
    }
)
