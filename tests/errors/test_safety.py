"""Nothing outside of the destination is ever written or removed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from support.sites import Built, Case, build_with_pysite


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    (tmp_path / "home").mkdir()
    (folder / "index.html").write_text("---\n---\nhello\n")
    return folder


def build(site: Path, *flags: str) -> Built:
    return build_with_pysite(Case("safety", site.parent, flags=flags), site)


def test_home_is_no_destination(site: Path) -> None:
    kept = site.parent / "home" / "letter.txt"
    kept.write_text("dear")
    built = build(site, "-d", str(kept.parent))
    assert built.status == 1
    assert kept.read_text() == "dear"
    assert not (kept.parent / "index.html").exists()


def test_home_is_no_destination_by_a_link(site: Path) -> None:
    kept = site.parent / "home" / "letter.txt"
    kept.write_text("dear")
    (site.parent / "link").symlink_to(kept.parent)
    assert build(site, "-d", str(site.parent / "link")).status == 1
    assert kept.read_text() == "dear"


@pytest.mark.parametrize("destination", ["/", ".", "..", "../site", "_site/../.."])
def test_dangerous_destinations(site: Path, destination: str) -> None:
    before = {path.name for path in site.parent.rglob("*")}
    built = build(site, "-d", destination)
    assert built.status == 1
    assert "estination" in built.errors
    assert {path.name for path in site.parent.rglob("*")} - {".jekyll-cache"} == before


def test_a_destination_that_is_a_file(site: Path) -> None:
    (site / "_site").write_text("precious")
    assert build(site).status == 1
    assert (site / "_site").read_text() == "precious"


def test_a_link_in_the_destination_is_not_followed_out_of_it(site: Path) -> None:
    outside = site.parent / "outside"
    outside.mkdir()
    (outside / "kept.txt").write_text("kept")
    (site / "_site").mkdir()
    (site / "_site" / "sub").symlink_to(outside)
    (site / "sub").mkdir()
    (site / "sub" / "page.html").write_text("---\n---\nnew\n")
    build(site)
    assert [path.name for path in outside.iterdir()] == ["kept.txt"]
    assert (outside / "kept.txt").read_text() == "kept"


def test_a_link_to_a_file_in_the_destination_is_replaced_not_written_through(site: Path) -> None:
    outside = site.parent / "outside.txt"
    outside.write_text("kept")
    (site / "_site").mkdir()
    (site / "_site" / "index.html").symlink_to(outside)
    assert build(site).status == 0
    assert outside.read_text() == "kept"
    assert (site / "_site" / "index.html").read_text() == "hello\n"
    assert not (site / "_site" / "index.html").is_symlink()


def test_cleaning_up_removes_a_link_not_what_it_leads_to(site: Path) -> None:
    outside = site.parent / "outside"
    outside.mkdir()
    (outside / "kept.txt").write_text("kept")
    (site / "_site").mkdir()
    (site / "_site" / "old").symlink_to(outside)
    assert build(site).status == 0
    assert not (site / "_site" / "old").is_symlink()
    assert (outside / "kept.txt").read_text() == "kept"


def test_safe_mode_does_not_follow_links_out_of_the_source(site: Path) -> None:
    (site.parent / "secret.txt").write_text("secret")
    (site / "leak.txt").symlink_to(site.parent / "secret.txt")
    built = build(site, "--safe")
    assert built.status == 0
    assert "leak.txt" not in built.tree


def test_an_include_that_is_a_link_out_of_the_source_is_refused(site: Path) -> None:
    (site.parent / "secret.txt").write_text("secret")
    (site / "_includes").mkdir()
    (site / "_includes" / "leak.html").symlink_to(site.parent / "secret.txt")
    (site / "index.html").write_text("---\n---\n{% include leak.html %}\n")
    built = build(site, "--safe")
    assert built.status == 1
    assert "leak.html" in built.errors


def test_a_plugin_without_an_answer_is_named_once_and_the_build_goes_on(site: Path) -> None:
    (site / "_config.yml").write_text("plugins: [jekyll-no-such-plugin, jekyll-sitemap]\n")
    built = build(site)
    assert built.status == 0
    assert built.errors.count("jekyll-no-such-plugin") == 1
    assert "sitemap.xml" in built.tree


def test_an_unchanged_file_is_left_alone(site: Path) -> None:
    (site / "copied.txt").write_text("copied")
    build(site)
    before = {path: path.stat().st_mtime_ns for path in (site / "_site").iterdir()}
    build(site)
    assert {path: path.stat().st_mtime_ns for path in (site / "_site").iterdir()} == before


def test_a_failed_build_leaves_no_half_written_file(site: Path) -> None:
    build(site)
    (site / "index.html").write_text("---\n---\n{% nosuchtag %}\n")
    assert build(site).status == 1
    assert (site / "_site" / "index.html").read_text() == "hello\n"
    assert [path.name for path in (site / "_site").iterdir()] == ["index.html"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root can read everything")
def test_an_unreadable_file_is_named(site: Path) -> None:
    (site / "closed.md").write_text("---\n---\nx\n")
    (site / "closed.md").chmod(0)
    built = build(site)
    assert built.status == 1
    assert "closed.md" in built.errors


def test_a_source_that_is_not_there_is_named(site: Path) -> None:
    """Jekyll makes an empty site of it; nobody has ever wanted that."""
    built = build(site, "-s", "nowhere")
    assert built.status == 1
    assert "nowhere" in built.errors
    assert "Traceback" not in built.errors
    assert "bug in pysite" not in built.errors
