"""Writing a rendered site: only what has changed, and each file whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Container, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pysite.build.destination import Contents, Guard
from pysite.build.memory import Copies, stamp
from pysite.build.two_threads import in_two_threads
from pysite.errors import Problem, SiteError
from pysite.model.document import Document
from pysite.model.site import Site
from pysite.model.static_file import StaticFile
from pysite.ruby.paths import relative
from pysite.stamps import stamp_of

if TYPE_CHECKING:
    from io import FileIO

#: So many bytes are read and written at once.
_PIECE = 1 << 20
#: So many new files are worth another thread.
_MANY = 100


@dataclass
class Written:
    """What writing has done, as paths below the destination."""

    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    unchanged: int = 0
    #: What the destination holds after that.
    contents: Contents | None = None


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
        shown = relative(path, root)
        site.warn(
            Problem(
                f"{len(sources)} files have one destination, {shown}: {', '.join(sources)}",
                sources[-1],
                hint="the last of them is written; give the others another permalink",
            )
        )
    return outputs


def write_site(
    site: Site,
    outputs: Plan,
    current: Container[int] = (),
    copies: Copies | None = None,
    meanwhile: Callable[[], None] = lambda: None,
) -> Written:
    """Write every file of a rendered site, and remove what the destination holds beyond them.

    `current` are the documents, by their `id`, whose files are there already, and `copies` the static files
    that an earlier build has copied; it is brought up to date. `meanwhile` is called while the system is busy
    with the files. Raises SiteError, before anything is written, where a file would leave the destination;
    and for what the file system refuses.
    """
    root = site.config.destination
    copies = {} if copies is None else copies
    written = Written()
    try:
        contents = Contents(root)
        guard = Guard(contents)
        stale = [(path, item) for path, item in outputs.items() if id(item) not in current]
        for path, item in stale:
            guard.check(path, item.relative_path)
        os.makedirs(root, exist_ok=True)
        folders = _folders(root, outputs)
        if _make_way(contents, outputs, folders):
            contents = Contents(root)
        kept = tuple(f"{root}/{name}" for name in site.config.list_of("keep_files"))
        # before anything is written: where case doesn't count, a new name may be an old one to the system
        written.removed = _remove_obsolete(contents, outputs, folders, kept)
        is_changed = _write_all(stale, copies, contents, meanwhile)
        written.changed = [_below(root, stale[number][0]) for number, is_so in enumerate(is_changed) if is_so]
        written.unchanged = len(outputs) - len(written.changed)
        for path in [p for p in copies if not isinstance(outputs.get(p), StaticFile)]:
            del copies[path]
        written.contents = contents
    except OSError as error:
        raise SiteError(
            f"could not write {error.filename}: {error.strerror}", hint="check the destination's permissions"
        ) from error
    return written


def _write_all(
    files: Sequence[tuple[str, Document | StaticFile]],
    copies: Copies,
    contents: Contents,
    meanwhile: Callable[[], None],
) -> list[bool]:
    """Bring files up to date, by their paths; tells of each whether it wasn't."""

    def write(file: tuple[str, Document | StaticFile]) -> bool:
        return _write(*file, copies, contents)

    new = sum(path not in contents.files for path, _ in files)
    # of two that are one file to a system for which case doesn't count, the later has to come later
    if new >= _MANY and len({path.casefold() for path, _ in files}) == len(files):
        return in_two_threads(write, files, meanwhile)
    meanwhile()
    return [write(file) for file in files]


def _write(path: str, item: Document | StaticFile, copies: Copies, contents: Contents) -> bool:
    """Bring one file up to date; tells whether it wasn't."""
    is_new = path not in contents.files
    if is_new:
        contents.make_folder(path.rpartition("/")[0])
        contents.files.add(path)
    if isinstance(item, StaticFile):
        return _copy(item.path, path, copies, is_new)
    content = item.output_bytes
    if content is None:
        content = item.content.encode("utf-8", "surrogateescape")
    if not is_new:
        return write_bytes(path, content)
    _put(path, content)
    return True


def write_bytes(path: str, content: bytes) -> bool:
    """Make the file hold `content`, in one step; tells whether it didn't already."""
    present = stamp(path)
    if present is None:
        os.makedirs(os.path.dirname(path), exist_ok=True)
    elif present[0] == len(content):
        with open(path, "rb", buffering=0) as file:
            if file.readall() == content:
                return False
    _put(path, content)
    return True


def _put(path: str, content: bytes) -> None:
    """Make a file of `content`, in one step."""
    passing = _passing_name(path)
    with open(passing, "wb", buffering=0) as file:
        _fill(file, content)
    _replace(passing, path)


def _replace(passing: str, path: str) -> None:
    try:
        os.replace(passing, path)
    except PermissionError:
        from pysite.build.held import replace_held

        replace_held(passing, path)


def _remove(path: str) -> None:
    try:
        os.remove(path)
    except PermissionError:
        from pysite.build.held import remove_held

        remove_held(path)


def _fill(file: FileIO, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[file.write(left) :]


def _copy(source: str, path: str, copies: Copies, is_new: bool) -> bool:
    """Copy a static file, time stamp and all.

    It is as it was if nobody has touched either file since the last build; where that has left no note, files
    of the same size and time are compared.
    """
    theirs = os.stat(source)
    now = stamp_of(theirs)
    ours = None if is_new else stamp(path)
    if ours is not None:
        note = (source, now, ours)
        if copies[path] == note if path in copies else ours == now[:2] and _alike(source, path):
            copies[path] = note
            return False
    passing = _passing_name(path)
    # not with shutil: to import it takes as long as to copy a common site's files
    with open(source, "rb", buffering=0) as file, open(passing, "wb", buffering=0) as copied:
        while piece := file.read(_PIECE):
            _fill(copied, piece)
    os.utime(passing, ns=(theirs.st_mtime_ns, theirs.st_mtime_ns))
    _replace(passing, path)
    copies[path] = (source, now, stamp(path) or now[:2])  # its time may have been rounded
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
    folder, _, name = path.rpartition("/")
    return f"{folder}/.{name[:100]}.{os.getpid()}.pysite-part"


def _below(root: str, path: str) -> str:
    """A file's path below the root, as the system writes it."""
    return path[len(root) + 1 :].replace("/", os.sep)


def _folders(root: str, outputs: Plan) -> set[str]:
    """The folders that the files are in, and those around them."""
    folders = {root}
    for path in outputs:
        folder = path.rpartition("/")[0]
        while folder not in folders and len(folder) > len(root):
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return folders


def _make_way(contents: Contents, outputs: Plan, folders: set[str]) -> bool:
    """Remove files and links where folders are to be, and folders where files are; tells if any were."""
    in_the_way = contents.folders & outputs.keys()
    for path in in_the_way:
        from pysite.build.held import remove_tree

        remove_tree(path)
    for path in contents.files & folders:
        _remove(path)
        in_the_way.add(path)
    return bool(in_the_way)


def _remove_obsolete(
    contents: Contents, outputs: Plan, folders: set[str], kept: tuple[str, ...]
) -> list[str]:
    """Remove what no file of the site is, or is in; returns the files, as paths below the destination."""
    removed = []
    for path in sorted(contents.files - outputs.keys()):
        if not path.startswith(kept):
            contents.files.discard(path)
            with suppress(FileNotFoundError):  # somebody else has removed it
                _remove(path)
                removed.append(_below(contents.root, path))
    for folder in sorted(contents.folders - folders, reverse=True):  # inner ones first
        if not folder.startswith(kept):
            with suppress(FileNotFoundError):
                if not os.listdir(folder):
                    os.rmdir(folder)
                    contents.folders.discard(folder)
    return removed
