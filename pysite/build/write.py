"""Writing a rendered site: only what has changed, and each file whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Container, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from pysite.build.aside import Aside
from pysite.build.destination import Contents, Guard
from pysite.build.files import are_alike, put, put_copy, remove, write_bytes
from pysite.build.memory import Copies, stamp
from pysite.build.two_threads import in_two_threads
from pysite.errors import Problem, SiteError
from pysite.model.document import Document
from pysite.model.site import Site
from pysite.model.static_file import StaticFile
from pysite.ruby.paths import relative
from pysite.stamps import stamp_of

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
    current: Container[int],
    copies: Copies,
    aside: Aside,
    meanwhile: Callable[[], None],
) -> Written:
    """Write every file of a rendered site, and remove what the destination holds beyond them.

    `current` are the documents, by their `id`, whose files are there already, and `copies` the static files
    that an earlier build has copied; it is brought up to date. What is `aside` has been written already.
    `meanwhile` is called while the system is busy with the files. Raises SiteError, before anything is
    written, where a file would leave the destination; and for what the file system refuses.
    """
    root = site.config.destination
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
        is_changed = _Writer(contents, copies, aside).write_all(stale, meanwhile)
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


@dataclass
class _Writer:
    """Brings files up to date, and what `contents` and `copies` say of the destination."""

    contents: Contents
    copies: Copies
    aside: Aside

    def write_all(
        self, files: Sequence[tuple[str, Document | StaticFile]], meanwhile: Callable[[], None]
    ) -> list[bool]:
        """Bring files up to date, by their paths; tells of each whether it wasn't."""

        def write(file: tuple[str, Document | StaticFile]) -> bool:
            return self._write(*file)

        new = sum(path not in self.contents.files for path, _ in files)
        # of two that are one file to a system for which case doesn't count, the later has to come later
        if new >= _MANY and len({path.casefold() for path, _ in files}) == len(files):
            return in_two_threads(write, files, meanwhile)
        meanwhile()
        return [write(file) for file in files]

    def _write(self, path: str, item: Document | StaticFile) -> bool:
        """Bring one file up to date; tells whether it wasn't."""
        is_new = path not in self.contents.files
        if is_new:
            self.contents.make_folder(path.rpartition("/")[0])
            self.contents.files.add(path)
        if isinstance(item, StaticFile):
            return self._copy(item, path, is_new)
        content = item.output_bytes
        if content is None:
            content = item.content.encode("utf-8", "surrogateescape")
        if not is_new:
            return write_bytes(path, content)
        if not self.aside.move(id(item), path, content):
            put(path, content)
        return True

    def _copy(self, item: StaticFile, path: str, is_new: bool) -> bool:
        """Copy a static file, time stamp and all.

        It is as it was if nobody has touched either file since the last build; where that has left no note,
        files of the same size and time are compared.
        """
        theirs = os.stat(item.path)
        now = stamp_of(theirs)
        ours = None if is_new else stamp(path)
        if ours is not None:
            note, known = (item.path, now, ours), self.copies.get(path)
            if known == note if known else ours == now[:2] and are_alike(item.path, path):
                self.copies[path] = note
                return False
        if not self.aside.move(id(item), path, now):
            put_copy(path, item.path, theirs)
        self.copies[path] = (item.path, now, stamp(path) or now[:2])  # its time may have been rounded
        return True


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
        remove(path)
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
                remove(path)
                removed.append(_below(contents.root, path))
    for folder in sorted(contents.folders - folders, reverse=True):  # inner ones first
        if not folder.startswith(kept):
            with suppress(FileNotFoundError):
                if not os.listdir(folder):
                    os.rmdir(folder)
                    contents.folders.discard(folder)
    return removed
