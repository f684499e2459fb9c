"""A page that lists what a folder holds (`--show-dir-listing`)."""

from __future__ import annotations

import os
from html import escape
from urllib.parse import quote


def listing(folder: str, address: str) -> str:
    """The HTML for a folder whose percent-decoded address is `address`."""
    entries = sorted(os.scandir(folder), key=lambda e: (not e.is_dir(), e.name))
    items = [] if address == "/" else ['<li><a href="../">../</a></li>']
    for entry in entries:
        name = entry.name + ("/" if entry.is_dir() else "")
        # "./" so that a name with a colon isn't taken for a scheme
        href = "./" + quote(os.fsencode(name))
        items.append(f'<li><a href="{href}">{escape(os.fsencode(name).decode("utf-8", "replace"))}</a></li>')
    title = escape(address)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8">'
        f"<title>{title}</title></head>\n<body>\n<h1>{title}</h1>\n<ul>\n"
        + "\n".join(items)
        + "\n</ul>\n</body>\n</html>\n"
    )
