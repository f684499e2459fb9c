"""Watching a site's files with watchdog."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserverVFS

from pysite.errors import Problem, Warn
from pysite.ruby.paths import is_inside
from pysite.serve.change_queue import BURST, ChangeQueue, Kind
from pysite.serve.links import Links, find_links
from pysite.serve.watches import count_folders, count_watches

if TYPE_CHECKING:
    from watchdog.observers.api import BaseObserver, ObservedWatch

Ignore = Callable[[str], bool]

#: Only these are asked for: a build's own reading (opened, closed without writing) would drown the rest.
_EVENTS: list[type[FileSystemEvent]] = [
    *(FileCreatedEvent, FileModifiedEvent, FileClosedEvent, FileDeletedEvent, FileMovedEvent),
    *(DirCreatedEvent, DirDeletedEvent, DirMovedEvent),
]
_KINDS = {"created": Kind.CREATED, "modified": Kind.MODIFIED, "closed": Kind.CLOSED, "deleted": Kind.DELETED}
#: After more changes than this at once, some may have been lost: anything can have changed.
_TOO_MANY = 1000
#: How long git is waited for, which holds `index.lock` while it changes files: with many of them changed it
#: checks something out, with few it may as well wait for the text of a commit.
_CHECKOUT = 5.0
_COMMIT = 0.5
#: Whoever waits looks up this often (seconds): a Ctrl-C that comes just before a wait doesn't end it.
_LONGEST_WAIT = 1.0


class Watcher:
    """Tells what changes below a source folder, and in files and folders outside of it.

    `ignore` may be replaced at any time. `polling` looks at the files themselves every so often, for file
    systems that report nothing.
    """

    def __init__(
        self, source: str, elsewhere: Sequence[str], ignore: Ignore, warn: Warn, polling: bool = False
    ) -> None:
        self.source = source
        self.ignore = ignore
        self._outside = tuple(filter(os.path.isdir, elsewhere))
        self._files = tuple(path for path in elsewhere if path not in self._outside)
        self._warn = warn
        self._polling = polling
        self._ready = threading.Condition()
        # only Linux tells when a file is closed
        self._queue = ChangeQueue(closings=not polling and sys.platform == "linux")
        self._stopped = False
        self._interrupted = False
        self._folders: dict[str, ObservedWatch] = {}
        self._links = Links()
        self._observer: BaseObserver | None = None

    def start(self) -> None:
        """Begin to watch; falls back to polling, with a warning, where the system's watches don't suffice."""
        try:
            self._observe()
            missing = not self._polling and self._is_incomplete()
        except OSError as error:
            if self._polling:
                raise
            missing = True
            reason = str(error.strerror or error)
        else:
            reason = "it has no watches left"
        if missing:
            self._stop_observer()
            self._warn(
                Problem(
                    f"the system can't report changes in all of the site's folders: {reason}. Looking for "
                    "changes every second instead",
                    hint="raise the limit with `sudo sysctl fs.inotify.max_user_watches=524288` (and "
                    "max_user_instances), or give --force_polling",
                )
            )
            self._polling = True
            self._queue = ChangeQueue(closings=False)
            self._observe()

    def stop(self) -> None:
        """Watch no more; whoever waits in `next` gets None."""
        with self._ready:
            self._stopped = True
            self._ready.notify_all()
        self._stop_observer()

    def interrupt(self) -> None:
        """Have whoever waits in `next`, or will, hear of a Ctrl-C. A signal's handler may call this."""
        self._interrupted = True

    def next(self) -> frozenset[str] | None:
        """Wait until something has changed and come to rest; gives the absolute paths, None at the end.

        A folder stands for everything below it. Raises KeyboardInterrupt after `interrupt`.
        """
        lock = os.path.join(self.source, ".git", "index.lock")
        waiting_since = 0.0
        with self._ready:
            while not self._stopped:
                if self._interrupted:
                    raise KeyboardInterrupt
                now = time.monotonic()
                wait = self._queue.wait(now)
                if wait == 0 and os.path.exists(lock):
                    waiting_since = waiting_since or now
                    if now - waiting_since < (_CHECKOUT if len(self._queue) >= BURST else _COMMIT):
                        wait = 0.02
                if wait == 0:
                    # what was built before its configuration was known here is no change
                    changed = frozenset(path for path in self._queue.take() if not self.ignore(path))
                    if changed:
                        return changed if len(changed) < _TOO_MANY else frozenset((self.source,))
                    continue
                self._ready.wait(_LONGEST_WAIT if wait is None else min(wait, _LONGEST_WAIT))
        return None

    def pending(self) -> bool:
        """Whether something has changed that `next` hasn't told of yet."""
        with self._ready:
            return len(self._queue) > 0

    def note(self, event: FileSystemEvent) -> None:
        """Take in an event of the observer."""
        path = self._ours(event.src_path)
        now = time.monotonic()
        if event.event_type == "moved":
            target = self._ours(event.dest_path)
            self._follow(target)
            with self._ready:
                if path and target:
                    self._queue.note_rename(path, target, now)
                elif path:
                    self._queue.note(path, Kind.DELETED, now)
                elif target:
                    self._queue.note(target, Kind.ARRIVED, now)
                self._ready.notify_all()
            return
        kind = _KINDS.get(event.event_type)
        if not path or kind is None:
            return
        if kind is Kind.CREATED:
            self._follow(path)
        if event.is_directory:
            if kind is Kind.MODIFIED:
                return
            if kind is Kind.CREATED:
                kind = Kind.ARRIVED
        with self._ready:
            self._queue.note(path, kind, now)
            self._ready.notify_all()

    def _ours(self, path: bytes | str) -> str:
        """The path if it is of interest, else an empty string."""
        path = os.fsdecode(path)
        if not is_inside(path, self.source):
            if path in self._files or any(is_inside(path, folder) for folder in self._outside):
                return path
            path = self._links.name(path) or ""
        return "" if not path or self.ignore(path) else path

    def _observe(self) -> None:
        """Watch the source's top, each folder in it with all that is below, and what lies elsewhere.

        Not the whole source in one, for that would spend watches on version control and on what was built.
        """
        if self._polling:
            self._observer = PollingObserverVFS(os.stat, self._list, polling_interval=1)
        else:
            self._observer = Observer()
        if self._polling:
            self._schedule(self.source, recursive=True)
        else:
            self._schedule(self.source, recursive=False)
            for entry in os.scandir(self.source):
                if not entry.is_symlink():
                    self._follow(entry.path)
        for folder in {os.path.dirname(file) for file in self._files}:
            self._schedule(folder, recursive=False)
        for folder in self._outside:
            self._schedule(folder, recursive=True)
        self._links = find_links(self.source, self.ignore)
        self._follow_links()
        self._observer.start()

    def _follow_links(self) -> None:
        """Watch what links lead to."""
        for folder in self._links.folders:
            if folder not in self._folders:
                self._schedule(folder, recursive=True)
        for folder in {os.path.dirname(file) for file in self._links.files}:
            if folder not in self._folders:
                self._schedule(folder, recursive=False)

    def _list(self, folder: str | None) -> Iterator[os.DirEntry[str]]:
        """What a polling observer finds in a folder."""
        entries = os.scandir(folder if folder is not None else self.source)
        return (entry for entry in entries if not self.ignore(entry.path))

    def _follow(self, path: str) -> None:
        """Watch a new path, if it is a folder at the source's top, or a link that leads out of the source."""
        if path and self._links.add(path, self.source):
            self._follow_links()
        if self._polling or not path or os.path.dirname(path) != self.source or os.path.islink(path):
            return
        if os.path.isdir(path) and not self.ignore(path):
            self._schedule(path, recursive=True)

    def _schedule(self, folder: str, *, recursive: bool) -> None:
        assert self._observer is not None
        old = self._folders.pop(folder, None)
        if old is not None:
            # a folder of this name was there before; its watch went with it, or with where it went
            self._observer.unschedule(old)
        try:
            watch = self._observer.schedule(_Handler(self), folder, recursive=recursive, event_filter=_EVENTS)
        except FileNotFoundError:
            return  # gone already; its going is reported too
        self._folders[folder] = watch

    def _is_incomplete(self) -> bool:
        """Whether the kernel watches fewer folders than there are: libraries don't say so."""
        watches = count_watches()
        if watches is None:
            return False
        folders = [f for f in self._folders if f != self.source and is_inside(f, self.source)]
        return watches < 1 + sum(count_folders(f) for f in folders)

    def _stop_observer(self) -> None:
        if self._observer is not None:
            self._observer.stop()
            if self._observer.is_alive():
                self._observer.join(1)
            self._observer = None
            self._folders.clear()


class _Handler(FileSystemEventHandler):
    def __init__(self, watcher: Watcher) -> None:
        self._watcher = watcher

    def on_any_event(self, event: FileSystemEvent) -> None:
        self._watcher.note(event)
