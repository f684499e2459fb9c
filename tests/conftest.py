"""What every test shares: the rule for tests that need the real Jekyll."""

from __future__ import annotations

import os
import shutil

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip tests marked `jekyll` where there is no Jekyll, unless CI is set: there they have to run."""
    if shutil.which("jekyll") or os.environ.get("CI"):
        return
    skip = pytest.mark.skip(reason="the real Jekyll is not installed")
    for item in items:
        if item.get_closest_marker("jekyll"):
            item.add_marker(skip)
