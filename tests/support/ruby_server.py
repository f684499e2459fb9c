"""A Ruby process that runs Jekyll's filters and templates on values we send it, and how we write these.

JSON carries nil, true, false, whole numbers, texts and arrays as they are; the rest is
`{"t": tag, "v": content}`.
"""

from __future__ import annotations

import base64
import datetime as dt
import json
import os
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from types import TracebackType
from zoneinfo import ZoneInfo

from pysite.ruby.json import pretty_generate
from pysite.ruby.numbers import decimal_to_s, float_to_s
from pysite.ruby.time import fixed_zone
from pysite.ruby.values import Range, Symbol, offset
from pysite.templates.drop import Drop
from support.sites import TESTS

SERVER = TESTS / "differential" / "filters_server.rb"
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.timezone.utc)


class Box(Drop):
    """A drop over a hash, the counterpart of the server's `Box`."""

    ruby_class = "Box"

    def __init__(self, data: Mapping[str, object]) -> None:
        self.data = data

    def get(self, name: str) -> object:
        return self.data.get(name)

    def keys(self) -> Sequence[str]:
        return list(self.data)

    def inspect(self) -> str:
        return pretty_generate(self.data)


def write(value: object, sending: bool = False) -> object:
    """Write a value in the form in which the server writes its own, or as it has to be sent to it.

    They differ only for local times, which are sent as such and come back with their offset.
    """
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, Symbol):
        return {"t": "symbol", "v": str(value)}
    if isinstance(value, str):
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raw = value.encode("utf-8", "surrogateescape")
            return {"t": "bytes", "v": base64.b64encode(raw).decode("ascii")}
        return value
    if isinstance(value, float):
        return {"t": "float", "v": float_to_s(value)}
    if isinstance(value, Decimal):
        return {"t": "decimal", "v": decimal_to_s(value)}
    if isinstance(value, (list, tuple)):
        return [write(item, sending) for item in value]
    if isinstance(value, Range):
        return {"t": "range", "v": [value.first, value.last]}
    if isinstance(value, dict):
        return {
            "t": "hash",
            "v": [[write(key, sending), write(item, sending)] for key, item in value.items()],
        }
    if isinstance(value, Box):
        return {"t": "drop", "v": [[key, write(item, sending)] for key, item in value.data.items()]}
    if isinstance(value, dt.datetime):
        plain = offset(value)
        zone = "utc" if value.tzinfo is dt.timezone.utc else f"{plain[:3]}:{plain[3:]}"
        if sending and isinstance(value.tzinfo, ZoneInfo):
            zone = "local"
        passed = Fraction((value - _EPOCH) // dt.timedelta(microseconds=1), 1_000_000)
        return {"t": "time", "v": [f"{passed.numerator}/{passed.denominator}", zone]}
    if isinstance(value, dt.date):
        return {"t": "date", "v": [value.year, value.month, value.day]}
    if type(value).__name__ == "Question":
        return {"t": "empty"}
    return {"t": "other", "v": type(value).__name__}


def zoned(hours: int, minutes: int = 0) -> dt.tzinfo:
    """Return a zone that is only an offset."""
    return fixed_zone(dt.timedelta(hours=hours, minutes=minutes))


def _call(name: str, arguments: Sequence[object]) -> dict[str, object]:
    return {"filter": name, "arguments": write(list(arguments), sending=True)}


def _command(config: Mapping[str, object]) -> list[str]:
    return ["ruby", str(SERVER), json.dumps(config)]


def _environment(zone: str) -> dict[str, str]:
    return {**os.environ, "TZ": zone, "LC_ALL": "C.UTF-8"}


def ask_all(
    config: Mapping[str, object], zone: str, calls: Iterable[tuple[str, Sequence[object]]]
) -> list[dict[str, object]]:
    """Ask for many calls of filters at once: a name, and the value with the arguments, for each."""
    lines = "".join(json.dumps(_call(name, arguments)) + "\n" for name, arguments in calls)
    done = subprocess.run(
        _command(config),
        input=lines,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=_environment(zone),
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


class RubyServer:
    """The running process. Use it in a `with` statement."""

    def __init__(self, config: Mapping[str, object], zone: str) -> None:
        self._process = subprocess.Popen(
            _command(config),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env=_environment(zone),
        )

    def __enter__(self) -> RubyServer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()

    def filter(self, name: str, *arguments: object) -> dict[str, object]:
        """Ask what a filter makes of a value and arguments: `{"value": …}` or `{"error": message}`."""
        return self._ask(_call(name, arguments))

    def render(self, template: str, values: Mapping[str, object]) -> dict[str, object]:
        """Ask what a template renders to: `{"value": text}` or `{"error": message}`."""
        return self._ask({"template": template, "values": write(dict(values), sending=True)})

    def _ask(self, request: Mapping[str, object]) -> dict[str, object]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        answer: dict[str, object] = json.loads(self._process.stdout.readline())
        return answer
