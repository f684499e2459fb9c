"""XPath."""

from __future__ import annotations

from typing import Any

from pysite.highlight.scanner import Grammar

PART = r"[a-zA-Z_][a-zA-Z_.0-9-]*"
QUALIFIED = rf"{PART}(?::{PART})?"
NAME = rf"(?:Q\{{[^{{}}]*\}}{PART}|{QUALIFIED})"
_STRING = r'"(?:""|[^"])*"|\'(?:\'\'|[^\'])*\''
#: A parenthesis that begins no comment.
_OPEN = r"(\s*)(\((?!:))"
_KINDS = "element|attribute|schema-element|schema-attribute|comment|text|node|document-node|namespace-node"
_AXES = """child|descendant|attribute|self|descendant-or-self|following-sibling|following|namespace|parent|
ancestor|preceding-sibling|preceding|ancestor-or-self""".replace("\n", "")
_OPERATORS = r",|=>|:=|[=:]|>=|>>|>|<=|<<|<|[-*+]|!=|//?|\|\|?"
_WORD_OPERATORS = r"(?:and|or|eq|ge|gt|le|lt|ne|is|div|mod|idiv|intersect|except|union|to)\b"
_KEYWORDS = r"(?:let|for|some|every|if|then|else|return|in|satisfies)\b"


def _typed(replace: str) -> list[Any]:
    """What a type follows; `replace` is "=" where a type is already expected."""
    return [
        (r"(cast|castable)(\s+)(as)", ("k", "w", "k"), f"{replace}single type"),
        (r"(treat)(\s+)(as)", ("k", "w", "k"), f"{replace}type"),
        (r"(instance)(\s+)(of)", ("k", "w", "k"), f"{replace}type"),
    ]


STATES: dict[str, list[Any]] = {
    "blank": [(r"\(:", "c", "comment"), (r"\s+", "w")],
    "root": [
        "@blank",
        (r"\.[0-9]+|[0-9]+(?:\.[0-9]*)?[eE][+-]?[0-9]+|[0-9]+\.[0-9]*", "mf"),
        (r"[0-9]+", "m"),
        (_STRING, "s"),
        (r"\$", "nv", "variable"),
        (_OPERATORS, "o"),
        (_WORD_OPERATORS, "ow"),
        (_KEYWORDS, "k"),
        (r"[?{}()\[\]]", "p"),
        (rf"(function){_OPEN}", ("k", "w", "p")),
        (r"map|array|empty-sequence", "k"),
        (rf"({_KINDS}){_OPEN}", ("k", "w", "p"), "kind"),
        (rf"(processing-instruction){_OPEN}", ("k", "w", "p"), "instruction"),
        (rf"({NAME}){_OPEN}", ("nf", "w", "p")),
        (rf"({NAME})(\s*)(#)(\s*)(\d+)", ("nf", "w", "nf", "w", "nf")),
        *_typed(""),
        (r"as\b", "k", "type"),
        (rf"({PART})(\s*)(:)(\s*)(\*)", ("nt", "w", "p", "w", "o")),
        (rf"({_AXES})(\s*)(::)", ("k", "w", "o")),
        (r"\.\.?", "o"),
        (r"@", "na", "attribute"),
        (NAME, "nt"),
    ],
    "single type": ["@blank", (NAME, "kt", "#pop")],
    "type": [
        "@blank",
        (rf"({_KINDS}){_OPEN}", ("kt", "w", "p"), "=occurrence", "kind"),
        (rf"(processing-instruction){_OPEN}", ("kt", "w", "p"), "=occurrence", "instruction"),
        (rf"(item){_OPEN}(\s*)(\))", ("kt", "w", "p", "w", "p"), "=occurrence"),
        (rf"(function|array|map|empty-sequence){_OPEN}", ("kt", "w", "p")),
        *_typed("="),
        (r"as\b", "k"),
        (_OPERATORS, "o", "#pop"),
        (_WORD_OPERATORS, "ow", "#pop"),
        (_KEYWORDS, "k", "#pop"),
        (r"[\[)]", "p", "#pop"),
        (NAME, "kt", "=occurrence"),
    ],
    "kind": [
        "@blank",
        (r"[?*]", "o"),
        (r",", "p"),
        (rf"(element|schema-element){_OPEN}", ("kt", "w", "p"), "kind"),
        (NAME, "nt"),
        (r"\)", "p", "#pop"),
    ],
    "instruction": ["@blank", (PART, "n"), (_STRING, "s"), (r"\)", "p", "#pop")],
    "occurrence": ["@blank", (r"[?*+]", "o", "#pop"), (r"", "", "#pop")],
    "variable": [
        "@blank",
        (rf"({NAME}){_OPEN}", ("nv", "w", "p"), "#pop"),
        (NAME, "nv", "#pop"),
    ],
    "attribute": ["@blank", (NAME, "na", "#pop"), (r"\*", "o", "#pop")],
    "comment": [(r":\)", "c", "#pop"), (r"\(:", "c", "comment"), (r"[^:(]+|[:(]", "c")],
}

GRAMMAR = Grammar(STATES)
