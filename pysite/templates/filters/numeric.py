"""Filters that calculate. Floats become exact decimals for it, and floats again at the end."""

from __future__ import annotations

import datetime as dt
import decimal
from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from pysite.ruby.numbers import decimal_to_s, to_i
from pysite.ruby.strftime import epoch
from pysite.ruby.values import Symbol
from pysite.templates.context import Context
from pysite.templates.errors import LiquidError, PlainError
from pysite.templates.filters.convert import Number, to_number
from pysite.templates.filters.failures import NoMethodError

_LIMITS = {"Emin": decimal.MIN_EMIN, "Emax": decimal.MAX_EMAX, "traps": []}
#: Exact for the sums, differences and products of any two floats.
_EXACT = decimal.Context(prec=2500, **_LIMITS)  # type: ignore[arg-type]
#: For quotients: far more digits than a float has.
_QUOTIENT = decimal.Context(prec=60, **_LIMITS)  # type: ignore[arg-type]

_LARGEST_INT = 2**31 - 1
_LARGEST_LONG = 2**63 - 1


def _result(number: Number) -> int | float:
    return float(number) if isinstance(number, Decimal) else number


def _calculate(
    value: object,
    operand: object,
    integers: Callable[[int, int], int],
    decimals: Callable[[Decimal, Decimal], Decimal],
) -> int | float:
    if type(value) is int and type(operand) is int:
        return integers(value, operand)
    a, b = to_number(value), to_number(operand)
    if isinstance(a, int) and isinstance(b, int):
        return integers(a, b)
    return float(decimals(Decimal(a), Decimal(b)))


def abs_(context: Context, value: object) -> int | float:
    """Return a number without its sign."""
    number = to_number(value)
    return float(number.copy_abs()) if isinstance(number, Decimal) else abs(number)


def plus(context: Context, value: object, operand: object) -> int | float:
    """Add."""
    return _calculate(value, operand, int.__add__, _EXACT.add)


def minus(context: Context, value: object, operand: object) -> int | float:
    """Subtract."""
    return _calculate(value, operand, int.__sub__, _EXACT.subtract)


def times(context: Context, value: object, operand: object) -> int | float:
    """Multiply."""
    return _calculate(value, operand, int.__mul__, _EXACT.multiply)


def divided_by(context: Context, value: object, operand: object) -> int | float:
    """Divide; of two whole numbers the quotient is whole, rounded down."""
    return _calculate(value, operand, _whole_quotient, _QUOTIENT.divide)


def _whole_quotient(a: int, b: int) -> int:
    if b == 0:
        raise LiquidError("divided by 0")
    return a // b


def modulo(context: Context, value: object, operand: object) -> int | float:
    """Return what remains of a division, with the divisor's sign."""
    return _calculate(value, operand, _whole_remainder, _remainder)


def _whole_remainder(a: int, b: int) -> int:
    if b == 0:
        raise LiquidError("divided by 0")
    return a % b


def _remainder(a: Decimal, b: Decimal) -> Decimal:
    if not b:
        raise LiquidError("divided by 0")
    rest = _EXACT.remainder(a, b)
    if not rest:
        return Decimal(0)
    if b.is_finite() and rest.is_signed() != b.is_signed():
        rest = _EXACT.add(rest, b)
    return rest


def round_(context: Context, value: object, digits: object = 0) -> int | float:
    """Round to a number of digits after the point (before it, if negative), halves away from zero."""
    number = to_number(value)
    places = to_number(digits)
    if isinstance(places, Decimal):
        places = _whole(places)
    if not -_LARGEST_LONG <= places <= _LARGEST_LONG:
        raise PlainError("bignum too big to convert into `long'")
    if not -_LARGEST_INT <= places <= _LARGEST_INT:
        raise PlainError(f"integer {places} too {'small' if places < 0 else 'big'} to convert to `int'")
    result: int | float
    if isinstance(number, int):
        result = number if places >= 0 else _round_integer(number, -places)
    elif places == 0:
        result = _whole(number, ROUND_HALF_UP)
    elif places < 0:
        result = _round_left(number, places)
    elif number.is_finite():
        exponent = number.as_tuple().exponent
        if isinstance(exponent, int) and -exponent > places:
            number = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _EXACT)
        result = float(number)
    else:
        result = float(number)
    return _to_i(result) if _is_zero(digits) else result


def _is_zero(digits: object) -> bool:
    return isinstance(digits, (int, float, Decimal)) and not isinstance(digits, bool) and digits == 0


def _to_i(number: int | float) -> int:
    return int(number)


def _round_left(number: Decimal, places: int) -> int:
    """Round a decimal to tens, hundreds …"""
    _whole(number)  # complains of what is not finite
    if -places > number.adjusted() + 2:
        return 0
    step = Decimal(1).scaleb(-places)
    return int(_EXACT.divide(number, step).to_integral_value(ROUND_HALF_UP)) * int(step)


def _round_integer(number: int, places: int) -> int:
    if places > number.bit_length() + 1:
        return 0
    step = int(10**places)
    rounded = (abs(number) + step // 2) // step * step
    return -rounded if number < 0 else rounded


def _whole(number: Decimal, rounding: str = decimal.ROUND_DOWN) -> int:
    """Round a decimal to a whole number. Raises LiquidError for infinity and for what is no number."""
    if not number.is_finite():
        name = "'NaN' (Not a Number)" if number.is_nan() else f"'{decimal_to_s(number)}'"
        raise LiquidError(f"Computation results in {name}")
    return int(number.to_integral_value(rounding))


def ceil(context: Context, value: object) -> int:
    """Round up."""
    number = to_number(value)
    return _whole(number, ROUND_CEILING) if isinstance(number, Decimal) else number


def floor(context: Context, value: object) -> int:
    """Round down."""
    number = to_number(value)
    return _whole(number, ROUND_FLOOR) if isinstance(number, Decimal) else number


def at_least(context: Context, value: object, least: object) -> int | float:
    """Return the larger of two numbers."""
    number, limit = to_number(value), to_number(least)
    return _result(limit if _EXACT.compare(Decimal(limit), Decimal(number)) == 1 else number)


def at_most(context: Context, value: object, most: object) -> int | float:
    """Return the smaller of two numbers."""
    number, limit = to_number(value), to_number(most)
    return _result(limit if _EXACT.compare(Decimal(limit), Decimal(number)) == -1 else number)


def to_integer(context: Context, value: object) -> int:
    """Make a whole number of what Ruby has a `to_i` for."""
    if value is True:
        return 1
    if value is None or value is False:
        return 0
    if isinstance(value, int):
        return value
    if isinstance(value, str) and not isinstance(value, Symbol):
        return to_i(value)
    if isinstance(value, float):
        try:
            return int(value)
        except (OverflowError, ValueError):
            raise PlainError("NaN" if value != value else "Infinity" if value > 0 else "-Infinity") from None
    if isinstance(value, Decimal):
        return _whole(value)
    if isinstance(value, dt.datetime):
        return epoch(value)
    raise NoMethodError("to_i", value)
