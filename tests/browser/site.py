"""The built demo site: where it is, what pages it has, and how it is served."""

from __future__ import annotations

import functools
import http.server
import os
import shlex
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

REPOSITORY = Path(__file__).resolve().parents[2]


def build(destination: Path, *options: str, environment: str = "production") -> Path:
    """Build the repository's own site as a user would, and return where it is.

    The environment's DEMO_BUILDER names another program for it: `jekyll`, to look at what that makes of it.
    """
    builder = shlex.split(os.environ.get("DEMO_BUILDER", "")) or [sys.executable, "-m", "pysite"]
    command = [*builder, "build", "--quiet", "-d", str(destination), *options]
    variables = dict(os.environ, JEKYLL_ENV=environment)
    done = subprocess.run(command, cwd=REPOSITORY, env=variables, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    return destination


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files as GitHub Pages does: an address without an extension finds the page of that name."""

    def translate_path(self, path: str) -> str:
        found = super().translate_path(path)
        if not os.path.exists(found) and os.path.isfile(found.rstrip("/") + ".html"):
            return found.rstrip("/") + ".html"
        return found

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests look at what the browser says."""


class SlowHandler(Handler):
    """Lets the rest of a page wait: `…?until=TEXT` is answered up to that text, and a while later in full."""

    def copyfile(self, source: Any, outputfile: Any) -> None:
        whole = source.read()
        until = parse_qs(urlsplit(self.path).query).get("until", [""])[0].encode()
        at = whole.index(until) if until else len(whole)
        outputfile.write(whole[:at])
        outputfile.flush()
        if until:
            time.sleep(0.4)
        outputfile.write(whole[at:])


@contextmanager
def served(root: Path, kind: type[Handler] = Handler) -> Iterator[str]:
    """Serve a folder on a free port; gives the address of its top, without a slash at the end."""
    handler = functools.partial(kind, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def pages(root: Path) -> list[str]:
    """The addresses of all pages but those that only redirect."""
    found = []
    for path in sorted(root.rglob("*.html")):
        if 'http-equiv="refresh"' in path.read_text(encoding="utf-8"):
            continue
        address = "/" + path.relative_to(root).as_posix()
        found.append(address.removesuffix("index.html") if address.endswith("/index.html") else address)
    return found


def file_for(root: Path, address: str) -> Path | None:
    """The file that an address of the site leads to, or None."""
    path = root / urlsplit(address).path.lstrip("/")
    for candidate in (path / "index.html", path, path.with_name(path.name + ".html")):
        if candidate.is_file():
            return candidate
    return None
