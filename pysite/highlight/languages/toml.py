"""TOML."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, needing

_KEY = r"""(?:\S+|"[^"]+"|'[^']+')"""
_DIGITS = r"\d+(?:_\d+)*"

GRAMMAR = Grammar(
    {
        "basic": [
            (r"\s+", ""),
            (r"#.*", "c"),
            (r"true|false", "kc"),
            (needing("=", rf"({_KEY})(\s*)(=)(\s*)(\{{)"), ("nn", "", "o", "", "p"), "inline"),
            (needing("]", r"\s*\[\S+\]"), "nn"),
            (r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", "ld"),
            (rf"[-+]?{_DIGITS}\.{_DIGITS}(?:[eE][-+]?{_DIGITS})?", "mf"),
            (rf"[-+]?{_DIGITS}[eE][-+]?{_DIGITS}|[-+]?(?:nan|inf)", "mf"),
            (r"0x[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*", "mh"),
            (r"0o[0-7]+(?:_[0-7]+)*", "mo"),
            (r"0b[01]+(?:_[01]+)*", "mb"),
            (rf"[-+]?{_DIGITS}", "mi"),
        ],
        "root": ["@basic", (needing("=", rf"({_KEY})(\s*)(=)"), ("py", "", "p"), "value")],
        "value": [(r"\n", "", "#pop"), "@content"],
        "content": [
            "@basic",
            (needing("=", rf"({_KEY})(\s*)(=)"), ("py", "", "p")),
            (r'"""', "s", "long"),
            (r'"', "s", "short"),
            (r"'''", "s", "long literal"),
            (r"'", "s", "literal"),
            "@escape",
            (r",", "p"),
            (r"\[", "p", "array"),
        ],
        "short": [(r'"', "s", "#pop"), (r"\n", "err", "#pop"), "@escape", (r'[^\\"\n]+', "s")],
        "long": [(r'"""', "s", "#pop"), "@escape", (r'[^\\"]+|"+', "s")],
        "literal": [(r"'", "s", "#pop"), (r"\n", "err", "#pop"), (r"[^'\n]+", "s")],
        "long literal": [(r"'''", "s", "#pop"), (r"[^']+|'+", "s")],
        "escape": [(r'\\[0t\tn\n "\\r]', "se")],
        "array": ["@content", (r"\]", "p", "#pop")],
        "inline": ["@content", (r"\}", "p", "#pop")],
    }
)
