"""R."""

from __future__ import annotations

from pysite.highlight.patterns import LETTER, WORD, one_of, quoted
from pysite.highlight.scanner import Grammar, Words

_LETTER = rf"(?!_){LETTER}"
_REST = rf"{WORD}*(?:\.{WORD}*)*"
_PRIMITIVES = """abs acos acosh all any anyNA Arg as.call as.character as.complex as.double as.environment
as.integer as.logical as.null.default as.numeric as.raw asin asinh atan atanh attr attributes baseenv
browser c call ceiling class Conj cos cosh cospi cummax cummin cumprod cumsum digamma dim dimnames
emptyenv exp expression floor forceAndCall gamma gc.time globalenv Im interactive invisible is.array
is.atomic is.call is.character is.complex is.double is.environment is.expression is.finite is.function
is.infinite is.integer is.language is.list is.logical is.matrix is.na is.name is.nan is.null is.numeric
is.object is.pairlist is.raw is.recursive is.single is.symbol lazyLoadDBfetch length lgamma list log max
min missing Mod names nargs nzchar oldClass on.exit pos.to.env proc.time prod quote range Re rep
retracemem return round seq_along seq_len seq.int sign signif sin sinh sinpi sqrt standardGeneric
substitute sum switch tan tanh tanpi tracemem trigamma trunc unclass untracemem UseMethod xtfrm"""

GRAMMAR = Grammar(
    {
        "root": [
            (r"#'.*", "cd"),
            (r"#.*", "c1"),
            (r"\s+", "w"),
            (r"`[^`]+?`", "n"),
            (quoted("'", lines=True), "s1"),
            (quoted('"', lines=True), "s2"),
            (r"%[^%]*?%", "o"),
            (r"0[xX][a-fA-F0-9]+(?:[pP][0-9]+)?[Li]?", "mh"),
            (r"[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?[Li]?", "m"),
            # a dot in one of these names stands for any character, in Rouge
            (rf"{one_of(_PRIMITIVES)}(?=\()", "nf"),
            (
                rf"(?:{_LETTER}|\.(?:[._]|{_LETTER})){_REST}|\.",
                Words(
                    "n",
                    k="if else for while repeat in next break function",
                    kc="NULL Inf TRUE FALSE NaN NA NA_integer_ NA_real_ NA_complex_ NA_character_",
                    nb="LETTERS letters month.abb month.name pi T F",
                ),
            ),
            (r"[\[\]{}();,]", "p"),
            (r"[-<>?*+^/!=~$@:%&|]", "o"),
        ]
    }
)
