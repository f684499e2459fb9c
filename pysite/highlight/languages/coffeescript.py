"""CoffeeScript."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, Words, needing

_NAME = r"[$a-zA-Z_][a-zA-Z0-9_]*"
_KEYWORDS = """for by while until loop break continue return switch when then if else do yield throw try catch
finally await new delete typeof instanceof super extends this class import export debugger"""
_CONSTANTS = "true false yes no on off null NaN Infinity undefined"
_BUILTINS = """Array Boolean Date Error Function Math netscape Number Object Packages RegExp String sun
decodeURI decodeURIComponent encodeURI encodeURIComponent eval isFinite isNaN parseFloat parseInt
document window"""
_FLAGS = r"(?:[gimy]+\b|\B)"

GRAMMAR = Grammar(
    {
        "root": [
            (r"^(?=\s|/|<!--)", "", "operand"),
            "@comments",
            (r"\s+", ""),
            (
                r"\+\+|--|~|&&|(?:and|or|is|isnt|not|in|of)\b|[?:]|\|\||\\(?=\n)|(?:<<|>>>?|==?|!=?|[-<>+*`%&|^/])=?",
                "o",
                "operand",
            ),
            (rf"(@)([ \t]*)({_NAME})", ("vi", "", "na"), "operand"),
            (rf"(\.)([ \t]*)({_NAME})", ("p", "", "na"), "operand"),
            (rf"{_NAME}(?=\s*:)", "na", "operand"),
            (_NAME, Words("nx", nb=_BUILTINS, no=_CONSTANTS, k=_KEYWORDS), "operand"),
            (r"[{(\[;,]", "p", "operand"),
            (r"[})\].]", "p"),
            (r"\d+\.\d+(?:[eE]\d+)?[fd]?", "mf"),
            (r"0x[0-9a-fA-F]+", "mh"),
            (r"\d+", "mi"),
            (r'"""', "s", "long double"),
            (r"'''", "s", "long single"),
            (r'"', "s", "double"),
            (r"'", "s", "single"),
        ],
        "comments": [(needing("###", r"###[^#](?s:.*?)###"), "cm"), (r"#.*", "c1")],
        # Where a slash begins an expression.
        "operand": [
            "@comments",
            (r"\s+", ""),
            (r"///", "sr", "=long regex"),
            (rf"/(?:\\.|[^\[/\\\n]|\[(?:\\.|[^\]\\\n])*\])+/{_FLAGS}", "sr", "#pop"),
            (r"", "", "#pop"),
        ],
        "long regex": [
            (rf"///{_FLAGS}", "sr", "#pop"),
            (r"^#(?!\{).*", "c1"),
            (r"(\s+)(#(?!\{).*)", ("", "c1")),
            (r"#\{", "si", "interpolation"),
            "@comments",
            (r"\s+", ""),
            "@escape",
            (r"\\\D", "se"),
            (r"\\\d+", "nv"),
            (r"(?s:.)", "sr"),
        ],
        "escape": [(r"\\(?:c[A-Z]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{4}\})", "se")],
        "strings": [(r"[^#\\'\"]+", "s"), "@escape", (r"\\.", "se"), (r"#", "s")],
        "interpolation": [(r"\}", "si", "#pop"), "@root"],
        "in double": [(r"'", "s"), (r"#\{", "si", "interpolation"), "@strings"],
        "in single": [(r'"', "s"), "@strings"],
        "double": [(r'"', "s", "#pop"), "@in double"],
        "long double": [(r'"""', "s", "#pop"), (r'"', "s"), "@in double"],
        "single": [(r"'", "s", "#pop"), "@in single"],
        "long single": [(r"'''", "s", "#pop"), (r"'", "s"), "@in single"],
    }
)
