"""Theme gems: folders of files that a site may name as its theme. No Ruby is needed to read them.

A machine that has had Jekyll, or a repository with `vendor/bundle`, holds themes as unpacked gems; Jekyll
takes the newest of a name. Source: RubyGems' documentation, "Gem paths".
"""

from __future__ import annotations

import glob
import os
import re
from dataclasses import dataclass

_PLACES = (
    "~/.gem/ruby/*",
    "~/.local/share/gem/ruby/*",
    "~/.rbenv/versions/*/lib/ruby/gems/*",
    "~/.rvm/gems/*",
    "/var/lib/gems/*",
    "/usr/share/rubygems-integration/*",
    "/usr/local/lib/ruby/gems/*",
    "/usr/lib/ruby/gems/*",
    "/opt/homebrew/lib/ruby/gems/*",
)
_DEPENDENCY = re.compile(r"add_(?:runtime_)?dependency\(?\s*(?:%q<|['\"])([\w.-]+)([^\n]*)")
_OLDER_RUBYGEMS = re.compile(r"^\s*else\b", re.MULTILINE)
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ESCAPE = re.compile(r"\\(?:u\{?([0-9a-fA-F]+)\}?|(.))")


@dataclass(frozen=True)
class Dependency:
    """A gem that another one needs, and in which versions."""

    name: str
    requirements: tuple[str, ...]

    def to_s(self) -> str:
        """What Ruby's `to_s` gives."""
        return f"{self.name} ({', '.join(self.requirements)})"

    def inspect(self) -> str:
        """What Ruby's `inspect` gives."""
        versions = ", ".join(self.requirements)
        return f'<Gem::Dependency type=:runtime name="{self.name}" requirements="{versions}">'


@dataclass(frozen=True)
class Gem:
    """An unpacked gem: its folder, its version, and what its specification says, in Ruby.

    `specifications` is the folder where that lies with those of the gems beside it.
    """

    root: str
    version: str
    specification: str = ""
    specifications: str = ""

    @property
    def requirements(self) -> tuple[Dependency, ...]:
        """What it needs at run time. What older versions of RubyGems read in its place has the rest, too."""
        end = _OLDER_RUBYGEMS.search(self.specification)
        found = _DEPENDENCY.finditer(self.specification, 0, end.start() if end else len(self.specification))
        needed = {match[1]: tuple(_strings(match[2])) or (">= 0",) for match in found}
        return tuple(Dependency(name, versions) for name, versions in needed.items())

    @property
    def dependencies(self) -> tuple[str, ...]:
        """The names of the gems that it needs at run time."""
        return tuple(needed.name for needed in self.requirements)

    @property
    def authors(self) -> str:
        """Its authors, with commas."""
        return ", ".join(_strings(self._field("authors")))

    @property
    def description(self) -> str | None:
        """What it says of itself, at length or else in short."""
        found = _strings(self._field("description")) or _strings(self._field("summary"))
        return found[0] if found else None

    @property
    def metadata(self) -> dict[str, str]:
        """What else is said of it."""
        found = _strings(self._field("metadata"))
        return dict(zip(found[::2], found[1::2], strict=False))

    def _field(self, name: str) -> str:
        """The Ruby expression for a field. RubyGems writes each on a line."""
        match = re.search(rf"^ *s\.{name} = (.*)", self.specification, re.MULTILINE)
        return match[1] if match else ""


def find_gem(name: str, source: str) -> Gem | None:
    """The newest gem called `name` on this machine or in the site's own `vendor/bundle`, or None."""
    if not re.fullmatch(r"[\w.-]+", name):
        return None
    homes = [os.environ.get("GEM_HOME", ""), *os.environ.get("GEM_PATH", "").split(os.pathsep)]
    places = [os.path.join(source, "vendor", "bundle", "ruby", "*"), *filter(None, homes), *_PLACES]
    found: dict[tuple[int, ...], str] = {}
    for place in places:
        for root in glob.glob(os.path.join(os.path.expanduser(place), "gems", f"{name}-[0-9]*")):
            version = os.path.basename(root)[len(name) + 1 :]
            if re.fullmatch(r"\d+(\.\d+)*", version) and os.path.isdir(root):
                found.setdefault(tuple(map(int, version.split("."))), root)
    if not found:
        return None
    root = found[max(found)]
    version = os.path.basename(root)[len(name) + 1 :]
    specifications = os.path.join(os.path.dirname(os.path.dirname(root)), "specifications")
    path = os.path.join(specifications, os.path.basename(root) + ".gemspec")
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            specification = file.read()
    except OSError:
        specification = ""
    return Gem(os.path.realpath(root), version, specification, specifications)


def _strings(expression: str) -> list[str]:
    """The texts in a Ruby expression."""
    return [_ESCAPE.sub(_meant, text) for text in _STRING.findall(expression)]


def _meant(escape: re.Match[str]) -> str:
    if escape[1]:
        return chr(int(escape[1], 16))
    return {"n": "\n", "t": "\t", "r": "\r", "e": "\x1b"}.get(escape[2], escape[2])
