"""Rendering in other processes, where there is much to render and the system can fork.

The others begin at the end of the documents while this process goes through them from the start. Whoever
begins with a document lays claim to it, so that nobody else does; where they meet, all is done.
"""

from __future__ import annotations

import gc
import marshal
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from select import select
from typing import TYPE_CHECKING, Any

from pysite.model.document import Document
from pysite.render.forking import can_fork, end

if TYPE_CHECKING:
    from mmap import mmap

#: What a worker makes of a document, in plain values; None for one that it leaves to its turn.
Produce = Callable[[Document], Any]

_MOST_WORKERS = 3
_PIPE_SIZE = 1 << 20
_HEADER = 8
#: The number of this process among those that lay claim to documents; the others have the next.
_HERE = 1


class Workers:
    """Workers on one list of documents. What goes wrong in one is found again, and told, in its turn."""

    def __init__(self) -> None:
        self._processes: dict[int, int] = {}  # by the pipes that they write to
        self._done: list[int] = []
        self._buffers: dict[int, bytearray] = {}
        self._documents: Sequence[Document] = ()
        #: By their `id`: where the documents are in the list, and what was made of them.
        self._places: dict[int, int] = {}
        self._found: dict[int, Any] = {}
        self._receive: Callable[[Any], None] = lambda made: None
        #: One byte a document, seen by all processes: the number of the one that has begun with it.
        self._claims: mmap | None = None

    def start(
        self,
        documents: Sequence[Document],
        produce: Produce,
        first: Callable[[], None],
        receive: Callable[[Any], None],
        most: int = _MOST_WORKERS,
    ) -> None:
        """Start on `documents`, the last ones first. Each of the others, `most` of them, does `first` before.

        `receive` is told what they make as it comes: in each one's order, which isn't that of the turns.
        """
        if not can_fork() or not documents:
            return
        from mmap import mmap

        self._documents = documents
        self._receive = receive
        self._places = {id(document): place for place, document in enumerate(documents)}
        self._claims = mmap(-1, len(documents))
        spare = min((os.cpu_count() or 1) - 1, most)
        for number in range(spare):
            self._fork(number, produce, first)

    def __contains__(self, document: Document) -> bool:
        return id(document) in self._places

    def claim(self, document: Document) -> bool:
        """Tell the others that this process renders the document; False if one of them has begun with it."""
        place = self._places.get(id(document))
        return place is None or self._claims is None or _claim(self._claims, place, _HERE)

    def take(self, document: Document) -> Any:
        """What another process makes of the document, which is waited for; None if nothing comes of it."""
        while self.owes(document):
            select(list(self._processes), (), ())
        return self._found.pop(id(document), None)

    def owes(self, document: Document) -> bool:
        """Whether another process has begun with the document, and nothing has come of that yet."""
        if self.claim(document):
            return False
        self._drain()
        return id(document) not in self._found and bool(self._processes)

    def stop(self) -> None:
        """End what is still under way."""
        for pipe in self._processes:
            os.close(pipe)
        end((*self._processes.values(), *self._done))
        self._processes.clear()
        self._done.clear()
        self._buffers.clear()
        self._found.clear()
        self._places.clear()

    def _fork(self, number: int, produce: Produce, first: Callable[[], None]) -> None:
        from fcntl import fcntl

        reader, writer = os.pipe()
        fcntl(writer, 1031, _PIPE_SIZE)  # F_SETPIPE_SZ
        sys.stdout.flush()
        sys.stderr.flush()
        gc.freeze()
        process = os.fork()
        if process:
            os.close(writer)
            os.set_blocking(reader, False)
            self._processes[reader] = process
            self._buffers[reader] = bytearray()
            return
        status = 1
        try:
            os.close(reader)
            gc.disable()
            first()
            self._work(_HERE + 1 + number, produce, writer)
            status = 0
        finally:
            os._exit(status)

    def _work(self, number: int, produce: Produce, pipe: int) -> None:
        """In another process, which has that number: render what nobody has begun with.

        The pipe may be full, as nobody listens while a long page is rendered; what is made is kept then.
        """
        assert self._claims is not None
        os.set_blocking(pipe, False)
        pending = bytearray()
        for place in reversed(range(len(self._documents) - (number - _HERE - 1))):  # not all begin with one
            if _claim(self._claims, place, number):
                message = marshal.dumps((place, produce(self._documents[place])))
                pending += len(message).to_bytes(_HEADER, "little")
                pending += message
                with suppress(BlockingIOError):
                    _write(pipe, pending)
        os.set_blocking(pipe, True)
        _write(pipe, pending)

    def _drain(self) -> None:
        """Take what has come so far."""
        for pipe in list(self._processes):
            buffer = self._buffers[pipe]
            try:
                while piece := os.read(pipe, _PIPE_SIZE):
                    buffer += piece
            except BlockingIOError:
                pass
            else:  # the worker is done
                os.close(pipe)
                self._done.append(self._processes.pop(pipe))
            with memoryview(buffer) as received:
                end = self._take_in(received)
            del buffer[:end]

    def _take_in(self, received: memoryview) -> int:
        """Take in what has come as a whole; returns where the rest begins."""
        start = 0
        while len(received) >= start + _HEADER:
            end = start + _HEADER + int.from_bytes(received[start : start + _HEADER], "little")
            if len(received) < end:
                break
            place, made = marshal.loads(received[start + _HEADER : end])
            self._found[id(self._documents[place])] = made
            if made is not None:
                self._receive(made)
            start = end
        return start


def _claim(claims: mmap, place: int, number: int) -> bool:
    """Lay claim to what is at `place` for a process; tells whether it is that one's.

    Two at one moment may both be told so; then both render it, which is of no harm.
    """
    if not claims[place]:
        claims[place] = number
    return claims[place] == number


def _write(pipe: int, message: bytearray) -> None:
    """Write as much of the message as the pipe takes, and leave the rest."""
    while message:
        del message[: os.write(pipe, message)]
