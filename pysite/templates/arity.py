"""Ruby's words for a filter that was given too many arguments, or too few."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Mapping

_GIVEN = re.compile(r"(\w+)\(\) takes .* (\d+) (?:was|were) given")
_MISSING = re.compile(r"(\w+)\(\) missing (\d+) required positional arguments?")


def wrong_number(error: Exception, filters: Mapping[str, Callable[..., object]]) -> str | None:
    """Return "wrong number of arguments (given 3, expected 1..2)" if that is what the error is about.

    As in Ruby the filter's input counts as one of them; the context doesn't.
    """
    if not isinstance(error, TypeError):
        return None
    given = _GIVEN.match(str(error))
    missing = _MISSING.match(str(error))
    match = given or missing
    if not match:
        return None
    function = next((found for found in filters.values() if found.__name__ == match.group(1)), None)
    if function is None:
        return None
    parameters = [
        parameter
        for parameter in inspect.signature(function).parameters.values()
        if parameter.kind in {parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD}
    ][1:]
    least = sum(parameter.default is parameter.empty for parameter in parameters)
    most = len(parameters)
    number = int(match.group(2)) - 1 if given else least - int(match.group(2))
    expected = str(least) if least == most else f"{least}..{most}"
    return f"wrong number of arguments (given {number}, expected {expected})"
