"""Meson's build files."""

from __future__ import annotations

from typing import Any

from pysite.highlight.patterns import LETTER, WORD
from pysite.highlight.scanner import Grammar, Words, push, within

_NAME = rf"{LETTER}{WORD}*"
_FUNCTIONS = Words(
    "n",
    nb="""add_global_arguments add_project_arguments add_global_link_arguments add_project_link_arguments
    add_test_setup add_languages alias_target assert benchmark both_libraries build_target configuration_data
    configure_file custom_target declare_dependency dependency disabler environment error executable generator
    gettext get_option get_variable files find_library find_program include_directories import install_data
    install_headers install_man install_subdir is_disabler is_variable jar join_paths library message option
    project run_target run_command set_variable subdir subdir_done subproject summary shared_library
    shared_module static_library test vcs_tag warning""",
)
_WORDS = Words(
    "n",
    nb="meson host_machine build_machine target_machine",
    k="continue break elif else endif if true false foreach endforeach",
)


def _string(argument: str) -> list[Any]:
    """The rules inside of a string; the argument is its prefix and its quotes."""
    quotes = argument.lstrip("fF")
    return [
        (r"[^'\\@]+", "s"),
        *([(quotes, "s", "#pop")] if len(quotes) > 1 else [(r"'''", "s"), (quotes, "s", "#pop")]),
        (r"'", "s"),
        (r"(?=\\)", "", "escape"),
        (r"@", "si", "interpolation") if quotes != argument else (r"@", "s"),
    ]


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"#.*\n?", "c1"),
            (r"[\[\]{}:(),;.]", "p"),
            (r"\\\n?", ""),
            (r"(?:in|and|or|not)\b", "ow"),
            (r"[-+/*%=<>]|!=", "o"),
            (r"([fF]?)('''|')", ("sa", "s"), push("string:{}{}", 1, 2)),
            # With white space behind it a function is like any other.
            (rf"{_NAME}\b\s*(?=\()", _FUNCTIONS),
            (rf"{_NAME}(?!\s*:)", _WORDS),
            (_NAME, "n"),
            (r"0[bB](?:_?[01])+", "mb"),
            (r"0[oO](?:_?[0-7])+", "mo"),
            (r"0[xX](?:_?[a-fA-F0-9])+", "mh"),
            (r"[1-9](?:_?[0-9])*|0(?:_?0)*", "mi"),
        ],
        "string:": _string,
        "escape": [
            (
                r"\\(?:[\\abfnrtv']|N\{[a-zA-Z][a-zA-Z ]+[a-zA-Z]\}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}"
                r"|x[a-fA-F0-9]{2}|[0-7]{1,3})",
                "se",
                "#pop",
            ),
            (r"\\.", "s", "#pop"),
        ],
        "interpolation": [(r"[^@]+", within("root")), (r"@", "si", "#pop")],
    }
)
