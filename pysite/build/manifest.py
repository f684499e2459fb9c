"""What the last build has seen, so that a build with nothing to do is over before it begins.

The check asks the file system alone: names, sizes and times of every file in the source, of what was written,
and of pysite itself, with the flags and the environment. Nothing heavy is imported for it. Where in doubt the
site is built.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from pysite import kept
from pysite.stamps import UNCERTAIN, Stamp, stamp_of

_PREFIXES = ("JEKYLL_", "PAGES_", "GITHUB_", "GEM_", "BUNDLE_")
_VARIABLES = ("TZ", "SOURCE_DATE_EPOCH", "SASS_PATH", "HOME")
#: What tells that a repository has moved, for plugins that ask it.
_REPOSITORY = (".git/HEAD", ".git/index", ".git/logs/HEAD", ".git/packed-refs", "/etc/localtime")


#: Names that are passed over wherever they are.
_UNSEEN = (".git", "node_modules", "__pycache__")
_UNSEEN_FILES = tuple("/" + name for name in _UNSEEN)

_Found = dict[str, tuple[int, int]]


class Manifest(NamedTuple):
    """A finished build: `lines` are what it printed, `problems` its warnings as tuples, `until` when the next
    page with a date in the future is due (seconds, 0 for never)."""

    key: str
    day: str
    until: float
    sources: Mapping[str, Stamp]
    outputs: Mapping[str, tuple[int, int]]
    problems: tuple[tuple[object, ...], ...]
    roots: tuple[str, ...]
    destination: str
    configs: tuple[str, ...]


def key_of(flags: Mapping[str, object], code: int) -> str:
    """All that a build depends on beside files, as text: flags, environment, the folder it runs in.

    `code` is `own_code()`.
    """
    variables = {k: v for k, v in os.environ.items() if k.startswith(_PREFIXES) or k in _VARIABLES}
    return repr((sorted(flags.items()), sorted(variables.items()), os.getcwd(), code))


class Sources(NamedTuple):
    """The files that a build reads, with their stamps, as they were found below `roots`."""

    roots: tuple[str, ...]
    destination: str
    stamps: Mapping[str, Stamp]


def sources_of(roots: Iterable[str], destination: str, source: str) -> Sources:
    """What is there now of that which a build reads. `roots` are folders and files."""
    roots = tuple(sorted(set(roots)))
    return Sources(roots, destination, dict(_stamps(roots, destination, source)))


def is_below(path: str, roots: Iterable[str], destination: str) -> bool:
    """Whether a look at the files below `roots` comes by that one."""
    from pysite.ruby.paths import is_inside  # only a build that has something to do asks

    for root in roots:
        if is_inside(path, root) and not is_inside(path, destination):
            return not {".jekyll-cache", *_UNSEEN}.intersection(path[len(root) :].split(os.sep))
    return False


def last(source: str, key: str) -> Manifest | None:
    """The last build, if the clock says that building again could give the same site.

    A build reads the clock, too. One without any change to its sources counts as the same build until the
    day is over, or until a page with a date in the future is due.
    """
    manifest = _load(_place(source))
    if manifest is None or manifest.key != key or manifest.day != _day():
        return None
    return None if manifest.until and time.time() >= manifest.until else manifest


def is_unchanged(manifest: Manifest, sources: Sources) -> bool:
    """Whether neither the sources nor what was written have changed since a build."""
    if manifest.sources != sources.stamps:
        return False
    return manifest.outputs == dict(_written(manifest.destination))


def remember(
    source: str,
    key: str,
    *,
    started: float,
    roots: Iterable[str],
    destination: str,
    configs: Iterable[str],
    problems: Iterable[tuple[object, ...]],
    until: float,
    sources: Sources | None = None,
    written: Mapping[str, tuple[int, int]] | None = None,
) -> None:
    """Write down a build that has just finished.

    `started` is when (seconds since the epoch); a source that was changed since then, or just before, will
    count as changed. `roots` are the folders and files that the build reads. `sources` were found when it
    began, and `written` is all that the destination holds; where they aren't known, they are looked for.
    """
    roots = tuple(sorted(set(roots)))
    if sources is None or (sources.roots, sources.destination) != (roots, destination):
        sources = sources_of(roots, destination, source)
    if written is None:
        written = dict(_written(destination))
    limit = int(started * 1e9) - UNCERTAIN
    stamps = {
        path: stamp if max(stamp[1], stamp[2]) < limit else (-1, 0, 0, 0)
        for path, stamp in sources.stamps.items()
    }
    content: Any = (key, _day(), until, stamps, written, tuple(problems), roots, destination, tuple(configs))
    kept.store(_place(source), content)


def as_found(files: Mapping[str, tuple[int, int] | None], folders: Iterable[str]) -> _Found | None:
    """What a look at a destination would find that holds those `files`, with their stamps, and `folders`.

    Paths are written with slashes. None where it could be something else.
    """
    found: _Found = {}
    for path, stamp in files.items():
        if stamp is None or path.endswith(_UNSEEN_FILES):  # a link, or what nobody looks at
            return None
        found[path] = stamp
    for folder in folders:
        if folder.endswith(_UNSEEN_FILES):
            return None
        found[folder + "/"] = (0, 0)
    return found if os.sep == "/" else None


def forget(source: str) -> None:
    """Make sure that the next build is a whole one: called before anything is written."""
    try:
        os.remove(_place(source))
    except OSError:
        return


def folder_of(source: str) -> str:
    """The folder for what has to be found before a site's configuration has been read."""
    return os.path.join(source, ".jekyll-cache", "pysite")


def _place(source: str) -> str:
    return os.path.join(folder_of(source), "last-build")


def _load(place: str) -> Manifest | None:
    try:
        return Manifest(*kept.load(place))
    except TypeError:  # nothing is kept, or something else
        return None


def _day() -> str:
    return time.strftime("%Y-%m-%d")


def own_code() -> int:
    """A number that changes with pysite's own files, and with the packages that are installed beside it."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    total = 0
    for folder, inner, names in os.walk(package):
        inner[:] = [name for name in inner if name != "__pycache__"]
        total += sum(os.stat(os.path.join(folder, name)).st_mtime_ns for name in names)
    for folder in sys.path:
        if os.path.basename(folder) in ("site-packages", "dist-packages") and os.path.isdir(folder):
            total += os.stat(folder).st_mtime_ns
    return total


def _written(destination: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Everything in the destination, whoever has put it there."""
    for path, (size, changed, _, _) in _walk(destination, (), set()):
        yield path, (size, changed)


def _stamps(roots: Iterable[str], destination: str, source: str) -> Iterator[tuple[str, Stamp]]:
    seen: set[str] = set()
    cache = os.path.join(source, ".jekyll-cache")
    for root in roots:
        yield from _walk(root, (destination, cache), seen)
    for name in _REPOSITORY:
        path = os.path.join(source, name)
        try:
            yield path, stamp_of(os.stat(path))
        except OSError:
            continue


def _walk(path: str, passed_over: tuple[str, ...], seen: set[str]) -> Iterator[tuple[str, Stamp]]:
    """Every file below `path`, which may be one. Links are followed, each folder is entered once."""
    try:
        entries = list(os.scandir(path))
    except OSError:
        if os.path.isfile(path):  # not every system says what the error was
            yield path, stamp_of(os.stat(path))
        return
    for entry in entries:
        if entry.path in passed_over or entry.name in _UNSEEN:
            continue
        try:
            if entry.is_dir():
                real = os.path.realpath(entry.path) if entry.is_symlink() else entry.path
                if real not in seen:
                    seen.add(real)
                    yield from _walk(entry.path, passed_over, seen)
                    yield entry.path + os.sep, (0, 0, 0, 0)
            else:
                yield entry.path, stamp_of(entry.stat())
        except OSError:
            yield entry.path, (-2, 0, 0, 0)  # a link to nowhere
