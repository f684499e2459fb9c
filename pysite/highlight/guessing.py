"""Which language a text is in, as Rouge judges by the source: mode lines, shebangs, first words."""

from __future__ import annotations

import re

from pysite.highlight.names import TAGS

_MODE_LINES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"-\*-\s*(?:(?!mode)[\w-]+\s*:\s*[\w+-]+\s*;?\s*)*(?:mode\s*:)?\s*([\w+-]+)"
        r"\s*(?:;\s*(?!mode)[\w-]+\s*:\s*[\w+-]+\s*)*;?\s*-\*-",
        r"(?:vim|vi|ex):\s*(?:ft|filetype|syntax)=(\w+)\s?",
        r"(?:vim|vi|ex):\s*set?.*\s(?:ft|filetype|syntax)=(\w+)\s?.*:",
    )
)

#: Programs in the first line `#!…`, with the tag they mean.
_SHEBANGS = (
    ("awk", "awk"),
    ("coffee", "coffeescript"),
    ("crystal", "crystal"),
    ("groovy", "groovy"),
    ("hhvm", "hack"),
    ("runhaskell", "haskell"),
    ("node", "javascript"),
    ("julia", "julia"),
    ("lua", "lua"),
    ("perl", "perl"),
    ("php", "php"),
    ("puppet(?:-apply)?", "puppet"),
    (r"pythonw?(?:[23](?:\.\d+)?)?", "python"),
    ("Rscript", "r"),
    ("ruby", "ruby"),
    ("sed", "sed"),
    ("(?:ba|z|k)?sh", "shell"),
    ("(?:tclsh|wish|jimsh)", "tcl"),
)

#: What a text of a language begins with or holds.
_SIGNS = (
    (r"\AIndex: |\Adiff[^\n]*?\ba/[^\n]*\bb/|---.*?\n[+]{3}|[+]{3}.*?\n---", "diff"),
    (r"^<\?php", "php"),
    (r"\Apragma solidity", "solidity"),
    (r"\A\s*\\(?:documentclass|input|documentstyle|relax|ProvidesPackage|ProvidesClass)", "tex"),
    (r"\A\s*%YAML", "yaml"),
    (r"\A#lang\s*(?:racket|scribble)", "racket"),
    (r"^%!", "postscript"),
)
_DOCTYPE = re.compile(r"\A\s*(?:<\?.*?\?>\s*)?<!DOCTYPE\s+(.+?)>", re.DOTALL)


def by_source(text: str) -> str:
    """Return the tag of the language of `text`, `plaintext` if nothing speaks for another one."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    lines = text.split("\n")
    ends = "\n".join(lines[:5] + lines[-5:])
    for pattern in _MODE_LINES:
        match = pattern.search(ends)
        if match and match[1] in TAGS:
            return TAGS[match[1]]
    shebang = re.match(r"\s*#!(.*)", text)
    if shebang:
        for program, tag in _SHEBANGS:
            if re.search(rf"\b{program}(?:\s|$)", shebang[1]):
                return tag
    for sign, tag in _SIGNS:
        if re.search(sign, text, re.MULTILINE):
            return tag
    doctype = _DOCTYPE.match(text)
    if (doctype and re.search(r"\bhtml\b", doctype[1], re.IGNORECASE)) or re.search(r"<\s*html\b", text):
        return "html"
    return "xml" if doctype or text.startswith("<?xml") else "plaintext"
