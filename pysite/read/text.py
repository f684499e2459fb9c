"""A file's text in the site's encoding."""

from __future__ import annotations

import codecs
import re

from pysite.errors import SiteError

#: A byte that was no text.
_KEPT_BYTE = re.compile("[\udc80-\udcff]")
#: How Ruby asks for a text without its byte order mark.
_WITHOUT_MARK = re.compile(r"\Abom\|", re.IGNORECASE)


def read_text(path: str, encoding: str = "utf-8", *, keep_mark: bool = False) -> str:
    """The text of the file, without a byte order mark unless it is to be kept; line ends stay as they are.

    With an encoding like `bom|utf-8`, Ruby's name for it without the mark, that isn't kept either.
    Bytes that are no text in UTF-8 are kept (as surrogates), so that they can be written again as they were.
    Raises SiteError if the file can't be opened, or the encoding is one that nobody knows.
    """
    try:
        with open(path, "rb", buffering=0) as file:  # all of it is read at once
            raw = file.readall()
    except OSError as error:
        raise SiteError(f"could not read file {path}: {error.strerror}", path, hint=_hint(error)) from error
    has_mark = keep_mark and raw.startswith(codecs.BOM_UTF8) and not _WITHOUT_MARK.match(encoding)
    return ("\ufeff" if has_mark else "") + decode(raw, encoding, path)


def decode(raw: bytes, encoding: str = "utf-8", path: str = "") -> str:
    """The text that `raw` is in `encoding`. Raises SiteError for an unknown encoding."""
    try:
        codec = codecs.lookup(_WITHOUT_MARK.sub("", encoding)).name
    except LookupError:
        raise SiteError(
            f"unknown encoding name - {encoding}", path, hint="set `encoding: utf-8` in _config.yml"
        ) from None
    if codec == "utf-8":
        return raw.removeprefix(codecs.BOM_UTF8).decode("utf-8", "surrogateescape")
    return raw.decode(codec, "replace")


def is_valid(text: str) -> bool:
    """Whether all of `text` was text in its file's encoding."""
    return text.isascii() or _KEPT_BYTE.search(text) is None


def _hint(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "give yourself the right to read it, or list it under `exclude`"
    return ""
