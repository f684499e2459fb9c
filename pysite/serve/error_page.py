"""A problem as the browser shows it: where it is, what the place looks like, and a link that opens it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from html import escape
from urllib.parse import quote

from pysite.errors import Problem

#: Lines shown before and after the one with the problem.
_BEFORE, _AFTER = 3, 2
_LONGEST_LINE = 400
#: How a file is opened in an editor, unless the environment's PYSITE_EDITOR says otherwise.
DEFAULT_EDITOR = "vscode://file{path}:{line}:{column}"


def editor_template(environment: Mapping[str, str]) -> str:
    """The pattern of an editor's addresses, with {path}, {line} and {column}; empty for no links."""
    return environment.get("PYSITE_EDITOR", DEFAULT_EDITOR)


def describe(problem: Problem, source: str, editor: str) -> dict[str, object]:
    """The problem as the script in the page wants it: plain values, none of them HTML."""
    path = os.path.join(source, problem.path) if problem.path else ""
    place = problem.path
    if place and problem.line:
        place += f":{problem.line}" + (f":{problem.column}" if problem.column else "")
    return {
        "message": problem.message,
        "place": place,
        "hint": problem.hint,
        "chain": list(problem.chain),
        "lines": _lines(path, problem.line),
        "line": problem.line,
        "column": problem.column,
        "link": editor_link(editor, path, problem.line, problem.column),
    }


def editor_link(editor: str, path: str, line: int, column: int) -> str:
    """The address that opens the file, if there is one to open."""
    if not editor or not os.path.isfile(path):
        return ""
    quoted = quote(os.path.abspath(path).replace(os.sep, "/"))
    if not quoted.startswith("/"):
        quoted = "/" + quoted  # a drive's letter
    return (
        editor.replace("{path}", quoted)
        .replace("{line}", str(max(1, line)))
        .replace("{column}", str(max(1, column)))
    )


def _lines(path: str, line: int) -> list[tuple[int, str]]:
    """The lines around `line`, with their numbers."""
    if not path or not line:
        return []
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            text = file.read().splitlines()
    except OSError:
        return []
    first = max(1, line - _BEFORE)
    return [
        (number, content.expandtabs(1)[:_LONGEST_LINE])
        for number, content in enumerate(text[first - 1 : line + _AFTER], first)
    ]


def waiting_page(problem: Problem | None) -> bytes:
    """What is shown for a page that isn't there yet: the first build goes on, or has failed."""
    if problem is None:
        title, text = "The site is being built…", "This page appears when it is done."
    else:
        title, text = "The site could not be built", str(problem)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>'
        f"{escape(title)}</title></head>\n<body>\n<h1>{escape(title)}</h1>\n<pre>{escape(text)}</pre>\n"
        "</body>\n</html>\n"
    ).encode("utf-8", "replace")
