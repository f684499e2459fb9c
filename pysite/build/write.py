"""Writing a rendered site: only what has changed, and each file whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field

from pysite.build.destination import Guard, existing
from pysite.errors import Problem, SiteError
from pysite.model.document import Document
from pysite.model.site import Site
from pysite.model.static_file import StaticFile


@dataclass
class Written:
    """What writing has done, as paths below the destination."""

    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    unchanged: int = 0


def plan(site: Site) -> dict[str, Document | StaticFile]:
    """Every file of the site by its absolute path. Of two with one path the later counts, with a warning."""
    root = site.config.destination
    outputs: dict[str, Document | StaticFile] = {}
    shared: dict[str, list[str]] = {}
    for item in site.outputs():
        path = item.destination(root)
        if path in outputs:
            shared.setdefault(path, [outputs[path].source]).append(item.source)
            del outputs[path]
        outputs[path] = item
    for path, sources in shared.items():
        shown = os.path.relpath(path, root).replace(os.sep, "/")
        site.warn(
            Problem(
                f"{len(sources)} files have one destination, {shown}: {', '.join(sources)}",
                sources[-1],
                hint="the last of them is written; give the others another permalink",
            )
        )
    return outputs


def write_site(site: Site) -> Written:
    """Write every file of a rendered site, and remove what the destination holds beyond them.

    Raises SiteError, before anything is written, where a file would leave the destination; and for what the
    file system refuses.
    """
    root = site.config.destination
    outputs = plan(site)
    guard = Guard(root)
    for path, item in outputs.items():
        guard.check(path, item.relative_path)
    written = Written()
    try:
        os.makedirs(root, exist_ok=True)
        _make_way(root, outputs)
        for path, item in outputs.items():
            if _write(path, item):
                written.changed.append(os.path.relpath(path, root))
            else:
                written.unchanged += 1
        _remove_obsolete(site, outputs, written)
    except OSError as error:
        raise SiteError(
            f"could not write {error.filename}: {error.strerror}", hint="check the destination's permissions"
        ) from error
    return written


def _write(path: str, item: Document | StaticFile) -> bool:
    """Bring one file up to date; tells whether it wasn't."""
    if isinstance(item, StaticFile):
        return _copy(item.path, path)
    text = item.output if item.output is not None else item.content
    return write_bytes(path, text.encode("utf-8", "surrogateescape"))


def write_bytes(path: str, content: bytes) -> bool:
    """Make the file hold `content`, in one step; tells whether it didn't already."""
    try:
        if os.stat(path).st_size == len(content) and not os.path.islink(path):
            with open(path, "rb") as file:
                if file.read() == content:
                    return False
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)
    passing = _passing_name(path)
    with open(passing, "wb") as file:
        file.write(content)
    os.replace(passing, path)
    return True


def _copy(source: str, path: str) -> bool:
    """Copy a static file, time stamp and all; the same size and time count as unchanged."""
    theirs = os.stat(source)
    try:
        ours = os.lstat(path)
        if ours.st_size == theirs.st_size and ours.st_mtime_ns == theirs.st_mtime_ns:
            return False
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)
    passing = _passing_name(path)
    shutil.copyfile(source, passing)
    os.utime(passing, ns=(theirs.st_mtime_ns, theirs.st_mtime_ns))
    os.replace(passing, path)
    return True


def _passing_name(path: str) -> str:
    """A name beside `path` that no page can have, for a file while it is being written."""
    folder, name = os.path.split(path)
    return os.path.join(folder, f".{name[:100]}.{os.getpid()}.pysite-part")


def _make_way(root: str, outputs: Iterable[str]) -> None:
    """Remove files where folders are to be, folders where files are to be, and links where folders are."""
    for path in outputs:
        if os.path.isdir(path) and not os.path.islink(path):
            shutil.rmtree(path)
        folder = os.path.dirname(path)
        while len(folder) > len(root) and not os.path.isdir(folder):
            if os.path.lexists(folder):
                os.remove(folder)
            folder = os.path.dirname(folder)


def _remove_obsolete(site: Site, outputs: Iterable[str], written: Written) -> None:
    root = site.config.destination
    files = set(outputs)
    kept = tuple(os.path.join(root, name) for name in site.config.list_of("keep_files"))
    for path, folder in existing(root):
        if path in files or path.startswith(kept):
            continue
        if not folder:
            os.remove(path)
            written.removed.append(os.path.relpath(path, root))
        elif not os.listdir(path):
            os.rmdir(path)
