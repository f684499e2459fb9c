"""What the filter `inspect` shows of drops: indented JSON."""

from __future__ import annotations

from pysite.templates.drop import Drop


def pretty(drop: Drop) -> str:
    """Return a drop as indented JSON."""
    from pysite.ruby.json import pretty_generate

    return pretty_generate(drop, json_value)


def json_value(value: object, depth: int) -> object:
    """Return a drop as the hash that it is in JSON, and all else as it is."""
    return value.as_json(depth) if isinstance(value, Drop) else value
