"""Which language a text is in, as Rouge judges by the source alone: mode lines, shebangs, first words."""

from __future__ import annotations

import re

from pysite.highlight.names import TAGS

_MODE_LINES = tuple(
    re.compile(pattern, re.IGNORECASE | re.ASCII)
    for pattern in (
        r"-\*-\s*(?:(?!mode)[\w-]+\s*:\s*[\w+-]+\s*;?\s*)*(?:mode\s*:)?\s*([\w+-]+)"
        r"\s*(?:;\s*(?!mode)[\w-]+\s*:\s*[\w+-]+\s*)*;?\s*-\*-",
        r"(?:vim|vi|ex):\s*(?:ft|filetype|syntax)=(\w+)\s?",
        r"(?:vim|vi|ex):\s*set?.*\s(?:ft|filetype|syntax)=(\w+)\s?.*:",
    )
)

_DOCTYPE = r"\A\s*(?:<\?(?s:.*?)\?>\s*)?<!DOCTYPE\s+"

#: What each language is known by, in Rouge's order, in which the first one wins: a pattern for the program
#: in the line `#!…`, and one for the text.
_SIGNS = (
    ("awk", "awk", ""),
    (
        "xml",
        "",
        rf"{_DOCTYPE}(?!(?s:(?:(?!html|>).)*)html)(?s:.+?)>|\A<\?xml\b(?!(?s:.*?)\?>\s*<!DOCTYPE\s+html)",
    ),
    ("biml", "", r"<\s*Biml\b"),
    ("coffeescript", "coffee", ""),
    ("crystal", "crystal", ""),
    ("python", r"pythonw?(?:[23](?:\.\d+)?)?", ""),
    (
        "diff",
        "",
        r"\AIndex: |\Adiff[^\n]*?\ba/[^\n]*\bb/|---.*?\n[+]{3}|[+]{3}.*?\n---",
    ),
    ("yaml", "", r"\A\s*%YAML"),
    ("factor", "factor", ""),
    ("gherkin", "cucumber", ""),
    ("groovy", "groovy", ""),
    ("php", "php", r"\A(?!(?s:.*?)^<\?hh)(?s:.*?)^<\?php"),
    ("hack", "hhvm", r"<\?hh|async function [a-zA-Z]|\): Awaitable<"),
    ("haskell", "runhaskell", ""),
    ("haxe", "haxe", ""),
    ("html", "", rf"{_DOCTYPE}(?s:[^>]*?)\b(?i:html)\b|\A(?!<\?xml\b)(?s:.*?)<\s*html\b"),
    ("io", "io", ""),
    ("ruby", "ruby", ""),
    ("javascript", "(?:node|jsc)", ""),
    ("julia", "julia", ""),
    ("lasso", "lasso9", r"\A.*?<\?(?:lasso(?:script)?|=)"),
    ("livescript", "lsc", ""),
    ("lua", "lua", ""),
    ("moonscript", "moon", ""),
    ("mosel", "", r"^\s*(?:model|package)\s+"),
    ("perl", "perl", ""),
    ("postscript", "", r"^%!"),
    ("praat", "praat", ""),
    ("puppet", "puppet(?:-apply)?", ""),
    ("r", "Rscript", ""),
    ("racket", "", r"\A#lang\s*.*?(?:racket|scribble)"),
    ("rust", "rustc", ""),
    ("sed", "sed", ""),
    ("shell", "(?:ba|z|k)?sh", ""),
    ("solidity", "", r"\Apragma solidity"),
    ("tcl", "(?:tclsh|wish|jimsh)", ""),
    ("tex", "", r"\A\s*\\(?:documentclass|input|documentstyle|relax|ProvidesPackage|ProvidesClass)"),
    ("tulip", "tulip", ""),
)


def by_source(text: str) -> str:
    """Return the tag of the language of `text`, `plaintext` if nothing speaks for another one."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    lines = text.rstrip("\n").split("\n")
    ends = "\n".join(lines[:5] + lines[-5:])
    for pattern in _MODE_LINES:
        match = pattern.search(ends)
        if match and match[1] in TAGS:
            return TAGS[match[1]]
    shebang = re.match(r"\s*#!(.*)", text)
    for tag, program, sign in _SIGNS:
        if program and shebang and re.search(rf"\b{program}(?:\s|$)", shebang[1]):
            return tag
        if sign and re.search(sign, text, re.MULTILINE | re.ASCII):
            return tag
    return "plaintext"
