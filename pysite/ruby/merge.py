"""How Jekyll lays one hash over another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def deep_merge(under: Mapping[Any, Any], over: Mapping[Any, Any]) -> dict[Any, Any]:
    """A new dict of `under` with `over` laid on it: hashes merge, a nil in `over` keeps what is there.

    Source: observed, Jekyll 4.3.1's `Utils.deep_merge_hashes`.
    """
    merged = dict(under)
    for key, value in over.items():
        if key not in merged:
            merged[key] = value
            continue
        old = merged[key]
        if value is None:
            continue
        if isinstance(old, dict) and isinstance(value, dict):
            merged[key] = deep_merge(old, value)
        else:
            merged[key] = value
    return merged
