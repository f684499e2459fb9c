"""Values kept in files between builds: whole or not at all, and never missed where they can't be kept."""

from __future__ import annotations

import marshal
import os
from typing import Any

try:
    # hashlib has it from here, but loads OpenSSL before, which takes as long as a hundred small modules.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

__all__ = ["blake2b", "load", "store"]


def load(path: str) -> Any:
    """The value kept at `path`; None where there is none that can be read."""
    try:
        with open(path, "rb") as file:
            return marshal.loads(file.read())
    except (OSError, ValueError, EOFError, TypeError):
        return None


def store(path: str, value: Any) -> None:
    """Keep a value of plain types, or code, at `path`. What can't be kept is only slower the next time."""
    passing = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(passing, "wb") as file:
            file.write(marshal.dumps(value))
        os.replace(passing, path)
    except (OSError, ValueError):
        return
