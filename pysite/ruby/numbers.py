"""How Ruby reads and prints numbers."""

from __future__ import annotations

import math
import re
from decimal import Decimal

_INTEGER_START = re.compile(r"[ \t\n\v\f\r]*([+-]?)(?:0[dD](?=\d))?(\d+(?:_\d+)*)", re.ASCII)
_FLOAT_START = re.compile(
    r"[ \t\n\v\f\r]*([+-]?(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?)",
    re.ASCII,
)
_INTEGER = re.compile(
    r"[ \t\n\v\f\r]*(?P<sign>[+-]?)(?:0[xX](?P<hex>[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*)"
    r"|0[bB](?P<bin>[01]+(?:_[01]+)*)|0[dD](?P<dec>\d+(?:_\d+)*)|0[oO](?P<octo>[0-7]+(?:_[0-7]+)*)"
    r"|0_?(?P<oct>[0-7]+(?:_[0-7]+)*)|(?P<plain>0|[1-9]\d*(?:_\d+)*))[ \t\n\v\f\r]*\Z",
    re.ASCII,
)
_BASES = {"hex": 16, "bin": 2, "dec": 10, "octo": 8, "oct": 8, "plain": 10}


def float_to_s(number: float) -> str:
    """Print a float as Ruby does: `1.0`, `1.0e+20`, `1.0e-05`, `Infinity`, `NaN`."""
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    if math.isnan(number):
        return "NaN"
    text = repr(number)
    if "e" in text:
        mantissa, _, exponent = text.partition("e")
        return f"{mantissa}e{exponent}" if "." in mantissa else f"{mantissa}.0e{exponent}"
    if abs(number) >= 1e15:
        # Python still writes out these numbers of sixteen digits.
        sign = "-" if number < 0 else ""
        digits = text.lstrip("-").removesuffix(".0").replace(".", "")
        return f"{sign}{digits[0]}.{digits[1:].rstrip('0') or '0'}e+15"
    return text


def decimal_to_s(number: Decimal) -> str:
    """Print a BigDecimal as Ruby does: `0.15e1`."""
    if number.is_nan():
        return "NaN"
    sign = "-" if number.is_signed() else ""
    if number.is_infinite():
        return f"{sign}Infinity"
    if not number:
        return f"{sign}0.0"
    _, digits, exponent = number.as_tuple()
    assert isinstance(exponent, int)
    text = "".join(map(str, digits)).lstrip("0")
    return f"{sign}0.{text.rstrip('0')}e{len(text) + exponent}"


def to_i(text: str) -> int:
    """Read the integer at the start of a string, as `String#to_i`: 0 where there is none."""
    match = _INTEGER_START.match(text)
    return int(match[1] + match[2]) if match else 0


def to_f(text: str) -> float:
    """Read the float at the start of a string, as `String#to_f`: 0.0 where there is none."""
    match = _FLOAT_START.match(text)
    return float(match[1]) if match else 0.0


def parse_integer(text: str) -> int | None:
    """Read a string that is an integer as a whole, as Ruby's `Integer(text)`; None where Ruby raises.

    Ruby takes `0x1f`, `0b11`, `0o17` and `017`, single underscores between digits, and white space around.
    """
    match = _INTEGER.match(text)
    if match is None or match.lastgroup is None:
        return None
    number = int(match[match.lastgroup], _BASES[match.lastgroup])
    return -number if match["sign"] == "-" else number
