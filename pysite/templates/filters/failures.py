"""Errors as Ruby words them when a filter is given what it can't handle."""

from __future__ import annotations

from pysite.ruby.values import inspect, type_name
from pysite.templates.errors import PlainError


class RubyTypeError(PlainError):
    """What Ruby calls a TypeError. Some filters turn it into an error of Liquid's."""


class NoMethodError(PlainError):
    """A method that the value doesn't have."""

    def __init__(self, method: str, value: object) -> None:
        super().__init__(f"undefined method `{method}' for {_receiver(value)}")


def _receiver(value: object) -> str:
    shown = inspect(value)
    return shown if shown.startswith("#") else f"{shown}:{type_name(value)}"


def no_conversion(value: object, wanted: str) -> RubyTypeError:
    """Return the error for an argument of the wrong class, such as a number for a string."""
    name = inspect(value) if value is None or isinstance(value, bool) else type_name(value)
    return RubyTypeError(f"no implicit conversion of {name} into {wanted}")


def machine_integer(number: int) -> int:
    """Return a number that Ruby can hand to C. Raises PlainError for a larger one."""
    if -(2**63) <= number < 2**63:
        return number
    raise PlainError("bignum too big to convert into `long'")
