"""`pysite debug`: what a template becomes, and what a page depends on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "_config.yml").write_text("plugins: [jekyll-seo-tag]\n")
    for name in ("_layouts", "_includes", "_data"):
        (tmp_path / name).mkdir()
    (tmp_path / "_layouts/d.html").write_text("---\nx: 1\n---\n{% seo %}{% include i.html %}{{ content }}")
    (tmp_path / "_includes/i.html").write_text("{{ site.data.t.word }}")
    (tmp_path / "_data/t.yml").write_text("word: w\n")
    (tmp_path / "about.md").write_text("---\nlayout: d\npermalink: /me/\n---\nhi")
    (tmp_path / "other.md").write_text("---\n---\nother")
    return tmp_path


def run(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pysite", "debug", *arguments]
    return subprocess.run(command, cwd=site, capture_output=True, text=True, check=False)


def test_a_template_becomes_python(site: Path) -> None:
    done = run(site, "template", "_layouts/d.html")
    assert done.returncode == 0, done.stderr
    compile(done.stdout, "template", "exec")
    assert "seo" in done.stdout
    assert "i.html" in done.stdout


def test_a_broken_template_has_a_place(site: Path) -> None:
    (site / "_layouts/d.html").write_text("---\n---\n\n{% nope %}")
    done = run(site, "template", "_layouts/d.html")
    assert done.returncode == 1
    assert done.stderr.startswith("error: _layouts/d.html:")


@pytest.mark.parametrize("name", ["about.md", "/me/", "me/index.html"])
def test_a_page_lists_what_it_depends_on(site: Path, name: str) -> None:
    done = run(site, "reads", name)
    assert done.stdout.split() == [
        "_config.yml",
        "_data/t.yml",
        "_includes/i.html",
        "_layouts/d.html",
        "about.md",
    ]


def test_a_page_that_is_not_there(site: Path) -> None:
    done = run(site, "reads", "nothing.md")
    assert done.returncode == 1
    assert "there is no page 'nothing.md'" in done.stderr


def build(site: Path) -> None:
    subprocess.run([sys.executable, "-m", "pysite", "build", "-q"], cwd=site, check=True)


def test_why_a_page_was_rendered_and_would_be(site: Path) -> None:
    assert run(site, "why", "about.md").stdout.startswith("There is nothing to know of its last build.\n")
    build(site)
    left = "A build now would leave it as it is.\n"
    assert run(site, "why", "about.md").stdout.endswith(left)
    for name, text, reason in (
        ("_includes/i.html", "other", "the include i.html has changed"),
        ("_layouts/d.html", "{{ content }}", "the layout 'd' has changed"),
        ("about.md", "---\nlayout: d\npermalink: /me/\n---\nho", "the text of about.md has changed"),
        (
            "about.md",
            "---\nlayout: none\npermalink: /me/\n---\nho",
            "the front matter or the address of about.md has changed",
        ),
    ):
        (site / name).write_text(text)
        assert run(site, "why", "/me/").stdout.endswith(f"A build now would render it: {reason}.\n")
        assert run(site, "why", "other.md").stdout.endswith(left)
        build(site)
        assert run(site, "why", "/me/").stdout == f"The last build rendered it: {reason}.\n{left}"
    assert run(site, "why", "other.md").stdout == f"The last build left it as it was.\n{left}"


def test_flags_that_change_no_page_make_no_difference(site: Path) -> None:
    build(site)
    done = run(site, "why", "about.md", "--verbose", "--incremental")
    assert done.stdout.endswith("A build now would leave it as it is.\n")
