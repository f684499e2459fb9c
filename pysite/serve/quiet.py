"""Keeping the libraries' own logs from the terminal: what a person has to know, pysite says itself."""

from __future__ import annotations

import logging


def silence(*names: str) -> None:
    """Let the loggers of these names speak to nobody, unless somebody has asked to listen."""
    for name in names:
        logger = logging.getLogger(name)
        logger.propagate = False
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
