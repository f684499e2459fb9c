"""Ruby's `String` methods where Python's differ: Ruby knows only ASCII white space."""

from __future__ import annotations

import re

#: What Ruby's `strip` takes away: ASCII white space, and the null character.
_STRIPPED = "\0\t\n\v\f\r "
_WORDS = re.compile(r"[^ \t\n\v\f\r]+")
_SPACES = re.compile(r"[ \t\n\v\f\r]+")
#: White space to Python's `str.split`, but not to Ruby's.
_PYTHON_ONLY = (
    "\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
_REFERENCE = re.compile(r"\\(?:([0-9&`'\\])|k<([^>]*)>)")


class UndefinedGroupError(ValueError):
    """A replacement names a group that the pattern doesn't have."""


def strip(text: str) -> str:
    """Take white space off both ends (`String#strip`)."""
    return text.strip(_STRIPPED)


def lstrip(text: str) -> str:
    """Take white space off the start (`String#lstrip`)."""
    return text.lstrip(_STRIPPED)


def rstrip(text: str) -> str:
    """Take white space off the end (`String#rstrip`)."""
    return text.rstrip(_STRIPPED)


def words(text: str) -> list[str]:
    """Cut a text at runs of white space (`String#split` with no argument or a space)."""
    suspects = _PYTHON_ONLY[:4] if text.isascii() else _PYTHON_ONLY
    for character in suspects:
        if character in text:
            return _WORDS.findall(text)
    return text.split()


def count_words(text: str) -> int:
    """Tell how many pieces `words` gives."""
    # To bytes, white space is what it is to Ruby.
    return len(text.encode("utf-8", "surrogatepass").split())


def split(text: str, separator: str) -> list[str]:
    """Cut a text at each `separator` (`String#split`): empty pieces at the end are dropped."""
    if separator == " ":
        return words(text)
    if not separator:
        return list(text)
    return _without_empty_end(text.split(separator))


def split_at(text: str, pattern: re.Pattern[str]) -> list[str]:
    """Cut a text wherever `pattern` is found (`String#split`): empty pieces at the end are dropped."""
    return _without_empty_end(pattern.split(text))


def _without_empty_end(pieces: list[str]) -> list[str]:
    """Drop the empty pieces at the end of the list, in place."""
    while pieces and not pieces[-1]:
        pieces.pop()
    return pieces


def words_limited(text: str, limit: int) -> list[str]:
    """Cut a text into at most `limit` words, the last of which is all that remains."""
    if not text:
        return []
    if limit == 1:
        return [text]
    # Unlike without a limit, white space at the end leaves an empty last piece.
    return _SPACES.split(text.lstrip(" \t\n\v\f\r"), limit - 1)


def downcase(text: str) -> str:
    """Make all letters small. Ruby doesn't give a sigma at a word's end its final form."""
    if "\u03a3" in text:
        text = text.replace("\u03a3", "\u03c3")
    return text.lower()


def upcase(text: str) -> str:
    """Make all letters capitals."""
    return text.upper()


def capitalize(text: str) -> str:
    """Make the first letter a capital and all others small."""
    return text[:1].title() + downcase(text[1:])


def casecmp_key(text: str) -> bytes:
    """Return what orders texts as Ruby's `casecmp` does: bytes, with A to Z taken for a to z."""
    return text.encode("utf-8", "surrogateescape").lower()


def substitute(text: str, pattern: str, replacement: str, count: int = -1) -> str:
    """Replace a literal pattern (`String#gsub`, with count 1 `String#sub`).

    In a replacement `\\0` and `\\&` stand for what was found, `` \\` `` and `\\'` for what is around it.
    Raises UndefinedGroupError for a group's name.
    """
    if "\\" not in replacement:
        return text.replace(pattern, replacement, count)

    def expand(match: re.Match[str]) -> str:
        return _REFERENCE.sub(lambda reference: _referred(reference, match), replacement)

    return re.sub(re.escape(pattern), expand, text, count=max(count, 0))


def _referred(reference: re.Match[str], match: re.Match[str]) -> str:
    name = reference[1]
    if name in ("0", "&"):
        return match[0]
    if name == "`":
        return match.string[: match.start()]
    if name == "'":
        return match.string[match.end() :]
    if name is None:
        raise UndefinedGroupError(f"undefined group name reference: {reference[2]}")
    # A literal pattern has no groups; a doubled backslash is one.
    return "\\" if name == "\\" else ""
