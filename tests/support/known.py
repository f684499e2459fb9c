"""The list of known differences, `tests/known_differences.toml`."""

from __future__ import annotations

from collections.abc import Mapping

import tomllib

from support.sites import TESTS


def known(kind: str) -> Mapping[str, str]:
    """The known differences of one kind of test: what differs -> why."""
    return tomllib.loads((TESTS / "known_differences.toml").read_text(encoding="utf-8")).get(kind, {})
