"""CMake."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pysite.highlight.formatters import Token
from pysite.highlight.scanner import Grammar, push

_COMMANDS = """add_compile_definitions add_compile_options add_custom_command add_custom_target
add_definitions add_dependencies add_executable add_library add_link_options add_subdirectory add_test
aux_source_directory break build_command build_name cmake_host_system_information cmake_language
cmake_minimum_required cmake_parse_arguments cmake_policy configure_file create_test_sourcelist
define_property else elseif enable_language enable_testing endforeach endfunction endif endmacro endwhile
exec_program execute_process export export_library_dependencies file find_file find_library find_package
find_path find_program fltk_wrap_ui foreach function get_cmake_property get_directory_property
get_filename_component get_property get_source_file_property get_target_property get_test_property if
include include_directories include_external_msproject include_guard include_regular_expression install
install_files install_programs install_targets link_directories link_libraries list load_cache
load_command macro make_directory mark_as_advanced math message option output_required_files project
qt_wrap_cpp qt_wrap_ui remove remove_definitions return separate_arguments set set_directory_properties
set_property set_source_files_properties set_target_properties set_tests_properties site_name
source_group string subdir_depends subdirs target_compile_definitions target_compile_features
target_compile_options target_include_directories target_link_directories target_link_libraries
target_link_options target_precompile_headers target_sources try_compile try_run unset use_mangled_mesa
utility_source variable_requires variable_watch while write_file"""
_KNOWN = frozenset(_COMMANDS.split())


def _command(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    yield "nb" if match[1] in _KNOWN else "nf", match[1]
    yield from (("", match[2]), ("p", match[3]))


def _bracketed(state: str) -> Any:
    """The state after a bracket with as many `=` as group 1 has, in place of the one before."""

    def move(stack: list[str], match: re.Match[str]) -> None:
        stack.pop()
        push(state + ":[{}", 1)(stack, match)

    return move


def _closing(bracket: str, name: str) -> list[Any]:
    return [(rf"\]{bracket[1:]}\]", name, "=root"), (r"\]=*\]", name)]


GRAMMAR = Grammar(
    {
        "root": [
            "@interpolation",
            (r"[ \t]+", ""),
            (r"[()]", "p"),
            (r"#\[(=*)\[", "cm", _bracketed("comment")),
            (r"\[(=*)\[", "s2", _bracketed("string")),
            (r"\\\"", ""),
            (r'"', "s2", "quoted"),
            (r"([A-Za-z_][A-Za-z0-9_]*)([ \t]*)(\()", _command),
            (r"#.*", "c1"),
            (r"[A-Za-z_][A-Za-z0-9_]*|(?s:.)", ""),
        ],
        "interpolation": [(r"\$\{", "si", "variable")],
        "string:": lambda bracket: [
            *_closing(bracket, "s2"),
            "@interpolation",
            (r"[^\]$]+|[\]$]", "s2"),
        ],
        "comment:": lambda bracket: [*_closing(bracket, "cm"), (r"[^\]]+|\]", "cm")],
        "variable": ["@interpolation", (r"\}", "si", "#pop"), (r"[^}$]+|\$", "nv")],
        "quoted": [
            "@interpolation",
            (r'"', "s2", "root"),
            (r"\\[()#\" \\$@^trn;]", "se"),
            (r'[^"\\$]+|[\\$]', "s2"),
        ],
    }
)
