"""Random file operations under `pysite watch`: afterwards what is served is what a fresh build makes.

The environment's PYSITE_OPERATIONS says how many (40), PYSITE_SEED which ones.
"""

from __future__ import annotations

import contextlib
import os
import random
import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from pysite.build.build import build
from pysite.config import load
from support.watching import SITE, Watched, wait_for, watching

OPERATIONS = int(os.environ.get("PYSITE_OPERATIONS", "40"))
SEED = int(os.environ.get("PYSITE_SEED", "1"))


class Author:
    """Somebody with restless hands. Everything they do follows from the seed."""

    def __init__(self, site: Watched, seed: int) -> None:
        self.site = site
        self.random = random.Random(seed)
        self.count = 0

    def act(self) -> str:
        """Do something; tells what."""
        self.count += 1
        kinds: list[tuple[int, Callable[[], None]]] = [
            *((5, self.create), (8, self.edit), (4, self.rename), (4, self.delete), (2, self.burst)),
            *(
                (2, self.write_in_halves),
                (4, self.save_by_renaming),
                (3, self.edit_shared),
                (1, self.move_folder),
            ),
            *((1, self.copy_folder), (1, self.break_and_mend), (1, self.come_and_go), (1, self.touch)),
        ]
        kind = self.random.choices([k for _, k in kinds], [weight for weight, _ in kinds])[0]
        kind()
        return kind.__name__

    def files(self) -> list[Path]:
        return [path for path in walk(self.site.source) if self._is_content(path)]

    def _is_content(self, path: Path) -> bool:
        first = path.relative_to(self.site.source).parts[0]
        return first == "_posts" or (not first.startswith(("_", ".")) and path.suffix in (".md", ".txt"))

    def some_file(self) -> Path:
        files = self.files()
        return self.random.choice(files) if files else self.new_name()

    def new_name(self) -> Path:
        number = self.random.randrange(10_000)
        folder = self.random.choice(["", "a", "a/b", "c d", "_posts", "_posts", "assets"])
        if folder == "_posts":
            return self.site.source / f"_posts/20{number % 20:02}-0{number % 9 + 1}-11-p{number}.md"
        suffix = self.random.choice([".md", ".md", ".txt"])
        return self.site.source / folder / f"f{number}{suffix}"

    def text(self) -> str:
        body = " ".join(f"word{self.random.randrange(1000)}" for _ in range(self.random.randrange(1, 60)))
        layout = self.random.choice(["layout: default\n", "layout: default\n", ""])
        include = self.random.choice(["{% include note.html %}\n", "{{ site.posts | size }}\n", ""])
        return f"---\n{layout}title: T{self.random.randrange(100)}\n---\n{body}\n\n{include}"

    def create(self) -> None:
        self._save(self.new_name(), self.text())

    def edit(self) -> None:
        self._save(self.some_file(), self.text())

    def touch(self) -> None:
        self.some_file().touch()

    def rename(self) -> None:
        source, target = self.some_file(), self.new_name()
        if source.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            source.rename(target)

    def delete(self) -> None:
        self.some_file().unlink(missing_ok=True)

    def burst(self) -> None:
        for _ in range(self.random.randrange(10, 60)):
            self.random.choice([self.create, self.create, self.edit, self.delete])()

    def write_in_halves(self) -> None:
        path, text = self.some_file(), self.text()
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text[: len(text) // 2])
            file.flush()
            time.sleep(self.random.choice([0.001, 0.05, 0.3]))
            file.write(text[len(text) // 2 :])

    def save_by_renaming(self) -> None:
        path = self.some_file()
        passing = path.with_name(
            self.random.choice([f".{path.name}.swp", f"{path.name}~", f"{path.name}.new"])
        )
        self._save(passing, self.text())
        passing.replace(path)

    def edit_shared(self) -> None:
        n = self.random.randrange(256)
        path, text = self.random.choice(
            [
                ("_includes/note.html", f"<p id=note>Note {n}</p>\n"),
                ("_data/people.yml", f"- name: Person {n}\n"),
                ("_sass/colors.scss", f"$color: rgb({n}, 2, 3);\n"),
                ("_config.yml", f"title: Title {n}\n" + self.random.choice(["", "permalink: pretty\n"])),
                (
                    "_layouts/default.html",
                    SITE["_layouts/default.html"].replace("<body>", f"<body class=n{n}>"),
                ),
            ]
        )
        self._save(self.site.source / path, text)

    def move_folder(self) -> None:
        folder = self.site.source / self.random.choice(["a", "a/b", "c d"])
        if folder.is_dir():
            folder.rename(folder.with_name(f"moved{self.random.randrange(10_000)}"))

    def copy_folder(self) -> None:
        folder = self.site.source / "a"
        if folder.is_dir():
            shutil.copytree(folder, self.site.source / f"copied{self.random.randrange(10_000)}")
            shutil.rmtree(folder)

    def break_and_mend(self) -> None:
        path = self.some_file()
        self._save(path, "---\n---\n{% if %}")
        time.sleep(self.random.choice([0, 0.1, 0.5]))
        self._save(path, self.text())

    def come_and_go(self) -> None:
        path = self.new_name()
        self._save(path, self.text())
        time.sleep(self.random.choice([0, 0.02, 0.2]))
        path.unlink()

    def _save(self, path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def walk(root: Path) -> list[Path]:
    """Every file below a folder, in order; without a complaint if some go meanwhile."""
    return sorted(Path(folder, name) for folder, _, names in os.walk(root) for name in names)


def tree(root: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    found = {}
    for path in walk(root):
        with contextlib.suppress(FileNotFoundError):  # a build goes on
            found[path.relative_to(root).as_posix()] = path.read_bytes()
    return found


def fresh(source: Path, destination: Path) -> dict[str, bytes]:
    """What a build from nothing makes of the source."""
    shutil.rmtree(destination, ignore_errors=True)
    flags = {"source": str(source), "destination": str(destination), "disable_disk_cache": True}
    build(load(flags, environment="production", warn=lambda _: None), lambda _: None)
    return tree(destination)


def memory(site: Watched) -> int:
    """The process's memory, in kilobytes."""
    assert site.process is not None
    text = Path(f"/proc/{site.process.pid}/status").read_text()
    match = re.search(r"VmRSS:\s+(\d+)", text)
    assert match is not None
    return int(match[1])


@pytest.mark.parametrize("flags", [(), ("--force_polling",)], ids=["watching", "polling"])
def test_after_random_operations_the_served_site_is_a_fresh_builds(
    tmp_path: Path, flags: tuple[str, ...]
) -> None:
    operations = OPERATIONS if not flags else max(5, OPERATIONS // 10)
    with watching(tmp_path, SITE, *flags) as site:
        author = Author(site, SEED)
        done = []
        middle = 0
        for number in range(operations):
            done.append(author.act())
            time.sleep(author.random.choice([0, 0, 0.02, 0.1, 0.4]))
            if number == operations // 2 and os.path.exists("/proc"):
                middle = memory(site)
        expected = fresh(site.source, tmp_path / "fresh")
        wait_for(
            lambda: tree(site.source / "_site") == expected,
            15,
            lambda: (difference(tree(site.source / "_site"), expected), done, site.told()),
        )
        for path, content in expected.items():
            status, body = site.fetch("/" + quote(path))
            assert (status, body) == (200, content), path
        if middle and operations >= 500:  # by then what grows with the site itself is small
            print(f"memory: {middle} kB after half of the operations, {memory(site)} kB after all")
            assert memory(site) < middle * 1.25
        assert site.interrupt() == 0
        assert "Traceback" not in site.told()


def difference(ours: dict[str, bytes], theirs: dict[str, bytes]) -> list[str]:
    """The files that differ, as far as a message may name them."""
    return [path for path in sorted({*ours, *theirs}) if ours.get(path) != theirs.get(path)][:20]
