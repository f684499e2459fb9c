"""AppleScript, whose words may be phrases."""

from __future__ import annotations

from pysite.highlight.languages.applescript_words import BUILTINS, CONTROLS, OPERATORS, PROPERTIES
from pysite.highlight.patterns import quoted
from pysite.highlight.scanner import Grammar, Words

#: What may be behind `as`; some of them only if a word follows.
_CLASSES = """(?:alias|application|boolean|class|constant|date|file|integer|list|number|POSIX file|real|record
reference|RGB color|script|text) \\b|unit types\\b|(?:Unicode )?text\\b|string\\b""".replace("\n", "|")
_CONSIDERED = "application responses|case|diacriticals|hyphens|numeric strings|punctuation|white space"

_PHRASES = Words("")
for _class, _phrases in (("ow", OPERATORS), ("k", CONTROLS), ("nb", BUILTINS), ("na", PROPERTIES)):
    _PHRASES.classes.update(dict.fromkeys(_phrases.replace(",\n", ", ").split(", "), _class))
_LONGEST_FIRST = "|".join(sorted(_PHRASES.classes, key=len, reverse=True))

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", "w"),
            (r"¬\n", "se"),
            (r"'s\s+", ""),
            (r"(?:--|#).*", "c1"),
            # Only its sign is known of a comment.
            (r"\(\*", "cm"),
            (r"[(){}!,.:]", "p"),
            (r"(«)([^»]+)(»)", ("", "nb", "")),
            (rf"((?:considering|ignoring)\s*)({_CONSIDERED})", ("k", "nb")),
            (r"[-*+&≠><=≥≤/÷^]", "o"),
            (r"^()(in|on|script|to)(\s+)", ("", "k", "")),
            (rf"(as )({_CLASSES})", ("k", "nc")),
            (rf"(?:{_LONGEST_FIRST})\b", _PHRASES),
            (r"[0-9]+(?:st|nd|rd|th)\b", "nb"),
            (quoted('"', lines=True), "s2"),
            (r"[a-zA-Z]\w*\b", "nv"),
            (r"(?:\d+\.\d*|\d*\.\d+)(?:E[-+][0-9]+)?", "mf"),
            (r"\d+", "mi"),
        ]
    }
)
