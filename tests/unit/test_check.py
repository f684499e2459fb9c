"""The checks of a built site."""

from __future__ import annotations

from pathlib import Path

import pytest

from pysite.check import check_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    pages = {
        "index.html": '<a href="/about/">a</a> <a href="paper#one">p</a> <img src="/x.png" alt="">'
        '<a href="/old/">o</a>',
        "about/index.html": '<h2 id="me">Me</h2><a href="#me">me</a> <a href="../">up</a> <a href="">x</a>',
        "paper.html": '<h2 id="one">1</h2> <a href="https://example.org/">x</a> <a href="mailto:a@b.c">m</a>',
        "old/index.html": '<meta http-equiv="refresh" content="0; url=/about/">',
        "404.html": "<p>nothing</p>",
    }
    for name, text in pages.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"<!doctype html>\n<html>\n{text}\n</html>\n")
    (tmp_path / "x.png").write_bytes(b"")
    return tmp_path


def messages(root: Path, **settings: str) -> list[str]:
    return [f"{p.path}:{p.line} {p.message}" for p in check_site(str(root), **settings).problems]


def test_a_good_site_has_no_problems(site: Path) -> None:
    report = check_site(str(site))
    assert report.problems == []
    assert (report.pages, report.external) == (5, {"https://example.org/": "paper.html"})


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ('<a href="/nowhere/">x</a>', "the link /nowhere/ leads to nothing"),
        ('<a href="nowhere.pdf">x</a>', "the link nowhere.pdf leads to nothing"),
        ('<img src="/y.png" alt="y">', "the picture /y.png leads to nothing"),
        ('<img src="/x.png">', "a picture has no alternative text"),
        ('<a href="/about/#you">x</a>', "the link /about/#you names a place that isn't in about/index.html"),
        ('<p id="a"></p><p id="a"></p>', "the id 'a' is there twice"),
        ('<meta http-equiv="refresh" content="0; url=/gone/">', "the redirect /gone/ leads to nothing"),
        ("<a href='http://[bad'>x</a>", "'http://[bad' is no address"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(site: Path, markup: str, message: str) -> None:
    with (site / "about/index.html").open("a") as file:
        file.write(f"\n{markup}\n")
    assert messages(site) == [f"about/index.html:6 {message}"]


def test_pages_that_nothing_leads_to(site: Path) -> None:
    (site / "alone.html").write_text("<p>alone</p>")
    assert messages(site) == ["alone.html:0 no page leads here"]


def test_comments_and_scripts_are_no_markup(site: Path) -> None:
    with (site / "about/index.html").open("a") as file:
        file.write(
            "<!-- <a href='/gone/'> -->\n<script>x = '<a href=\"/gone/\">'</script>\n<img src='/x.png'>"
        )
    assert messages(site) == ["about/index.html:7 a picture has no alternative text"]


def test_links_below_a_base_url(site: Path) -> None:
    (site / "index.html").write_text(
        '<a href="/base/about/">a</a><a href="/base/paper">p</a><a href="/base">b</a>'
    )
    (site / "old/index.html").unlink()
    assert messages(site, baseurl="/base") == []
    with (site / "index.html").open("a") as file:
        file.write('<a href="/about/">a</a>')
    assert messages(site, baseurl="/base") == ["index.html:1 the link /about/ leaves the base URL"]


def test_the_sites_own_address_is_internal(site: Path) -> None:
    with (site / "index.html").open("a") as file:
        file.write('<a href="https://me.example/gone/">a</a>')
    found = messages(site, url="https://me.example")
    assert found == ["index.html:5 the link https://me.example/gone/ leads to nothing"]
