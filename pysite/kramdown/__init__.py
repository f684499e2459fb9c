"""Markdown in kramdown's dialect, to kramdown's HTML.

    options = Options.from_config(config["kramdown"], config["highlighter"], warn)
    html = convert(text, options).html

A text is read into blocks (`block/`), their text into spans (`span/`); `tree.py` finishes what the rules
leave open, `writer.py` writes HTML. Nothing here knows of sites.
"""

from __future__ import annotations

from .converter import Converted, Converter, convert
from .document import Warning
from .options import Options

__all__ = ["Converted", "Converter", "Options", "Warning", "convert"]
