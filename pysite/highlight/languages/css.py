"""CSS."""

from __future__ import annotations

from pysite.highlight.languages.css_words import ATTRIBUTES, BUILTINS, CONSTANTS
from pysite.highlight.patterns import LETTER, WORD, one_of, quoted
from pysite.highlight.scanner import Grammar, Words

_REST = rf"{WORD}*(?:-{WORD}*)*"
_NAME = rf"(?:{LETTER}|-){_REST}"
_NUMBER = r"-?(?:\d+(?:\.\d+)?|\.\d+)"
_UNIT = r"em px pt pc in mm cm ex rem ch vw vh vmin vmax dpi dpcm dppx deg grad rad turn s ms Hz kHz"
_VENDORS = r"-(?:ah|atsc|hp|khtml|moz|ms|o|rim|ro|tc|wap|webkit|xv)-|mso-|prince-"
_KNOWN = "|".join(ATTRIBUTES.split())

GRAMMAR = Grammar(
    {
        "root": [
            "@common",
            (r"\{", "p", "stanza"),
            (rf"::?{_NAME}", "nd"),
            (rf"\.{_NAME}", "nc"),
            (rf"#{_NAME}", "nf"),
            (rf"@{_NAME}", "k", "at"),
            (_NAME, "nt"),
            (r"[~^*!%&\[\]()<>|+=@:;,./?-]", "o"),
            "@strings",
        ],
        "common": [(r"\s+", ""), (r"/\*(?s:.*?)\*/", "c")],
        "strings": [(quoted('"', lines=True), "s1"), (quoted("'", lines=True), "s2")],
        "value": [
            "@common",
            (r"url\(.*?\)", "sx"),
            (r"#[0-9a-fA-F]{1,6}", "m"),
            (rf"{_NUMBER}(?:%|{one_of(_UNIT)}\b)?", "m"),
            (r"[\[\]():/.,]", "p"),
            "@strings",
            (_NAME, Words("n", nb=BUILTINS, no=CONSTANTS)),
        ],
        "at": [
            (rf"\{{(?=\s*{_NAME}\s*:)", "p", "at stanza"),
            (r"\{", "p", "at body"),
            (r";", "p", "#pop"),
            "@value",
        ],
        "at body": ["@at end", "@root"],
        "at stanza": ["@at end", "@stanza"],
        "at end": [(r"\}", "p", "#pop:2")],
        "stanza": [
            "@common",
            (r"\}", "p", "#pop"),
            (rf"((?:{_KNOWN})(?!{WORD}|-)|(?:{_VENDORS}){_REST})(\s*)(:)", ("nl", "", "p"), "value of"),
            (rf"({_NAME})(\s*)(:)", ("py", "", "p"), "value of"),
        ],
        "value of": [
            (r";", "p", "#pop"),
            (r"(?=\})", "", "#pop"),
            (r"!\s*important\b", "cp"),
            (r"^@.*", "cp"),
            "@value",
        ],
    }
)
