"""Java."""

from __future__ import annotations

from pysite.highlight.patterns import LETTER, WORD, quoted
from pysite.highlight.scanner import Grammar, any_of, parts, within

_NAME = rf"{LETTER}{WORD}*"
# the capitals that a name can begin with: all that are letters but no small ones
_CAPITAL = r"(?:[A-Z]|(?![a-z])(?u:[À-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽΑ-ΩА-Я]))"
_DIGIT = r"(?:\d_+\d|\d)"

GRAMMAR = Grammar(
    {
        "root": [
            (r"[^\S\n]+", ""),
            (r"//.*", "c1"),
            (r"/\*(?s:.*?)\*/", "cm"),
            (
                any_of(
                    """assert break case catch continue default do else finally for if goto instanceof new
                    return switch this throw try while"""
                ),
                "k",
            ),
            (
                r"(\s*(?:[a-zA-Z_][a-zA-Z0-9_.\[\]<>]*\s+)+?)([a-zA-Z_][a-zA-Z0-9_]*)(\s*)(\()",
                parts(within(), "nf", "", "o"),
            ),
            (rf"@{_NAME}", "nd"),
            (
                any_of(
                    """abstract const enum extends final implements native private protected public static
                    strictfp super synchronized throws transient volatile"""
                ),
                "kd",
            ),
            (any_of("boolean byte char double float int long short var void"), "kt"),
            (any_of("true false null"), "kc"),
            (any_of("class interface"), "kd", "class"),
            (any_of("import package"), "kn", "import"),
            (quoted('"', lines=True), "s"),
            (r"'(?:\\.|[^\\]|\\u[0-9a-f]{4})'", "sc"),
            (rf"(\.)({_NAME})", ("o", "na")),
            (rf"{_NAME}:", "nl"),
            (rf"{_CAPITAL}(?:{_CAPITAL}|[\d_])*\b", "no"),
            (rf"{_CAPITAL}(?u:[^\W_])*\b", "nc"),
            (rf"\$?{_NAME}", "n"),
            (r"[~^*!%&\[\](){}<>|+=:;,./?-]", "o"),
            (rf"{_DIGIT}+\.{_DIGIT}+(?:[eE]{_DIGIT}+)?[fd]?", "mf"),
            (r"0[bB](?:[01]_+[01]|[01])+", "mb"),
            (r"0[xX](?:[0-9a-fA-F]_+[0-9a-fA-F]|[0-9a-fA-F])+", "mh"),
            (r"0(?:[0-7]_+[0-7]|[0-7])+", "mo"),
            (rf"{_DIGIT}+L?", "mi"),
            (r"\n", ""),
        ],
        "class": [(r"\s+", ""), (_NAME, "nc", "#pop")],
        "import": [(r"\s+", ""), (r"[a-zA-Z0-9_.]+\*?", "nn", "#pop")],
    }
)
