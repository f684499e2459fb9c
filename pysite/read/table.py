"""Tables in text: CSV and TSV as Ruby reads them.

Python's own reader can't tell an empty field (nil in Ruby) from a quoted empty one (an empty string), hence
these few lines. Observed: Ruby 3.1's csv.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timezone
from typing import Any

from pysite.errors import SiteError

_INTEGER = re.compile(r"\s*[+-]?\d+(?:_\d+)*\s*", re.ASCII)
_BASED = re.compile(r"\s*[+-]?0[xXbBoO][0-9a-fA-F]+\s*", re.ASCII)
_FLOAT = re.compile(r"\s*[+-]?\d+(?:_\d+)*(?:\.\d+)?(?:[eE][+-]?\d+)?\s*", re.ASCII)
_DATE = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)", re.ASCII)
_DATE_TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?", re.ASCII)


def read_table(text: str, separator: str, options: Mapping[str, Any], path: str) -> list[Any]:
    """The rows of `text`: hashes by the names in the first row, or arrays if `headers` is false.

    `options` are `csv_reader`'s or `tsv_reader`'s from the configuration. Raises SiteError with the line of
    a quote out of place.
    """
    convert = [_CONVERTERS[str(c)] for c in options.get("csv_converters") or () if str(c) in _CONVERTERS]
    rows = [[_converted(cell, convert) for cell in row] for row in _rows(text, separator, path)]
    if not options.get("headers", True) or not rows:
        return rows
    names = [None if n is None else str(n) for n in rows[0]]
    return [_record(names, row) for row in rows[1:]]


def _record(names: Sequence[str | None], row: Sequence[Any]) -> dict[Any, Any]:
    """A row as a hash; of two columns with one name the first counts, columns without a name go under nil."""
    record: dict[Any, Any] = {}
    for i in range(max(len(names), len(row))):
        record.setdefault(names[i] if i < len(names) else None, row[i] if i < len(row) else None)
    return record


def _rows(text: str, separator: str, path: str) -> list[list[str | None]]:
    mark = re.escape(separator)
    end_of_line = "\r\n" if "\r\n" in text[: text.find("\n") + 1] else "\n"
    quoted = re.compile(r'"((?:[^"]|"")*)"')
    plain = re.compile(f"[^{mark}\r\n]*" if end_of_line == "\r\n" else f"[^{mark}\n]*")
    rows: list[list[str | None]] = []
    row: list[str | None] = []
    position, line = 0, 1
    while position < len(text):
        if not row and text.startswith(end_of_line, position):
            rows.append([])
            position, line = position + len(end_of_line), line + 1
            continue
        if text[position] == '"':
            match = quoted.match(text, position)
            if match is None:
                raise _malformed("Unclosed quoted field", path, line)
            row.append(match[1].replace('""', '"'))
        else:
            match = plain.match(text, position)
            assert match is not None  # it matches the empty string
            if '"' in match[0]:
                raise _malformed("Illegal quoting", path, line)
            row.append(match[0] or None)
        position = match.end()
        if text.startswith(separator, position):
            position += len(separator)
            if position < len(text) and not text.startswith(end_of_line, position):
                line += match[0].count("\n")
                continue
            row.append(None)
        if position < len(text) and not text.startswith(end_of_line, position):
            if match[0][:1] == '"':
                raise _malformed("Any value after quoted field isn't allowed", path, line)
            raise _malformed("Unquoted fields do not allow new line", path, line)
        rows.append(row)
        row = []
        line += match[0].count("\n") + 1
        position += len(end_of_line)
    return rows


def _malformed(words: str, path: str, line: int) -> SiteError:
    return SiteError(
        f"{words} in line {line}.", path, line, hint='a quote inside a field is written twice: ""'
    )


def _integer(cell: str) -> Any:
    if _INTEGER.fullmatch(cell):
        return int(cell)
    return int(cell, 0) if _BASED.fullmatch(cell) else cell


def _float(cell: str) -> Any:
    return float(cell) if _FLOAT.fullmatch(cell) else cell


def _date(cell: str) -> Any:
    match = _DATE.fullmatch(cell)
    return date(int(match[1]), int(match[2]), int(match[3])) if match else cell


def _date_time(cell: str) -> Any:
    match = _DATE_TIME.fullmatch(cell)
    if match is None:
        return cell
    year, month, day, hour, minute, second = (int(g or 0) for g in match.groups())
    return datetime(year, month, day, hour, minute, second, tzinfo=timezone.utc)


def _first_of(*converters: Callable[[str], Any]) -> Callable[[str], Any]:
    def convert(cell: str) -> Any:
        for converter in converters:
            value = converter(cell)
            if not isinstance(value, str):
                return value
        return cell

    return convert


_CONVERTERS: Mapping[str, Callable[[str], Any]] = {
    "integer": _integer,
    "float": _float,
    "numeric": _first_of(_integer, _float),
    "date": _date,
    "date_time": _date_time,
    "all": _first_of(_date_time, _integer, _float),
}


def _converted(cell: str | None, converters: Sequence[Callable[[str], Any]]) -> Any:
    value: Any = cell
    for convert in converters:
        if not isinstance(value, str):
            break
        value = convert(value)
    return value
