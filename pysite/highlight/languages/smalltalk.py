"""Smalltalk."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, needing

_SIGN = r"[-+*/\\~<>=|&!?,@%]"

GRAMMAR = Grammar(
    {
        "root": [
            (r"(<)(\w+:)(.*?)(>)", ("p", "k", "", "p")),
            "@blank",
            "@definition",
            (r"(\|)([\w\s]*)(\|)", ("p", "nv", "p")),
            "@objects",
            (r"\^|:=|_", "o"),
            (r"[)}\]]", "p", "behind"),
            (r"[({\[!]", "p"),
        ],
        "definition": [
            (r"([a-zA-Z]\w*:)(\s*)(\w+)", ("nf", "", "nv")),
            (r"^([a-zA-Z]\w*)\b(\s*)$", ("nf", "")),
            (rf"^({_SIGN}+)(\s*)(\w+)(\s*)$", ("nf", "", "nv", "")),
        ],
        "block": [
            "@blank",
            (r"(:)(\s*)(\w+)", ("o", "", "nv")),
            (r"\|", "p", "#pop"),
            (r"", "", "#pop"),
        ],
        "literals": [
            # Two quotes in a row are an end and a beginning.
            (r"'[^']*'", "s", "behind"),
            (r"\$.", "sc", "behind"),
            (r"#\(", "ss", "array"),
            (r"(?:\d+r)?-?\d+(?:\.\d+)?(?:e-?\d+)?", "m", "behind"),
            (rf'#(?:"[^"]*"|{_SIGN}+|[\w:]+)', "ss", "behind"),
        ],
        "array": [(r"\)", "ss", "=behind"), "@inner"],
        "inner": [
            (r"#\(", "ss", "inner"),
            (r"\)", "ss", "#pop"),
            "@blank",
            "@literals",
            (rf"(?:{_SIGN}|[\w:])+", "ss"),
        ],
        "blank": [(r"! !$", "k"), (r"\s+", ""), (needing('"', r'"[^"]*"'), "c")],
        "objects": [
            (r"\[", "p", "block"),
            (r"(?:self|super|true|false|nil|thisContext)\b", "bp", "behind"),
            (r"[A-Z]\w*(?!:)\b", "nc", "behind"),
            (r"[a-z]\w*(?!:)\b", "nv", "behind"),
            "@literals",
        ],
        # What is behind an object is done to it.
        "behind": [
            "@blank",
            (r"(?:ifTrue|ifFalse|whileTrue|whileFalse|timesRepeat):", "nb", "#pop"),
            (r"new(?!:)\b", "nb"),
            (r":=|_", "o", "#pop"),
            (r"[a-zA-Z]\w*:", "nf", "#pop"),
            (r"[a-zA-Z]\w*", "nf"),
            (rf"{_SIGN}+", "nf", "#pop"),
            (r"\.", "p", "#pop"),
            (r";", "p"),
            (r"", "", "#pop"),
        ],
    }
)
