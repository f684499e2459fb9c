"""A build with nothing to do is over before it begins, and only then."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for name in ("_layouts", "_includes", "_data", "_sass", "_posts", "files", "node_modules/m"):
        (folder / name).mkdir(parents=True)
    (folder / "_config.yml").write_text("title: T\n")
    (folder / "_layouts/d.html").write_text("<{{ content }}>")
    (folder / "_includes/i.html").write_text("i")
    (folder / "_data/x.yml").write_text("a: 1\n")
    (folder / "_sass/p.scss").write_text("a{b:c}")
    (folder / "node_modules/m/m.scss").write_text("a{b:c}")
    (folder / "main.scss").write_text("---\n---\n@import 'p', 'node_modules/m/m';\n")
    (folder / "files/f.txt").write_text("f")
    (folder / "_posts/2020-01-01-p.md").write_text(
        "---\nlayout: d\n---\n{% include i.html %}{{ site.data.x.a }}"
    )
    (folder / "index.html").write_text("---\nlayout: missing\n---\n{{ site.title }}")
    settled(folder)
    return folder


def settled(folder: Path) -> None:
    """Wait until what has been written counts as written before the next build."""
    assert folder.exists()
    time.sleep(0.15)


def run(site: Path, *flags: str, **env: str) -> subprocess.CompletedProcess[str]:
    settled(site)
    command = [sys.executable, "-m", "pysite", "build", *flags]
    return subprocess.run(
        command, cwd=site, env={**os.environ, **env}, capture_output=True, text=True, check=True
    )


def is_skipped(done: subprocess.CompletedProcess[str]) -> bool:
    return "nothing has changed" in done.stdout


def test_the_second_build_has_nothing_to_do_and_says_the_same(site: Path) -> None:
    first, second = run(site), run(site)
    assert not is_skipped(first)
    assert is_skipped(second)
    assert first.stderr == second.stderr
    assert "missing" in second.stderr


CHANGES: dict[str, Callable[[Path], object]] = {
    "a page's text": lambda s: (s / "index.html").write_text("---\n---\nother"),
    "a text of the same length and time": lambda s: rewrite_quietly(s / "_includes/i.html", "j"),
    "a layout": lambda s: (s / "_layouts/d.html").write_text("[{{ content }}]"),
    "data": lambda s: (s / "_data/x.yml").write_text("a: 2\n"),
    "a style sheet's part": lambda s: (s / "_sass/p.scss").write_text("a{b:d}"),
    "a package's style sheet": lambda s: (s / "node_modules/m/m.scss").write_text("a{b:d}"),
    "the configuration": lambda s: (s / "_config.yml").write_text("title: U\n"),
    "a new file": lambda s: (s / "new.txt").write_text("n"),
    "a file gone": lambda s: (s / "files/f.txt").unlink(),
    "a renamed file": lambda s: (s / "files/f.txt").rename(s / "files/g.txt"),
    "a new empty folder": lambda s: (s / "empty").mkdir(),
    "an output changed": lambda s: (s / "_site/index.html").write_text("x"),
    "an output gone": lambda s: (s / "_site/index.html").unlink(),
    "a stranger in the destination": lambda s: (s / "_site/stranger.txt").write_text("x"),
    "the cache gone": lambda s: (s / ".jekyll-cache/pysite/last-build").unlink(),
    "the cache broken": lambda s: (s / ".jekyll-cache/pysite/last-build").write_bytes(b"\xff"),
}


def rewrite_quietly(path: Path, text: str) -> None:
    """Change a file so that its size and time stay as they were."""
    status = path.stat()
    path.write_text(text)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_any_change_makes_a_build(site: Path, change: Callable[[Path], object]) -> None:
    if os.name == "nt" and change is CHANGES["a text of the same length and time"]:
        pytest.skip("Windows tells no more of a file")
    run(site)
    change(site)
    assert not is_skipped(run(site))
    assert not (site / "_site/stranger.txt").exists()
    assert is_skipped(run(site))


def test_flags_and_environment_make_a_build(site: Path) -> None:
    run(site)
    assert not is_skipped(run(site, "--future"))
    run(site)
    assert not is_skipped(run(site, JEKYLL_ENV="production"))
    run(site)
    assert not is_skipped(run(site, "--no-cache"))
    run(site)
    assert not is_skipped(run(site, "--disable-disk-cache"))


def test_flags_about_what_is_said_make_no_build(site: Path) -> None:
    run(site)
    for flag in ("--verbose", "--incremental"):
        assert is_skipped(run(site, flag))
    assert run(site, "--quiet").stdout == ""


def test_a_page_that_is_due_makes_a_build(site: Path) -> None:
    due = time.time() + 2
    stamp = time.strftime("%Y-%m-%d %H:%M:%S +0000", time.gmtime(due))
    (site / "_posts/2020-01-02-q.md").write_text(f"---\ndate: {stamp}\n---\nq")
    run(site)
    assert not (site / "_site/2020").exists() or len(list((site / "_site").rglob("*.html"))) == 2
    time.sleep(max(0.0, due - time.time()) + 1.1)
    assert not is_skipped(run(site))


def test_nothing_heavy_is_imported_for_it(site: Path) -> None:
    run(site)
    settled(site)
    code = (
        "import sys; from pysite.cli import main; main(['build', '-q']);"
        "print(sorted({'yaml', 'liquid', 'mistune', 'pygments', 'sass'} & set(sys.modules)))"
    )
    run(site, "-q")
    done = subprocess.run([sys.executable, "-c", code], cwd=site, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_what_the_build_knows_is_what_a_look_would_find(site: Path) -> None:
    """A build that wrote something leaves the same note as one that looked at everything."""
    (site / "_config.yml").write_text("title: T\nkeep_files: [kept]\n")
    kept = site / "_site/kept/inner"
    kept.mkdir(parents=True)
    (kept / "file.txt").write_text("x")
    run(site)
    assert is_skipped(run(site))
    (site / "files/f.txt").unlink()
    (site / "index.html").write_text("---\n---\nother")
    (site / "new.md").write_text("---\n---\nnew")
    assert not is_skipped(run(site))
    assert is_skipped(run(site))
    os.utime(kept / "file.txt", (1, 1))
    assert not is_skipped(run(site))
    (kept / "file.txt").unlink()
    (kept / "link.txt").symlink_to(site / "index.html")
    assert not is_skipped(run(site))
    assert is_skipped(run(site))
    (kept / "node_modules").mkdir()
    run(site)
    assert is_skipped(run(site))
    (kept.parent / "empty").mkdir()
    assert not is_skipped(run(site))
    assert not (kept.parent / "empty").exists() or is_skipped(run(site))
