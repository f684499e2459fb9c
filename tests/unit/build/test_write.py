"""What is written and removed, and what never is."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from pysite.build import destination, write
from pysite.build.build import build
from pysite.config import Config, load
from pysite.errors import Problem, SiteError


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "_config.yml").write_text("title: T\n")
    (folder / "index.html").write_text("---\n---\nhello\n")
    (folder / "plain.txt").write_text("plain\n")
    return folder


def config_of(source: Path, **overrides: object) -> Config:
    settings = {"source": str(source), "destination": str(source / "_site"), **overrides}
    return load(settings, warn=fail)


def fail(problem: Problem) -> None:
    raise AssertionError(str(problem))


def test_only_changed_files_are_written(source: Path) -> None:
    config = config_of(source)
    assert sorted(build(config, fail).written.changed) == ["index.html", "plain.txt"]
    assert build(config, fail).written.changed == []
    (source / "index.html").write_text("---\n---\nhullo\n")
    assert build(config, fail).written.changed == ["index.html"]
    assert (source / "_site/index.html").read_text() == "hullo\n"


def _add_pages(source: Path, names: Iterable[str]) -> None:
    for name in names:
        (source / f"{name}.html").write_text(f"---\npermalink: /{name}/\n---\nthis is {name}\n")


def test_many_files_are_written_as_few_are(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write, "_MANY", 3)
    names = [f"page-{number}" for number in range(300)]
    _add_pages(source, names)
    built = build(config_of(source), fail)
    assert sorted(built.written.changed) == sorted(
        [*(f"{n}/index.html" for n in names), "index.html", "plain.txt"]
    )
    for name in names:
        assert (source / "_site" / name / "index.html").read_text() == f"this is {name}\n"
    assert build(config_of(source), fail).written.unchanged == len(names) + 2


def test_many_files_of_which_one_cannot_be_written(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write, "_MANY", 3)
    _add_pages(source, ["a", "b", "c"])
    (source / "d.html").write_text(f"---\npermalink: /{'x' * 300}/\n---\n")
    with pytest.raises(SiteError, match=r"could not write .*xxx.*: File name too long"):
        build(config_of(source), fail)


def test_where_case_may_not_count_the_later_of_two_files_is_written_later(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(write, "_MANY", 3)
    monkeypatch.setattr(write, "in_two_threads", None)
    _add_pages(source, ["a", "b", "c", "A"])
    build(config_of(source), fail)
    assert (source / "_site/A/index.html").read_text() == "this is A\n"


def test_what_the_site_no_longer_has_is_removed(source: Path) -> None:
    site = source / "_site"
    (site / "old/deep").mkdir(parents=True)
    (site / "old/deep/page.html").write_text("x")
    (site / ".git").mkdir()
    (site / ".git/HEAD").write_text("x")
    build(config_of(source), fail)
    assert not (site / "old").exists()
    assert (site / ".git/HEAD").exists()


def test_a_folder_can_become_a_file_and_back(source: Path) -> None:
    site = source / "_site"
    (site / "plain.txt").mkdir(parents=True)
    (site / "plain.txt/x").write_text("x")
    (source / "a").mkdir()
    (source / "a/b.txt").write_text("b")
    (site / "a").write_text("file")
    build(config_of(source), fail)
    assert (site / "plain.txt").read_text() == "plain\n"
    assert (site / "a/b.txt").read_text() == "b"


def test_a_failing_build_leaves_the_last_site_alone(source: Path) -> None:
    config = config_of(source)
    build(config, fail)
    (source / "index.html").write_text("---\n---\n{% include missing.html %}\n")
    (source / "plain.txt").write_text("changed\n")
    with pytest.raises(SiteError) as caught:
        build(config, fail)
    assert (caught.value.problem.path, caught.value.problem.line) == ("index.html", 3)
    assert (source / "_site/index.html").read_text() == "hello\n"
    assert (source / "_site/plain.txt").read_text() == "plain\n"


@pytest.mark.parametrize("destination", [".", "..", "/"])
def test_a_destination_that_holds_the_source_is_refused(source: Path, destination: str) -> None:
    config = config_of(source, destination=os.path.join(source, destination))
    with pytest.raises(SiteError, match="Destination directory"):
        build(config, fail)
    assert (source / "index.html").exists()


def test_the_home_folder_is_refused(source: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "thesis.tex").write_text("x")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    with pytest.raises(SiteError, match="would be emptied"):
        build(config_of(source, destination=str(home)), fail)
    assert (home / "thesis.tex").exists()


def test_a_link_in_the_destination_is_not_followed_out(source: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (source / "_site").mkdir()
    (source / "sub").mkdir()
    (source / "sub/page.html").write_text("---\n---\nx")
    (source / "_site/sub").symlink_to(outside)
    with pytest.raises(SiteError, match="outside of the destination"):
        build(config_of(source), fail)
    assert list(outside.iterdir()) == []


def test_a_link_inside_of_the_destination_makes_way_for_a_folder(source: Path) -> None:
    (source / "sub").mkdir()
    (source / "sub/page.html").write_text("---\n---\nx")
    (source / "_site/other").mkdir(parents=True)
    (source / "_site/sub").symlink_to(source / "_site/other")
    build(config_of(source), fail)
    assert not (source / "_site/sub").is_symlink()
    assert (source / "_site/sub/page.html").read_text() == "x"
    assert not (source / "_site/other").exists()


def test_a_link_deep_in_the_destination_is_not_followed_out(source: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (source / "_site/a").mkdir(parents=True)
    (source / "_site/a/b").symlink_to(outside)
    (source / "a/b/c").mkdir(parents=True)
    (source / "a/b/c/page.html").write_text("---\n---\nx")
    with pytest.raises(SiteError, match="outside of the destination"):
        build(config_of(source), fail)
    assert list(outside.iterdir()) == []


def test_what_is_obsolete_goes_before_anything_is_written(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where case doesn't count, `Page.html` is the file that was there as `page.html`, and has to stay."""
    (source / "old").mkdir()
    (source / "old" / "page.html").write_text("---\n---\nx")
    build(config_of(source), fail)
    (source / "old").rename(source / "Old")
    (source / "Old" / "page.html").rename(source / "Old" / "Page.html")
    put, seen = write.put, []

    def watched(path: str, content: bytes) -> None:
        seen.append((source / "_site" / "old").exists())
        put(path, content)

    monkeypatch.setattr(write, "put", watched)
    written = build(config_of(source, disable_disk_cache=True), fail).written
    assert (written.changed, written.removed) == (["Old/Page.html"], ["old/page.html"])
    assert seen == [False]


def test_what_is_kept_is_kept_with_what_is_in_it(source: Path) -> None:
    site = source / "_site"
    (site / "uploads/empty").mkdir(parents=True)
    (site / "uploads/paper.pdf").write_text("x")
    build(config_of(source, keep_files=["uploads"]), fail)
    assert (site / "uploads/paper.pdf").read_text() == "x"
    assert (site / "uploads/empty").is_dir()


def test_a_link_that_is_obsolete_goes_without_its_target(source: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "keep.txt").write_text("x")
    (source / "_site").mkdir()
    (source / "_site/stray").symlink_to(outside)
    build(config_of(source), fail)
    assert not (source / "_site/stray").is_symlink()
    assert (outside / "keep.txt").exists()


def test_a_permalink_cannot_climb_out(source: Path, tmp_path: Path) -> None:
    (source / "up.html").write_text("---\npermalink: /../../escaped.html\n---\nx")
    build(config_of(source), fail)
    assert not (tmp_path / "escaped.html").exists()
    assert (source / "_site/escaped.html").read_text() == "x"


def test_two_documents_with_one_destination_are_named(source: Path) -> None:
    (source / "one.html").write_text("---\npermalink: /same/\n---\n1")
    (source / "two.html").write_text("---\npermalink: /same/\n---\n2")
    warnings: list[Problem] = []
    build(config_of(source), warnings.append)
    assert [w.message for w in warnings] == [
        "2 files have one destination, same/index.html: one.html, two.html"
    ]
    assert (source / "_site/same/index.html").read_text() == "2"


@pytest.mark.parametrize("permalink", ["/2020:talk/", "/what?.html", "/a\\b.html", "/a/*"])
def test_windows_is_not_asked_for_names_it_has_not(
    permalink: str, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (source / "talk.html").write_text(f"---\npermalink: '{permalink}'\n---\nx\n")
    monkeypatch.setattr(destination, "_ON_WINDOWS", True)
    with pytest.raises(SiteError, match="Windows can't have a file") as caught:
        build(config_of(source), fail)
    assert caught.value.problem.path == "talk.html"
    assert not (source / "_site").exists()


def test_windows_may_have_all_other_names(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (source / "talk.html").write_text("---\npermalink: '/é, (x) & #y;/%-_~!'\n---\nx\n", encoding="utf-8")
    monkeypatch.setattr(destination, "_ON_WINDOWS", True)
    build(config_of(source), fail)
    assert len(list((source / "_site").rglob("*.html"))) == 2
