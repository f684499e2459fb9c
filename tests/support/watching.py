"""A small site under `pysite watch`, in a process of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]

#: Pages of every kind that a change can reach: by layout, include, stylesheet, data, configuration.
SITE = {
    "_config.yml": "title: First title\nsass:\n  style: compressed\n",
    "_data/people.yml": "- name: Ada\n",
    "_includes/note.html": "<p id=note>First note</p>\n",
    "_layouts/default.html": (
        "<!DOCTYPE html>\n<html>\n<head><title>{{ page.title }}</title>\n"
        '<link rel="stylesheet" href="/assets/main.css"></head>\n<body>\n<h1>{{ site.title }}</h1>\n'
        "{{ content }}\n</body>\n</html>\n"
    ),
    "_posts/2020-01-01-one.md": "---\nlayout: default\ntitle: One\n---\nThe first post.\n",
    "_sass/colors.scss": "$color: rgb(1, 2, 3);\n",
    "about.md": (
        "---\nlayout: default\ntitle: About\n---\n<p id=text>First text</p>\n\n{% include note.html %}\n"
    ),
    "assets/main.scss": '---\n---\n@import "colors";\nbody { color: $color; }\n',
    "index.html": (
        "---\nlayout: default\ntitle: Home\n---\n<ul>{% for post in site.posts %}<li>{{ post.title }}</li>"
        "{% endfor %}</ul>\n<p id=people>{% for p in site.data.people %}{{ p.name }}{% endfor %}</p>\n"
        '<div style="height: 5000px"></div>\n'
    ),
}


@dataclass
class Watched:
    """The site's source, where it is served, and what the terminal has been told."""

    source: Path
    log: Path
    port: int
    arguments: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    @property
    def top(self) -> str:
        """The address of its top, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start pysite, and wait until it serves the built site."""
        line = [sys.executable, "-m", "pysite", *self.arguments, "--trace", "--port", str(self.port)]
        environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "JEKYLL_ENV": "production"}
        environment.update(self.environment)
        with open(self.log, "wb") as log:
            process = subprocess.Popen(line, cwd=self.source, env=environment, stdout=log, stderr=log)
        self.process = process
        wait_for(lambda: "Server address:" in self.told() or process.poll() is not None, 60, self.told)
        assert process.poll() is None, self.told()

    def stop(self) -> None:
        """Make an end of it."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def write(self, path: str, text: str) -> None:
        """Save a file."""
        file = self.source / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Edit a file and save it."""
        text = (self.source / path).read_text(encoding="utf-8")
        assert old in text
        self.write(path, text.replace(old, new))

    def told(self) -> str:
        """Everything on the terminal."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def fetch(self, address: str) -> tuple[int, bytes]:
        """The status and body of an address, without the reloading script."""
        request = urllib.request.Request(self.top + address, headers={"Sec-Fetch-Dest": "empty"})
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read()

    def interrupt(self) -> int:
        """Press Ctrl-C; gives the exit status."""
        assert self.process is not None
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(10)


def write_site(source: Path, files: Mapping[str, str]) -> None:
    """Write a site's files."""
    for path, text in files.items():
        file = source / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def wait_for(happened: Callable[[], object], seconds: float = 20, what: Callable[[], object] = str) -> None:
    """Wait until `happened` gives something true; `what` tells how things are when it doesn't in time."""
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, what()
        time.sleep(0.02)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@contextmanager
def watching(
    folder: Path, files: Mapping[str, str] = SITE, *flags: str, command: str = "watch", **environment: str
) -> Iterator[Watched]:
    """Write a site into `folder`, and serve it."""
    source = folder / "source"
    source.mkdir()
    write_site(source, files)
    site = Watched(source, folder / "log", free_port(), (command, *flags), environment)
    try:
        site.start()
        yield site
    finally:
        site.stop()
