"""Character references: names, numbers, and how they are written again (`entity_output`)."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple


class Entity(NamedTuple):
    """A character by number, and by name where HTML 4 has one."""

    code: int
    name: str | None

    @property
    def char(self) -> str | None:
        """The character itself, or None where there is no such character."""
        code = self.code
        return None if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF else chr(code)


@cache
def _codes() -> dict[str, int]:
    """The number of each name."""
    from html.entities import name2codepoint  # takes its time to import

    # Observed: kramdown 2.4 has the left and right of these two pairs the wrong way round, and knows two more
    # names.
    return {
        **name2codepoint,
        "apos": 39,
        "lang": 9002,
        "rang": 9001,
        "lceil": 8969,
        "rceil": 8968,
        "vellip": 8942,
    }


@cache
def _names() -> dict[int, str]:
    return {code: name for name, code in _codes().items()}


def _from_windows(code: int) -> int:
    """Numbers 128 to 159 mean the characters of Windows' code page 1252 at those places."""
    if 128 <= code < 160 and code not in (129, 141, 143, 144, 157):
        return ord(bytes([code]).decode("cp1252"))
    return code


def by_name(name: str) -> Entity | None:
    """The entity of a name, None where there is none of that name."""
    code = _codes().get(name)
    return None if code is None else Entity(code, name)


def by_number(code: int) -> Entity:
    """The entity of a number."""
    code = _from_windows(code)
    return Entity(code, _names().get(code))


_MARKUP = "<>&"


def write(entity: Entity, output: str, original: str | None = None) -> str:
    """An entity as the option `entity_output` wants it.

    `original` is the reference as it stood in the source; typographic symbols have none. `<`, `>` and `&`
    never come out as bare characters.
    """
    char = entity.char
    if output == "as_char" and char is not None and char not in _MARKUP:
        return char
    if original is not None and output in ("as_char", "as_input"):
        return original
    if entity.name is not None and (
        output == "symbolic" or (char is not None and (char in _MARKUP or char == '"'))
    ):
        return f"&{entity.name};"
    return f"&#{entity.code};"


@lru_cache(maxsize=64)
def written(which: str | int, output: str) -> str:
    """The entity of a name or number, as `write` gives it without an original; "" where there is none."""
    entity = by_number(which) if isinstance(which, int) else by_name(which)
    return "" if entity is None else write(entity, output)
