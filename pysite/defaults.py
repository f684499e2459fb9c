"""Front-matter defaults: the values that `defaults:` in the configuration gives to files by path and type.

Source: Jekyll's documentation, "Front Matter Defaults"; the finer rules observed, Jekyll 4.3.1.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Mapping
from typing import Any

from pysite.config import Config
from pysite.errors import Problem, Warn
from pysite.ruby.merge import deep_merge
from pysite.ruby.paths import relative

#: Old names of types, still understood.
_RENAMED_TYPES = {"page": "pages", "post": "posts", "draft": "drafts"}

_Set = Mapping[str, Any]


class Defaults:
    """The default sets of one configuration. Asking for a file's values is memoised: listings ask often."""

    def __init__(self, config: Config, parse_date: Callable[[object], object], warn: Warn) -> None:
        """`parse_date` turns a default `date` into a time; `warn` hears about sets that are none."""
        self._source = config.source
        self._collections_dir = str(config["collections_dir"] or "")
        self._sets = _valid_sets(config["defaults"], parse_date, warn)
        self._globs: dict[str, list[str]] = {}
        #: By kind, the places of the sets that may apply, and what a path has to begin with.
        self._candidates: dict[str | None, list[tuple[int, str]]] = {}
        self._matching: dict[tuple[str, str | None], tuple[int, ...]] = {}
        self._merged: dict[tuple[int, ...], dict[str, Any]] = {}

    def find(self, path: str, kind: str | None, key: str) -> Any:
        """The value of one key for the file `path` (relative to the source) of type `kind`, or None."""
        value, old_scope = None, None
        for place in self._matching_sets(path, kind):
            entry = self._sets[place]
            if key in entry["values"] and _has_precedence(old_scope, entry.get("scope")):
                value, old_scope = entry["values"][key], entry.get("scope")
        return value

    def all(self, path: str, kind: str | None) -> dict[str, Any]:
        """Every default for the file, merged, the narrowest scope on top. Do not write to the result."""
        matching = self._matching_sets(path, kind)
        known = self._merged.get(matching)
        if known is None:
            known, old_scope = {}, None
            for entry in (self._sets[place] for place in matching):
                if _has_precedence(old_scope, entry.get("scope")):
                    known = deep_merge(known, entry["values"])
                    old_scope = entry.get("scope")
                else:
                    known = deep_merge(entry["values"], known)
            self._merged[matching] = known
        return known

    def _matching_sets(self, path: str, kind: str | None) -> tuple[int, ...]:
        """The places of the sets that apply to a file."""
        found = self._matching.get((path, kind))
        if found is None:
            candidates = self._candidates_for(kind)
            found = tuple(place for place, prefix in candidates if not prefix or self._is_below(path, prefix))
            self._matching[path, kind] = found
        return found

    def _candidates_for(self, kind: str | None) -> list[tuple[int, str]]:
        found = self._candidates.get(kind)
        if found is None:
            found = self._candidates[kind] = []
            for place, entry in enumerate(self._sets):
                scope = entry.get("scope", {})
                if "type" not in scope or str(scope["type"]) == kind:
                    prefix = scope.get("path")
                    found.append((place, prefix if isinstance(prefix, str) else ""))
        return found

    def _is_below(self, path: str, prefix: str) -> bool:
        path = _without_slash(path)
        if "*" in prefix:
            return any(path.startswith(found) for found in self._glob(prefix))
        return path.startswith(self._below_collections(prefix))

    def _glob(self, pattern: str) -> list[str]:
        if pattern not in self._globs:
            # for Ruby, `**` means any depth only where a slash follows
            here = pattern[:-1] if pattern.endswith("**") else pattern
            found = glob.glob(os.path.join(self._source, here), recursive=True)
            self._globs[pattern] = [self._below_collections(relative(f, self._source)) for f in found]
        return self._globs[pattern]

    def _below_collections(self, path: str) -> str:
        return path.removeprefix(self._collections_dir + "/") if self._collections_dir else path


def _valid_sets(sets: Any, parse_date: Callable[[object], object], warn: Warn) -> list[_Set]:
    valid: list[_Set] = []
    for entry in sets if isinstance(sets, list) else []:
        if not isinstance(entry, dict) or not isinstance(entry.get("values"), dict):
            warn(
                Problem(
                    f"An invalid front-matter default set was found: {entry}",
                    "_config.yml",
                    hint="each entry of `defaults` needs `scope` and `values`",
                )
            )
            continue
        entry = dict(entry)
        scope = entry.get("scope")
        if "scope" in entry and not isinstance(scope, dict):
            entry["scope"] = scope = {}
        if isinstance(scope, dict) and scope.get("type") in _RENAMED_TYPES:
            entry["scope"] = {**scope, "type": _RENAMED_TYPES[scope["type"]]}
        if "date" in entry["values"]:
            entry["values"] = {**entry["values"], "date": parse_date(entry["values"]["date"])}
        valid.append(entry)
    return valid


def _has_precedence(old: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> bool:
    """Whether a set of scope `new` goes on top of what a set of scope `old` gave: the longer path wins."""
    if old is None:
        return True
    new = new or {}
    new_path, old_path = _without_slash(new.get("path")), _without_slash(old.get("path"))
    if len(new_path) != len(old_path):
        return len(new_path) > len(old_path)
    return "type" in new or "type" not in old


def _without_slash(path: Any) -> str:
    """`path` without its first slash, and, if it had one, without its last."""
    if not isinstance(path, str):
        return ""
    if not path.startswith("/"):
        return path
    inner = path[1:]
    return inner[:-1] if inner.endswith("/") and len(inner) > 1 else inner
