"""MoonScript."""

from __future__ import annotations

from pysite.highlight.languages import lua
from pysite.highlight.patterns import one_of
from pysite.highlight.scanner import Grammar, needing

_KEYWORDS = """break class continue do else elseif end extends for if import in repeat return switch super
then unless until using when with while"""

GRAMMAR = Grammar(
    {
        "root": [(r"#!.*", "cp"), (r"", "", "main")],
        "base": [
            # What has a point is a number in front of a quote only.
            (r"(?:\d*\.\d+|\d+\.\d*)(?:[eE][+-]?\d+)?'", "mf"),
            (r"\d+[eE][+-]?\d+", "mf"),
            (r"0[xX][0-9a-fA-F]*", "mh"),
            (r"\d+", "mi"),
            (r"@\w*", "vi"),
            (r"[A-Z]\w*", "nc"),
            # A quoted key; all before its end is taken for it.
            (needing('":', r'"?[^"]+":'), "ss"),
            (r"\w+:|:\w+", "ss"),
            (r"\s+", "w"),
            (r"~=|\.\.\.|\.\.|[=+\-*/%^<>#!\\]", "o"),
            (r"[\[\]{}().,:;]", "p"),
            (r"(?:and|or|not)\b", "ow"),
            (rf"{one_of(_KEYWORDS)}\b", "k"),
            (r"(?:local|export)\b", "kd"),
            (r"(?:true|false|nil)\b", "kc"),
            (rf"{lua.NAME}(?:\.{lua.NAME})?", lua.name),
        ],
        "main": [
            (r"--.*", "c1"),
            (needing("]", r"\[(=*)\[(?s:.*?)\]\1\]"), "sh"),
            "@base",
            (r"'", "s1", "single"),
            (r'"', "s2", "double"),
        ],
        "single": [(r"'", "s1", "#pop"), (r"[^']+", "s1")],
        "interpolation": [(r"\}", "si", "#pop"), "@base"],
        "double": [
            (r"#\{", "si", "interpolation"),
            (r'"', "s2", "#pop"),
            (r"#[^{]", "s2"),
            (r'[^"#]+', "s2"),
        ],
    }
)
