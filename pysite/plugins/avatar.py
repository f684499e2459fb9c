"""jekyll-avatar 0.8: the tag `avatar`, somebody's picture at GitHub.

Source: the gem's README; the servers' numbers observed with Jekyll 4.3.1.
"""

from __future__ import annotations

import os
import re
import zlib
from typing import TYPE_CHECKING

from pysite.plugins.expression import evaluate
from pysite.plugins.plugin import Plugin
from pysite.ruby.values import ruby_to_s, truthy
from pysite.templates.environment import RuntimeTag

if TYPE_CHECKING:
    from collections.abc import Callable

    from pysite.templates.context import Context

_SIZE = re.compile(r"\bsize=(\d+)\b", re.IGNORECASE | re.ASCII)
_VARIABLE = re.compile(r"\buser=([\w.]+)\b", re.ASCII)


def avatar(context: Context, markup: str, body: Callable[[], str] | None) -> str:
    """`{% avatar NAME size=40 lazy=true %}`, or `user=VARIABLE` for the name; the markup may have Liquid."""
    markup = markup.strip()
    size_match, variable = _SIZE.search(markup), _VARIABLE.search(markup)
    size = int(size_match[1]) if size_match else 40
    text = markup
    if "{" in markup:
        text = context.engine.parse(markup, "avatar").render(context.variables)
    if variable:
        value = evaluate(context, variable[1])
        name = ruby_to_s(value) if truthy(value) else variable[1]
    else:
        name = (text.split() or [""])[0].removeprefix("@")
    shown = size_match[1] if size_match else "40"
    urls = [_url(name, shown if scale == 1 else str(size * scale), shown) for scale in (1, 2, 3, 4)]
    sources = ", ".join(f"{url} {scale}x" for scale, url in enumerate(urls, 1))
    lazy = "lazy=true" in text
    attributes = {
        "class": "avatar avatar-small" if size < 48 else "avatar",
        "alt": name,
        "width": shown,
        "height": shown,
        "data-proofer-ignore": "true",
        "src": "" if lazy else urls[0],
        **({"data-src": urls[0], "data-srcset": sources} if lazy else {"srcset": sources}),
    }
    return "<img " + " ".join(f'{key}="{value}"' for key, value in attributes.items()) + " />"


def _url(name: str, size: str, smallest: str) -> str:
    """The picture's address; which of the servers has it depends on the name and the smallest size."""
    path = f"{name}?v=3&s={size}"
    own = os.environ.get("PAGES_AVATARS_URL", "")
    if own:
        return f"{own.removesuffix('/')}/{path}"
    number = zlib.crc32(f"{name}?v=3&s={smallest}".encode()) % 4
    return f"https://avatars{number}.githubusercontent.com/{path}"


PLUGIN = Plugin("jekyll-avatar", tags={"avatar": RuntimeTag(avatar)})
