"""Praat's scripts."""

from __future__ import annotations

from pysite.highlight.languages.praat_words import FUNCTIONS, KEYWORDS, OBJECTS
from pysite.highlight.patterns import one_of
from pysite.highlight.scanner import Grammar

_STRING_FUNCTIONS = """backslashTrigraphsToUnicode chooseDirectory chooseReadFile chooseWriteFile date
demoKey do environment extractLine extractWord fixed info left mid percent readFile replace replace_regex
right selected string unicodeToBackslashTrigraphs"""
_COMMANDS = (
    r"print(?:line|tab)?|echo|exit|asserterror|pause|send(?:praat|socket)|include|execute|system(?:_nocheck)?"
)

GRAMMAR = Grammar(
    {
        "root": [
            (r"(\s+)(#.*)", ("", "c1")),
            (r"^#.*|;.*", "c1"),
            (r"\s+", ""),
            (r"(procedure)(\s+)", ("k", ""), "definition"),
            (r"(call)(\s+)", ("k", ""), "call"),
            (r"@", "nf", "call"),
            "@functions",
            (rf"(?:select all|{one_of(KEYWORDS)})\b", "k"),
            (r"(form\b)(\s+)([^\n]+)", ("k", "", "s"), "form"),
            (rf"({_COMMANDS})(\s+)", ("k", ""), "text"),
            (r"(goto|label)(\s+)(\w+)", ("k", "", "nl")),
            "@variables",
            "@number",
            (r'"', "s", "string"),
            (rf"{one_of(OBJECTS)}(?=\s+\S+\n)", "nc", "text"),
            (r"(?=[A-Z])", "", "command"),
            (r"\.{3}|[)(,$]", "p"),
        ],
        "command": [
            (r" ?[^\s:.']+ ?", "k"),
            "@interpolated",
            (r"\.{3}", "k", "=old arguments"),
            (r":", "k", "=list"),
            (r"\s", "", "#pop"),
        ],
        "call": [
            "@interpolated",
            (r":|\s*\(", "p", "#pop"),
            (r"'|[^:('\s]+", "nf"),
            (r"(?=\s)", "", "=old arguments"),
        ],
        "definition": [(r":|\s*\(", "p", "#pop"), (r"[^:(\s]+", "nf"), (r"\s+", "", "#pop")],
        "functions": [
            (rf"{one_of(_STRING_FUNCTIONS)}\$(?=\s*[:(])", "nf", "function"),
            (r"(?:linear|randomGauss|randomInteger|randomUniform|zero)#(?=\s*[:(])", "nf", "function"),
            (rf"{one_of(FUNCTIONS)}(?=\s*[:(])", "nf", "function"),
        ],
        "function": [(r"\s+", ""), (r"[:(]", "", "=list")],
        "list": [
            (r"(\s*\n\s*)(\.{3})", ("", "p")),
            (r"\s*[\])\n]", "", "#pop"),
            (r"\s+", ""),
            (r'"', "s", "string"),
            (r"(?:if|then|else|fi|endif)\b", "k"),
            "@functions",
            "@variables",
            (r"[()]", ""),
            (r",", "p"),
        ],
        "old arguments": [
            (r"\n", "", "#pop"),
            "@variables",
            (r'"', "s", "string"),
            (r"[^\n]", ""),
        ],
        "number": [(r"\n", "", "#pop"), (r"\d+(?:\.\d*)?(?:[eE][-+]?\d+)?%?", "m")],
        "variables": [
            "@operator",
            "@number",
            (
                r"(?:praatVersion|tab|shellDirectory|homeDirectory|preferencesDirectory|newline|temporaryDirectory"
                r"|defaultDirectory)\$",
                "nb",
            ),
            (
                r"(?:all|average|e|left|macintosh|mono|pi|praatVersion|right|stereo|undefined|unix|windows)(?!\$)\b",
                "nb",
            ),
            (rf"(?:Object|{one_of(OBJECTS)})_", "nb", "object"),
            (r"\.?[a-z][a-zA-Z0-9_.]*[$#]?", ""),
            (r"[\[\]]", "", "list"),
            "@interpolated",
        ],
        "object": [
            "@interpolated",
            (r"[a-z][a-zA-Z0-9_]*|\d+", "nb"),
            (r"\.(?:ncol|nrow|xmin|ymin|xmax|ymax|nx|ny|dx|dy)\b", "nb", "#pop"),
            (r"\$", "nb"),
            (r"\[", "", "#pop"),
        ],
        "operator": [
            (r"[+/*<>=!&|^-]", "o"),
            (r"(?:and|or|not|div|mod)(?![\w.])", "ow"),
        ],
        "interpolated": [
            (r"'[._a-z][^\[\]'\":]*(?:\[(?:[\d,]+|\"[\w,]+\")\])?(?::[0-9]+)?'", "si"),
        ],
        "text": [
            (r"\n\s*\.{3}", "p"),
            (r"\n", "", "#pop"),
            (r"\s", ""),
            "@interpolated",
            (r"'|[^'\n]+", "s"),
        ],
        "string": [
            (r"\n\s*\.{3}", "p"),
            (r'"', "s", "#pop"),
            "@interpolated",
            (r"'|[^'\"\n]+", "s"),
        ],
        "form": [
            (r"(\s+)(#.*)", ("", "c1")),
            (r"\s+", ""),
            (r"(optionmenu|choice)([ \t]+\S+:[ \t]+)", ("k", ""), "number"),
            (r"(option|button)([ \t]+)", ("k", ""), "text"),
            (r"(sentence|text)([ \t]+\S+)", ("k", ""), "text"),
            (r"(word)([ \t]+\S+[ \t]*)(\S+)?([ \t]+.*)?", ("k", "", "s", "")),
            (r"(boolean)(\s+\S+\s*)(0|1|\"?(?:yes|no)\"?)", ("k", "", "nv")),
            (r"(real|natural|positive|integer)([ \t]+\S+[ \t]*)([+-]?)", ("k", "", "o"), "number"),
            (r"(comment)(\s+)", ("k", ""), "text"),
            (r"endform\b", "k", "#pop"),
        ],
    }
)
