"""SCSS."""

from __future__ import annotations

from typing import Any

from pysite.highlight.languages.css_words import ATTRIBUTES, BUILTINS, CONSTANTS
from pysite.highlight.scanner import Grammar, Words

_NAME = r"[\w-]+"


def _piece(name: str) -> list[Any]:
    """The rest of a class, an id and the like, which may be put together with `#{}`."""
    return [(_NAME, name), "@interpolated", (r"", "", "#pop")]


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"//.*", "c1"),
            (r"/\*(?s:.*?)\*/", "cm"),
            (r"@import\b", "k", "value"),
            "@statement",
            (r"(?=[^;{}][;}])|(?=[^;{}:\[]+:[^a-z])", "", "attribute"),
            (r"", "", "selector"),
        ],
        "statement": [
            (r"@for\b", "k", "for"),
            (r"@(?:debug|warn|if|each|while|else|return|media)", "k", "value"),
            (rf"(@mixin|@function)(\s+)({_NAME})", ("k", "", "nf"), "value"),
            (r"@extend\b", "k", "selector"),
            (rf"(@include)(\s+)({_NAME})", ("k", "", "nd"), "value"),
            (rf"@{_NAME}|&", "k", "selector"),
            (rf"(\${_NAME})([ \t]*)(:)", ("nv", "", "p"), "value"),
        ],
        "end": [(r"\n", ""), (r"[;{}]", "p", "#pop:99")],
        "value": [
            "@end",
            (r"[ \t]+", ""),
            (rf"\${_NAME}", "nv"),
            (r"url\(", "sx", "url"),
            (rf"{_NAME}(?=\s*\()", "nf"),
            (rf"%{_NAME}", "nd"),
            (r"(?:true|false)\b", "bp"),
            (r"(?:and|or|not)\b", "ow"),
            (r"#[a-zA-Z0-9]{1,6}", "mh"),
            (r"-?\d+(?:%|[a-z]+)?", "m"),
            (r"-?\d*\.\d+(?:%|[a-z]+)?", "mi"),
            "@strings",
            "@interpolated",
            (r"[~^*!&%<>|+=@:,./?-]+", "o"),
            (r"[\[\]()]+", "p"),
            (r"/\*", "cm", "comment"),
            (r"//[^\n]*", "c1"),
            (_NAME, Words("n", no=CONSTANTS, nb=BUILTINS)),
        ],
        "interpolated": [(r"#\{", "si", "interpolation")],
        "interpolation": [(r"\}", "si", "#pop"), "@value"],
        "strings": [(r'"', "s2", "double"), (r"'", "s1", "single")],
        "double": [(r'"', "s2", "#pop"), "@interpolated", (r'(?:\\.|#(?!\{)|[^\n"#])+', "s2")],
        "single": [(r"'", "s1", "#pop"), "@interpolated", (r"(?:\\.|#(?!\{)|[^\n'#])+", "s1")],
        "url": [(r"\)", "sx", "#pop"), (r"(?:\\.|#(?!\{)|[^\n)#])+", "sx"), "@interpolated"],
        "selector": [
            "@end",
            "@strings",
            "@interpolated",
            (r"[ \t]+", ""),
            (r":", "nd", "pseudo"),
            (r"\.", "nc", "class"),
            (r"#", "nn", "id"),
            (r"%", "nv", "placeholder"),
            (_NAME, "nt"),
            (r"&", "k"),
            (r"[~^*!&\[\]()<>|+=@:;,./?-]", "o"),
        ],
        "pseudo": _piece("nd"),
        "class": _piece("nc"),
        "id": _piece("nn"),
        "placeholder": _piece("nv"),
        "for": [(r"from|to|through", "ow"), "@value"],
        "name": ["@interpolated", (_NAME, Words("na", nl=ATTRIBUTES))],
        "attribute": ["@name", (r"([ \t]*)(:)", ("", "p"), "value")],
        "comment": [
            (r"(?:\\#|#(?=[^\n{])|\*(?=[^\n/])|[^\n#*])+", "cm"),
            "@interpolated",
            (r"\*/", "cm", "#pop"),
        ],
    }
)
