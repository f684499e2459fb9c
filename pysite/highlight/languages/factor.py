"""Factor."""

from __future__ import annotations

from pysite.highlight.languages.factor_words import WORDS
from pysite.highlight.patterns import quoted
from pysite.highlight.scanner import Grammar, Words, needing

_NEXT = r"(\s+)(\S+)"
_BELOW = r"(\s+)(<)(\s+)(\S+)"

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (rf"(::?|MACRO:|MEMO:|GENERIC:|HELP:){_NEXT}", ("k", "", "nf")),
            (rf"(M:|HOOK:|GENERIC#){_NEXT}{_NEXT}", ("k", "", "nc", "", "nf")),
            (r"\((?=\s)", "nf", "effect"),
            (r";(?=\s)", "k"),
            (r"(USING:)((?:\\?\s)+)", ("kn", ""), "import"),
            (rf"(IN:|USE:|UNUSE:|QUALIFIED:|QUALIFIED-WITH:){_NEXT}", ("kn", "", "nn")),
            (rf"(FROM:|EXCLUDE:){_NEXT}(\s+)(=>)", ("kn", "", "nn", "", "p")),
            (r"(?:ALIAS|DEFER|FORGET|POSTPONE):", "kn"),
            (rf"(TUPLE:){_NEXT}{_BELOW}", ("k", "", "nc", "", "p", "", "nc"), "slots"),
            (rf"(TUPLE:){_NEXT}", ("k", "", "nc"), "slots"),
            (rf"(UNION:|INTERSECTION:){_NEXT}", ("k", "", "nc")),
            (rf"(PREDICATE:){_NEXT}{_BELOW}", ("k", "", "nc", "", "p", "", "nc")),
            (rf"(C:){_NEXT}{_NEXT}", ("k", "", "nf", "", "nc")),
            (
                r"(?:INSTANCE|SLOT|MIXIN|SINGLETONS?|CONSTANT|SYMBOLS?|ERROR|SYNTAX|ALIEN|TYPEDEF|FUNCTION"
                r"|STRUCT):",
                "k",
            ),
            (r"<PRIVATE|PRIVATE>", "kn"),
            (rf"(MAIN:){_NEXT}", ("kn", "", "nf")),
            (quoted('"', lines=True), "s"),
            # A word may begin a string of its own kind.
            (needing('"', r"\S+\"\s+" + quoted('"', lines=True)[1:]), "s"),
            (r"CHAR:\s+(?:\\[\\abfnrstv]*|\S)(?=\s)", "sc"),
            (r"#?!\s+.*$", "c"),
            (r"[tf](?=\s)", "no"),
            (r"-?\d+\.\d+(?=\s)", "mf"),
            (r"-?\d+(?=\s)", "mi"),
            (r"HEX:\s+[a-fA-F\d]+(?=\s)", "mh"),
            (r"BIN:\s+[01]+(?=\s)", "mb"),
            (r"OCT:\s+[0-7]+(?=\s)", "mo"),
            (r"[-+/*=<>^](?=\s)", "o"),
            (r"(?:deprecated|final|foldable|flushable|inline|recursive)(?=\s)", "k"),
            (r"\S+", Words("n", nb=WORDS)),
        ],
        "effect": [
            (r"\s+", ""),
            (r"\(", "nf", "effect"),
            (r"\)", "nf", "#pop"),
            (r"--", "nf"),
            (r"\S+", "nv"),
        ],
        "slots": [(r"\s+", ""), (r";(?=\s)", "k", "#pop"), (r"\S+", "nv")],
        "import": [(r";(?=\s)", "k", "#pop"), (r"\s+", ""), (r"\S+", "nn")],
    }
)
