"""What Jekyll's filter `smartify` does: typographic quotes, dashes and dots, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from .converter import convert
from .options import Options


def smartify(text: str, options: Options) -> str:
    """Return the text with typographic quotes, dashes and dots, written as HTML.

    `options` are those of the site's Markdown; its quotes and symbols are used here too.
    """
    return convert(text, replace(options, input="SmartyPants")).html.removesuffix("\n")
