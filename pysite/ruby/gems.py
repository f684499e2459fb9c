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
_DEPENDENCY = re.compile(r"add_(?:runtime_)?dependency\(?\s*(?:%q<|['\"])([\w.-]+)")


@dataclass(frozen=True)
class Gem:
    """An unpacked gem: its folder, and the names of the gems that it needs at run time."""

    root: str
    dependencies: tuple[str, ...]


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
    return Gem(os.path.realpath(root), _dependencies(root))


def _dependencies(root: str) -> tuple[str, ...]:
    """What the gem's specification says that it needs, development aside."""
    home = os.path.dirname(os.path.dirname(root))
    path = os.path.join(home, "specifications", os.path.basename(root) + ".gemspec")
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return tuple(dict.fromkeys(_DEPENDENCY.findall(file.read())))
    except OSError:
        return ()
