"""From a permalink template to a URL, and from a URL to a file. Pure functions over text.

Source: Jekyll's documentation, "Permalinks"; the order of substitution observed, Jekyll 4.3.1.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from pysite.ruby.paths import extname, sanitized, squeeze_slashes

_PLAIN = re.compile(r"^[a-zA-Z0-9./-]+$", re.MULTILINE)
_KEY = re.compile(r":([a-z_]+)")
_PERCENT = re.compile(r"%([0-9A-Fa-f]{2})")
#: What stays as it is in a path: a URI's characters, brackets and percent signs aside.
_SAFE = "-._~:/?#@!$&'()*+,;="

#: Styles that end in the output's extension, and those that end in a slash; any other is looked at.
_WITH_EXTENSION = ("date", "ordinal", "none")


def with_style_suffix(template: str, style: str) -> str:
    """`template` with the ending that the site's permalink style has: a slash, an extension or nothing."""
    if style == "pretty":
        return template + "/"
    if style in _WITH_EXTENSION:
        return template + ":output_ext"
    if style.endswith("/"):
        template += "/"
    if style.endswith(":output_ext"):
        template += ":output_ext"
    return template


def escape(path: str) -> str:
    """`path` as part of a URL: what can't stand in one is percent-encoded as UTF-8."""
    if not path or _PLAIN.search(path):
        return path
    from urllib.parse import quote

    return quote(path, safe=_SAFE, errors="surrogateescape").replace("#", "%23", 1)


def unescape(url: str) -> str:
    """The file path that a URL means."""
    if "%" not in url:
        return url
    raw = _PERCENT.sub(lambda m: chr(0xDC00 + v) if (v := int(m[1], 16)) > 127 else chr(v), url)
    return raw.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")


def sanitize(url: str) -> str:
    """`url` with one leading slash, no doubled ones, and nothing that climbs."""
    return squeeze_slashes(f"/{url}".replace("..", "/").replace("./", ""))


def fill(template: str, values: Mapping[str, str | None]) -> str:
    """`template` with each `:key` of `values` replaced, one key after the other; None drops its slash too.

    This is how pages are named: an unknown key stays as it stands.
    """
    for key, value in values.items():
        if ":" not in template:
            break
        if value is None:
            template = template.replace(f"/:{key}", "")
        else:
            template = template.replace(f":{key}", escape(value))
    return template


class UnknownPlaceholder(ValueError):
    """A template names a placeholder that documents don't have."""


def fill_from(template: str, known: Mapping[str, Callable[..., str | None]], *about: object) -> str:
    """`template` with its `:keys` looked up in `known`, each computed (`about` what) only if it is named.

    This is how documents are named. `:key_` may mean `key` and an underscore.
    Raises UnknownPlaceholder with the key's name.
    """

    def value(match: re.Match[str]) -> str:
        name = match[1]
        if name in known:
            return escape(known[name](*about) or "")
        if name.endswith("_") and name[:-1] in known:
            return escape(known[name[:-1]](*about) or "") + "_"
        raise UnknownPlaceholder(name)

    return _KEY.sub(value, template)


def extension_of(permalink: object) -> str | None:
    """The extension that a document's own permalink asks for, or None; `/cv/v1.2` asks for ".2"."""
    if isinstance(permalink, str) and permalink and not permalink.endswith("/"):
        return extname(permalink) or None
    return None


def destination(url: str, output_ext: str, root: str, index: str) -> str:
    """The file below the folder `root` that holds the page of `url`, named `index` where that is a folder."""
    path = sanitized(root, unescape(url))
    if url.endswith("/"):
        path = path.rstrip("/") + "/" + index
        if "." in index:
            return path
    return path if output_ext and path.endswith(output_ext) else path + output_ext
