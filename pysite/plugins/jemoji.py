"""jemoji 0.13: `:name:` in a page becomes that emoji's image, as at GitHub.

Source: the gem's README ("Usage", "Customizing"). The names are those that the package `emoji` knows as
aliases, which are GitHub's, and those pictures that GitHub alone has.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache
from typing import Any

from pysite.errors import SiteError
from pysite.model.document import Document
from pysite.model.site import Site
from pysite.plugins.html_tree import Text
from pysite.plugins.page_body import body_of, change_texts, is_html_page
from pysite.plugins.plugin import Plugin

_HOST = "https://github.githubassets.com"
_NAME = re.compile(r":([a-z0-9_+-]+):")
_BETWEEN_COLONS = re.compile(r":([a-z0-9_+-]+)(?=:)")
_IGNORED = frozenset(("pre", "code", "tt"))
#: The figures that are names: any other is the middle of a time, and not worth loading the names for.
_NUMBERS = ("100", "1234")
#: Pictures of GitHub's own, which are no characters.
_GITHUB_ONLY = (
    *("atom", "basecamp", "basecampy", "bowtie", "electron", "feelsgood", "finnadie", "goberserk", "godmode"),
    *("hurtrealbad", "neckbeard", "octocat", "rage1", "rage2", "rage3", "rage4", "shipit", "suspect"),
    "trollface",
)


def post_render(site: Site, document: Document, output: str) -> str:
    """Put images for the names in a finished page. Raises SiteError where the names are not installed."""
    candidates = {name for name in _BETWEEN_COLONS.findall(output) if not name.isdigit() or name in _NUMBERS}
    if not candidates or not is_html_page(site, document) or candidates.isdisjoint(_files()):
        return output
    options: Any = site.config["emoji"]
    root = str(options["src"] if isinstance(options, dict) and "src" in options else _images())
    head, body, rest = body_of(output)

    def image(match: re.Match[str]) -> str:
        file = _files().get(match[1])
        if file is None:
            return match[0]
        source = f"{root.rstrip('/')}/emoji/{file}"
        return (
            f'<img class="emoji" title="{match[0]}" alt="{match[0]}" src="{source}" height="20" width="20">'
        )

    def change(text: Text) -> str | None:
        changed = _with_images(text.text, image)
        return None if changed == text.text else changed

    return head + change_texts(body, _IGNORED, change) + rest


def _with_images(text: str, image: Any) -> str:
    """`text` with its names replaced; the colon behind a word that is no name can begin the next."""
    pieces, at = [], 0
    while (match := _NAME.search(text, at)) is not None:
        replaced = image(match)
        end = match.end() if replaced != match[0] else match.end() - 1
        pieces.append(text[at : match.start()] + (replaced if replaced != match[0] else match[0][:-1]))
        at = end
    return "".join(pieces) + text[at:]


def _images() -> str:
    """Where the images are, if the site doesn't say: at GitHub, or where a company has its own."""
    return (os.environ.get("ASSET_HOST_URL") or _HOST).removesuffix("/") + "/images/icons/"


@lru_cache(maxsize=1)
def _files() -> dict[str, str]:
    """The image of each name below the folder `emoji`."""
    try:
        from emoji import EMOJI_DATA
    except ModuleNotFoundError:
        raise SiteError(
            "jemoji needs the Python package `emoji`", "_config.yml", hint="run `pip install emoji`"
        ) from None
    files = {name: f"{name}.png" for name in _GITHUB_ONLY}
    for characters, data in EMOJI_DATA.items():
        if data["status"] != 2:  # not the full form of the emoji
            continue
        codes = "-".join(f"{ord(c):04x}" for c in characters if c not in "\ufe0f\u200d")
        for name in data.get("alias") or [data["en"]]:
            files.setdefault(name.strip(":"), f"unicode/{codes}.png")
    return files


PLUGIN = Plugin("jemoji", post_render=post_render, brings_rails=True)
