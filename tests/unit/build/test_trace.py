"""A page's record names every source file whose change alters the page's bytes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from pysite.build.build import read, render
from pysite.build.past import Past
from pysite.build.trace import find_page, sources_of
from pysite.build.warnings import Warnings
from pysite.config import load
from pysite.errors import Problem, SiteError
from pysite.model.document import Document

SITES = Path(__file__).parents[2] / "sites"

#: Small sites in which pages depend on other files in every way there is, and any that the variable names.
CASES = [
    SITES / name / "source"
    for name in ("excerpts", "neighbours", "layouts", "data-files", "sass", "site-values")
]
CASES += [Path(p) for p in os.environ.get("PYSITE_TRACE_SITES", "").split(os.pathsep) if p]


def ignore(_: Problem) -> None:
    pass


def rendered(source: Path) -> tuple[dict[str, str], dict[str, list[str]]]:
    """Each page's text and record, by URL."""
    config = load({"source": str(source), "destination": str(source / "_site")}, warn=ignore)
    site, plugins = read(config, ignore)
    reads = render(site, plugins, Warnings(ignore), Past(None)).reads
    pages = [d for d in site.outputs() if isinstance(d, Document)]
    texts = {d.url: d.output or "" for d in pages}
    return texts, {d.url: sources_of(d, site, reads) for d in pages}


def changes(path: Path) -> Iterator[bytes]:
    """The file with its text changed at the end, and with its front matter changed."""
    content = path.read_bytes()
    yield content + b"\nchanged: 1\n" if path.suffix in (".yml", ".yaml") else content + b"\nchanged\n"
    if content.startswith(b"---"):
        yield content.replace(b"---\n", b"---\ntitle: Quite another\n", 1)
        yield content.replace(b"---\n", b"---\npublished: false\n", 1)
        yield content.replace(b"---\n", b"---\ndate: 2001-02-03\n", 1)


@pytest.mark.parametrize("case", CASES, ids=lambda p: p.parent.name)
def test_every_change_that_shows_is_in_the_record(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768478400")
    source = tmp_path / "site"
    shutil.copytree(case, source, symlinks=True)
    shutil.rmtree(source / "_site", ignore_errors=True)
    before, records = rendered(source)
    assert before
    missing = []
    for path in sorted(p for p in source.rglob("*") if p.is_file() and ".jekyll-cache" not in p.parts):
        if path.suffix in (".png", ".jpg", ".pdf", ".gif", ".ico", ".js"):
            continue
        name = path.relative_to(source).as_posix()
        original = path.read_bytes()
        for content in changes(path):
            path.write_bytes(content)
            try:
                after, _ = rendered(source)
            except SiteError:
                continue  # a change that breaks the site shows everywhere
            finally:
                path.write_bytes(original)
            missing += [
                (name, url)
                for url, text in before.items()
                if after.get(url, text) != text and name not in records[url]
            ]
    assert missing == []


def test_a_page_is_found_by_source_url_and_file(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: x\n")
    (tmp_path / "about.md").write_text("---\npermalink: /me/\n---\nx")
    config = load({"source": str(tmp_path), "destination": str(tmp_path / "_site")}, warn=ignore)
    site, _ = read(config, ignore)
    found = {find_page(name, site) for name in ("about.md", "./about.md", "/me/", "me/index.html")}
    assert len(found) == 1
    assert None not in found
    assert find_page("nothing.md", site) is None
