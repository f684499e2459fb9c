"""Ceylon."""

from __future__ import annotations

from pysite.highlight.patterns import quoted
from pysite.highlight.scanner import Grammar

# The words that begin a line of Rouge's lists are known only there, with so much space before them.
_LATE = "\n" + " " * 10
_ANNOTATIONS = """shared abstract formal default actual variable deprecated small literal doc by see throws
optional license tagged final native sealed"""
_KEYWORDS = """break case catch continue else finally for in return switch this throw try while is exists
dynamic then outer assert let"""


def _words(words: str, *late: str) -> str:
    return rf"(?:{'|'.join([*words.split(), *(_LATE + word for word in late)])})\b"


_NAME = r"[a-zA-Z_]\w*"
_THOUSANDS = r"\d{1,3}(?:_\d{3})+"
_FRACTION = rf"(?:{_THOUSANDS}|[0-9]+(?:[eE][+-]?[0-9]+)?)[kMGTPmunpf]?"

GRAMMAR = Grammar(
    {
        "root": [
            "@blank",
            (_words(_ANNOTATIONS, "late", "annotation"), "nd"),
            (_words(_KEYWORDS, "if", "nonempty"), "k"),
            (r"(?:abstracts|extends|satisfies|super|given|of|out|assign)\b", "kd"),
            (r"(?:function|value|void|new)\b", "kt"),
            (r"(assembly|module|package|import)(\s+)", ("kn", ""), "import"),
            (r"(?:true|false|null)\b", "kc"),
            (r"(class|interface|object|alias)(\s+)", ("kd", ""), "class"),
            (quoted('"', lines=True), "s"),
            (r"'\\.'|'[^\\]'|'\\\{#[0-9a-fA-F]{4}\}'", "sc"),
            (r"(\.)([a-z_]\w*)", ("o", "na")),
            (rf"{_NAME}:", "nl"),
            (r"(?:\\I[a-z]|[A-Z])\w*", "nd"),
            (_NAME, "n"),
            (r"[~^*!%&\[\](){}<>|+=:;,./?`-]", "o"),
            (rf"{_THOUSANDS}\.{_FRACTION}", "mf"),
            (rf"[0-9]+\.{_FRACTION}", "mf"),
            (r"#[0-9a-fA-F]{4}(?:_[0-9a-fA-F]{4})+|#[0-9a-fA-F]+", "mh"),
            (r"\$[01]{4}(?:_[01]{4})+|\$[01]+", "mb"),
            (rf"(?:{_THOUSANDS}|[0-9]+)[kMGTP]?", "mi"),
            (r"\n", ""),
        ],
        # Of a comment of several lines only the beginning is known.
        "blank": [(r"[^\S\n]+", ""), (r"//.*\n", "c1"), (r"/\*", "cm")],
        "class": ["@blank", (_NAME, "nc", "#pop")],
        "import": [(r"[a-z][\w.]*", "nn", "#pop"), (quoted('"', lines=True), "s", "#pop")],
    }
)
