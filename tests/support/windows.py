"""Windows' way with paths, on any system."""

from __future__ import annotations

import ntpath
import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def windows_paths() -> Iterator[None]:
    """Let `os.path` and `os.sep` be those of Windows inside the block, where only text is handled."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "path", ntpath)
        patch.setattr(os, "sep", "\\")
        yield
