"""The filter for what is missing."""

from __future__ import annotations

from pysite.templates.context import Context


def default(context: Context, value: object, other: object = "", options: object = None) -> object:
    """Return another value for nil, false and what is empty; with `allow_false: true` false stays."""
    if value is None:
        return other
    if value is False:
        return value if _allows_false(options) else other
    return other if isinstance(value, (str, list, tuple, dict)) and not value else value


def _allows_false(options: object) -> bool:
    return isinstance(options, dict) and options.get("allow_false") not in (None, False)
