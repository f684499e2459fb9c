"""Writing a rendered site: only what has changed, and each file whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable
from dataclasses import dataclass, field

from pysite.build.destination import Guard, existing
from pysite.build.memory import Copies, stamp
from pysite.errors import Problem, SiteError
from pysite.model.document import Document
from pysite.model.site import Site
from pysite.model.static_file import StaticFile
from pysite.stamps import stamp_of

_PIECE = 1 << 20


@dataclass
class Written:
    """What writing has done, as paths below the destination."""

    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    unchanged: int = 0


#: The files of a site by their absolute paths.
Plan = dict[str, Document | StaticFile]


def plan(site: Site, known: Plan | None = None) -> Plan:
    """Every file of the site by its absolute path. Of two with one path the later counts, with a warning.

    `known` is the plan of the same site before something was added to it.
    """
    root = site.config.destination
    paths = {id(item): path for path, item in known.items()} if known else {}
    outputs: Plan = {}
    shared: dict[str, list[str]] = {}
    for item in site.outputs():
        path = paths.get(id(item)) or item.destination(root)
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


def write_site(
    site: Site, outputs: Plan, current: Container[int] = (), copies: Copies | None = None
) -> Written:
    """Write every file of a rendered site, and remove what the destination holds beyond them.

    `current` are the documents, by their `id`, whose files are there already, and `copies` the static files
    that an earlier build has copied; it is brought up to date. Raises SiteError, before anything is written,
    where a file would leave the destination; and for what the file system refuses.
    """
    root = site.config.destination
    copies = {} if copies is None else copies
    guard = Guard(root)
    for path, item in outputs.items():
        if id(item) not in current:
            guard.check(path, item.relative_path)
    written = Written()
    try:
        os.makedirs(root, exist_ok=True)
        _make_way(root, outputs)
        for path, item in outputs.items():
            if id(item) not in current and _write(path, item, copies):
                written.changed.append(os.path.relpath(path, root))
            else:
                written.unchanged += 1
        _remove_obsolete(site, outputs, written)
        for path in [p for p in copies if not isinstance(outputs.get(p), StaticFile)]:
            del copies[path]
    except OSError as error:
        raise SiteError(
            f"could not write {error.filename}: {error.strerror}", hint="check the destination's permissions"
        ) from error
    return written


def _write(path: str, item: Document | StaticFile, copies: Copies) -> bool:
    """Bring one file up to date; tells whether it wasn't."""
    if isinstance(item, StaticFile):
        return _copy(item.path, path, copies)
    content = item.output_bytes
    return write_bytes(path, item.content.encode("utf-8", "surrogateescape") if content is None else content)


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


def _copy(source: str, path: str, copies: Copies) -> bool:
    """Copy a static file, time stamp and all.

    It is as it was if nobody has touched either file since the last build; where that has left no note, files
    of the same size and time are compared.
    """
    theirs = os.stat(source)
    now = stamp_of(theirs)
    ours = stamp(path)
    if ours == now[:2]:
        note = (source, now, ours)
        if copies[path] == note if path in copies else _alike(source, path):
            copies[path] = note
            return False
    if ours is None:
        os.makedirs(os.path.dirname(path), exist_ok=True)
    from shutil import copyfile

    passing = _passing_name(path)
    copyfile(source, passing)
    os.utime(passing, ns=(theirs.st_mtime_ns, theirs.st_mtime_ns))
    os.replace(passing, path)
    copies[path] = (source, now, now[:2])
    return True


def _alike(one: str, other: str) -> bool:
    """Whether two files hold the same."""
    with open(one, "rb") as file, open(other, "rb") as second:
        while piece := file.read(_PIECE):
            if piece != second.read(_PIECE):
                return False
        return not second.read(1)


def _passing_name(path: str) -> str:
    """A name beside `path` that no page can have, for a file while it is being written."""
    folder, name = os.path.split(path)
    return os.path.join(folder, f".{name[:100]}.{os.getpid()}.pysite-part")


def _make_way(root: str, outputs: Iterable[str]) -> None:
    """Remove files where folders are to be, folders where files are to be, and links where folders are."""
    for path in outputs:
        if os.path.isdir(path) and not os.path.islink(path):
            from shutil import rmtree

            rmtree(path)
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
