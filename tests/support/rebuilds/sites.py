"""The sites that sequences of edits begin with: small ones, whose builds take some hundredths of a second."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from benchmarks.making.documents import documents
from benchmarks.making.sites import write
from support.sites import ROOT, TESTS

#: What of the demo makes a small homepage.
_DEMO: tuple[str, ...] = (
    "_layouts/*",
    "_includes/**/*",
    "_data/*",
    "_publications/*",
    "_talks/iclr-*",
    "_posts/2023-0*",
    "_posts/2022-*",
)
_DEMO += tuple(f"_pages/{name}.*" for name in ("about", "publications", "tag-archive", "year-archive"))

_STYLE = '---\n---\n@import "ink";\nbody { color: $ink; }\n'


def handwritten(folder: Path) -> None:
    """The site in tests/rebuilds/site, which uses much of what there is."""
    shutil.copytree(TESTS / "rebuilds" / "site", folder)


def demo(folder: Path) -> None:
    """The repository's own site with a few documents of each kind, a small style sheet, and no pictures."""
    _theme(folder)
    for pattern in _DEMO:
        for path in filter(Path.is_file, ROOT.glob(pattern)):
            target = folder / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    _shorten_words(folder)


def made(folder: Path) -> None:
    """The repository's layouts with documents made for the purpose."""
    _theme(folder)
    for name in ("_layouts", "_includes", "_data"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "_pages").mkdir()
    for name in ("tag-archive.html", "category-archive.html", "publications.html", "year-archive.html"):
        shutil.copyfile(ROOT / "_pages" / name, folder / "_pages" / name)
    write(folder, documents(10, seed=7))
    _shorten_words(folder)


def _theme(folder: Path) -> None:
    for name, text in {"assets/css/main.scss": _STYLE, "_sass/_ink.scss": "$ink: #123;\n"}.items():
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text(text, "utf-8")
    shutil.copyfile(ROOT / "_config.yml", folder / "_config.yml")


def _shorten_words(folder: Path) -> None:
    """Keep two of the theme's languages: reading them all takes longer than the rest of the build."""
    path = folder / "_data" / "ui-text.yml"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    kept, keep = [], True
    for line in lines:
        if line[0].isalpha():
            keep = line.startswith(("en:", "zh:"))
        if keep:
            kept.append(line)
    path.write_text("".join(kept), "utf-8")


SITES: dict[str, Callable[[Path], None]] = {"handwritten": handwritten, "demo": demo, "made": made}
