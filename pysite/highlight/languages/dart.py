"""Dart."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, any_of, needing, parts, within

_NAME = r"[a-zA-Z_]\w*"

GRAMMAR = Grammar(
    {
        "root": [
            (
                needing("(", rf"^(\s*(?:[a-zA-Z_][a-zA-Z\d_.\[\]]*\s+)+?)({_NAME})(\s*)(\()"),
                parts(within(), "nf", "", "p"),
            ),
            (r"\s+", ""),
            (r"//.*", "c1"),
            (needing("*/", r"/\*(?s:.*?)\*/"), "cm"),
            (r'"', "s", "double"),
            (r"'", "s", "single"),
            (r"r\"[^\"]*\"|r'[^']*'", "sx"),
            (rf"#(?:{_NAME})?", "ss"),
            (rf"@{_NAME}", "nd"),
            (
                any_of(
                    """as assert await break case catch continue default do else finally for if in is new
                    rethrow return super switch this throw try while with yield"""
                ),
                "k",
            ),
            (
                any_of(
                    """abstract async dynamic const covariant external extends factory final get implements
                    late native on operator required set static sync typedef var"""
                ),
                "kd",
            ),
            (
                any_of(
                    """bool Comparable double Dynamic enum Function int List Map Never Null num Object
                    Pattern Set String Symbol Type Uri void"""
                ),
                "kt",
            ),
            (any_of("true false null"), "kc"),
            (any_of("class interface mixin"), "kd", "class"),
            (r"(?:import|deferred|export|library|part\s*of|part|source)\b", "kn", "import"),
            (rf"(\.)({_NAME})", ("o", "na")),
            (rf"{_NAME}:", "nl"),
            (rf"\$?{_NAME}", "n"),
            (r"[~^*!%&|+=:/?-]", "o"),
            (r"[\[\](){}<>.,;]", "p"),
            (r"\d+\.\d+(?:[eE]-?\d+)?", "mf"),
            (r"0x[\da-fA-F]+", "mh"),
            (r"\d+L?", "mi"),
        ],
        "class": [(r"\s+", ""), (_NAME, "nc", "#pop")],
        "import": [(r";", "o", "#pop"), (r"(?:show|hide)\b", "kd"), "@root"],
        "double": [(r'"', "s", "#pop"), (r'[^\\$"]+', "s"), "@string"],
        "single": [(r"'", "s", "#pop"), (r"[^\\$']+", "s"), "@string"],
        "string": [
            (rf"\${_NAME}", "si"),
            (needing("}", r"\$\{[^}]+\}"), "si"),
            (r"\\[nrt\"'\\]", "se"),
        ],
    }
)
