"""SAS."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pysite.highlight.formatters import Token
from pysite.highlight.languages.sas_words import IN_PROCEDURE, PROCEDURES, WORDS
from pysite.highlight.scanner import Grammar, Words

_PROCEDURES = frozenset(PROCEDURES.split())
_MACROS = Words(
    "n",
    fold=True,
    k="""%copy %display %global %input %let %macro %put %symdel %syscall %sysexec %syslput %sysmacdelete
    %sysmstoreclear %sysrput %window %abort %do %to %until %while %end %goto %if %then %else %local %return
    %include %list %run %bquote %nrbquote %eval %index %length %quote %nrquote %scan %qscan %str %nrstr
    %substr %qsubstr %superq %symexist %symglobl %symlocal %sysevalf %sysfunc %qsysfunc %sysget %sysmacexec
    %sysmacexist %sysmexecdepth %sysmexecname %sysprod %unquote %upcase %qupcase""",
)


def _procedure(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    yield from (("k", match[1]), ("", match[2]))
    yield ("k" if match[3].lower() in _PROCEDURES else "n"), match[3]


def _enter(stack: list[str], match: re.Match[str]) -> None:
    """Which words are known depends on the procedure."""
    name = match[3].lower()
    stack.append(f"procedure:{name if name in IN_PROCEDURE else 'other'}")


def _in_procedure(name: str) -> list[Any]:
    return [
        (r"(?i:quit|run)", "k", "#pop"),
        "@basics",
        (r"\w+", Words("n", fold=True, k=f"{WORDS} {IN_PROCEDURE.get(name, '')}")),
        "@rest",
    ]


GRAMMAR = Grammar(
    {
        "basics": [
            (r"\s+", ""),
            (r"^\s*%?\*[^;]*;", "c1"),
            (r"(;)(\s*)(%?\*[^;]*;)", ("p", "", "c1")),
            (r"/\*(?s:.*?)\*/", "cm"),
            (r"'[0-9a-zA-Z]+?'[dD]|'.+?'[dD][tT]|'[0-9:]+?(?:[aApP|][mM])?'[tT]", "ld"),
            (r"'", "s1", "single"),
            (r'"', "s2", "double"),
            (r"&[a-zA-Z0-9_&.]+", "nv"),
            (r"\d[0-9a-fA-F]*[xX]", "mh"),
            (r"\d[0-9eE.-]+", "m"),
            (r"(?i:_n_|_error_|_file_|_infile_|_msg_|_iorc_|_cmd_)\b", "bp"),
            (r"(?i:_character_|_numeric_|_all_)\b", "nb"),
            (r"((?i:datalines|cards))(\s*)(;)", ("k", "", "p"), "lines"),
            (r"((?i:datalines4|cards4))(\s*)(;)", ("k", "", "p"), "lines4"),
            (r"[*/+-]", "o"),
            # The one character before the equals sign goes with it, whatever it is.
            (r"[^¬~]?=:?|[<>]=?:?", "o"),
            (r"(?i:eq|ne|gt|lt|ge|le|in)\b", "ow"),
            (r"[&|!¦¬∘~]", "o"),
            (r"(?i:and|or|not|of|like)\b", "ow"),
            (r"\d+", "mi"),
            (r"\$", "kt"),
            (r"((?i:%macro|%mend))(\s*)(\w+)", ("k", "", "nf")),
            (r"%mend", "k"),
            (r"%\w+", _MACROS),
        ],
        "rest": [(r"[(),;:{}\[\]\\.]", "p"), (r"[@?]", "ss"), (r"\S+", "")],
        "root": [
            "@basics",
            (r"((?i:proc))(\s+)(\w+)", _procedure, _enter),
            (r"((?i:data))(\s+)([\w.]+)", ("k", "", "nv")),
            (r"((?i:libname))(\s+)(\w+)", ("k", "", "nv")),
            (r"\w+", Words("n", fold=True, k=WORDS)),
            "@rest",
        ],
        "procedure:": _in_procedure,
        "single": [(r"''", "se"), (r"'", "s1", "#pop"), (r"[^']+", "s1")],
        "double": [
            (r"&[a-zA-Z0-9_&]+\.?", "si"),
            (r'""', "se"),
            (r'"', "s2", "#pop"),
            (r'[^&"]+|&', "s2"),
        ],
        "lines": [(r"[^;]+", "sh"), (r";", "p", "#pop")],
        "lines4": [(r";{4}", "p", "#pop"), (r"[^;]+|;{1,3}", "sh")],
    }
)
