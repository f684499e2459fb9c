"""Rendering templates with real Liquid and with ours, to compare them.

A case is a mapping: "template", and maybe "data", "files" (by path), "mode", "strict_variables",
"strict_filters", "links" (path -> URL). An answer has "output", or "error" and "line", and "warnings".
"""

from __future__ import annotations

import datetime as dt
import json
import re
import subprocess
from collections.abc import Mapping
from types import TracebackType
from typing import Any, cast

from pysite.errors import Problem, SiteError
from pysite.ruby.time import fixed_zone
from pysite.ruby.values import Range, Symbol
from pysite.templates.engine import Engine
from pysite.templates.environment import Environment, Source
from pysite.templates.tags import INCLUDE_CACHED
from support.sites import TESTS

Case = Mapping[str, Any]
Answer = dict[str, Any]

_LINE = re.compile(r"^(Liquid (?:syntax )?error) \((?:.*?)line \d+\): ")


class LiquidServer:
    """The Ruby process. Use it in a `with` statement."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            ["ruby", str(TESTS / "liquid" / "server.rb")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )

    def __enter__(self) -> LiquidServer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()

    def answer(self, case: Case) -> Answer:
        """Return real Liquid's answer to a case."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(case) + "\n")
        self._process.stdin.flush()
        return cast(Answer, json.loads(self._process.stdout.readline()))


def normal(answer: Answer) -> Answer:
    """Return an answer without what only one side can say: places within messages, classes of errors."""
    found: Answer = {"warnings": [_plain(message) for message in answer["warnings"]]}
    if "error" in answer:
        found["error"] = _plain(answer["error"])
    else:
        found["output"] = answer["output"]
    return found


def _plain(message: str) -> str:
    return _LINE.sub(r"\1: ", message).removesuffix(" included ").rstrip("\n")


def ours(case: Case, cache_dir: str | None = None) -> Answer:
    """Return our answer to a case."""
    warnings: list[Problem] = []
    files: Mapping[str, str] = case.get("files") or {}
    links: Mapping[str, str] = case.get("links") or {}

    def find(folder: str, name: str) -> Source | None:
        path = f"{folder}/{name}" if folder else name
        return Source(path, files[path]) if path in files else None

    environment = Environment(
        source="SOURCE",
        find_include=lambda name: find("_includes", name),
        find_relative=lambda name, page: find(page.rpartition("/")[0], name),
        include_names=lambda: tuple(path.removeprefix("_includes/") for path in files),
        link=links.get,
        error_mode=case.get("mode") or "warn",
        strict_filters=case.get("strict_filters") or False,
        strict_variables=case.get("strict_variables") or False,
        warn=warnings.append,
        tags={"include_cached": INCLUDE_CACHED},
    )
    engine = Engine(environment, cache_dir)
    try:
        template = engine.parse(case["template"], "index.html")
        told = [problem.message for problem in warnings]
        data = cast(dict[str, object], read(case.get("data") or {}))
        return {"output": template.render(data), "warnings": told}
    except SiteError as error:
        told = [problem.message for problem in warnings if problem.path == "index.html"]
        return {"error": error.problem.message, "line": error.problem.line, "warnings": told}


def read(value: object) -> object:
    """Read a case's data: JSON, with "$time", "$date", "$range" and "$symbol" for what that lacks."""
    if isinstance(value, list):
        return [read(item) for item in value]
    if isinstance(value, dict):
        if "$time" in value:
            time = dt.datetime.strptime(value["$time"], "%Y-%m-%d %H:%M:%S %z")
            return time.replace(tzinfo=fixed_zone(time.utcoffset() or dt.timedelta(0)))
        if "$date" in value:
            return dt.date.fromisoformat(value["$date"])
        if "$range" in value:
            return Range(*value["$range"])
        if "$symbol" in value:
            return Symbol(value["$symbol"])
        return {key: read(item) for key, item in value.items()}
    return value
