"""Rendering in other processes, where there is much to render and the system can fork.

The others begin at the end of the documents while this process goes through them from the start; where they
meet, all is done. Nobody waits for anybody: what hasn't come yet is rendered here.
"""

from __future__ import annotations

import gc
import marshal
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any

from pysite.model.document import Document
from pysite.render.forking import can_fork

#: What a worker makes of a document, in plain values; None for one that it leaves to its turn.
Produce = Callable[[Document], Any]

_MOST_WORKERS = 3
_PIPE_SIZE = 1 << 20
_HEADER = 8


class Workers:
    """Workers on one list of documents. What goes wrong in one is found again, and told, in its turn."""

    def __init__(self) -> None:
        self._processes: dict[int, int] = {}  # by the pipes that they write to
        self._buffers: dict[int, bytearray] = {}
        self._documents: Sequence[Document] = ()
        self._found: dict[int, Any] = {}

    def start(self, documents: Sequence[Document], produce: Produce) -> None:
        """Start on `documents`, the last ones first."""
        if not can_fork():
            return
        self._documents = documents
        spare = min((os.cpu_count() or 1) - 1, _MOST_WORKERS)
        for number in range(spare):
            self._fork(range(len(documents) - 1 - number, -1, -spare), produce)

    def take(self, document: Document) -> Any:
        """What was made of the document; None if it hasn't come."""
        if self._processes:
            self._drain()
        return self._found.pop(id(document), None)

    def stop(self) -> None:
        """End what is still under way."""
        for pipe, process in self._processes.items():
            os.close(pipe)
            os.kill(process, 9)
            os.waitpid(process, 0)
        self._processes.clear()
        self._buffers.clear()
        self._found.clear()

    def _fork(self, places: Sequence[int], produce: Produce) -> None:
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
            with os.fdopen(writer, "wb", buffering=0) as pipe:
                for place in places:
                    made = produce(self._documents[place])
                    if made is not None:
                        message = marshal.dumps((place, made))
                        _write(pipe.fileno(), len(message).to_bytes(_HEADER, "little") + message)
            status = 0
        finally:
            os._exit(status)

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
                os.waitpid(self._processes.pop(pipe), 0)
            start = 0
            while len(buffer) >= start + _HEADER:
                end = start + _HEADER + int.from_bytes(buffer[start : start + _HEADER], "little")
                if len(buffer) < end:
                    break
                place, made = marshal.loads(buffer[start + _HEADER : end])
                self._found[id(self._documents[place])] = made
                start = end
            del buffer[:start]


def _write(pipe: int, message: bytes) -> None:
    rest = memoryview(message)
    while rest:
        rest = rest[os.write(pipe, rest) :]
