"""URLs from templates, and files from URLs."""

from __future__ import annotations

import pytest

from pysite.model import permalink


@pytest.mark.parametrize(
    ("url", "extension", "file"),
    [
        ("/", ".html", "/out/index.html"),
        ("/about/", ".html", "/out/about/index.html"),
        ("/about.html", ".html", "/out/about.html"),
        ("/publication/x", ".html", "/out/publication/x.html"),
        ("/paper/2020-01-01-5.md", ".md", "/out/paper/2020-01-01-5.md"),
        ("/a%20b/%C3%BC", ".html", "/out/a b/ü.html"),
        ("/../../etc/passwd", ".html", "/out/etc/passwd.html"),
        ("/%2e%2e/%2e%2e/x", ".html", "/out/x.html"),
        ("/assets/main.css.map", ".map", "/out/assets/main.css.map"),
        ("/LICENSE", "", "/out/LICENSE"),
    ],
)
def test_destination(url: str, extension: str, file: str) -> None:
    assert permalink.destination(url, extension, "/out", "index") == file


def test_a_document_whose_url_is_a_folder_may_name_its_file() -> None:
    assert permalink.destination("/data/", ".json", "/out", "index.html") == "/out/data/index.html"


@pytest.mark.parametrize(
    ("style", "template"),
    [
        ("pretty", "/:path/:basename/"),
        ("date", "/:path/:basename:output_ext"),
        ("none", "/:path/:basename:output_ext"),
        ("weekdate", "/:path/:basename"),
        ("/:categories/:title/", "/:path/:basename/"),
        ("/:title:output_ext", "/:path/:basename:output_ext"),
        ("/:title", "/:path/:basename"),
    ],
)
def test_a_page_takes_the_ending_of_the_sites_style(style: str, template: str) -> None:
    assert permalink.with_style_suffix("/:path/:basename", style) == template


def test_only_named_placeholders_are_computed() -> None:
    def never() -> str:
        raise AssertionError("computed")

    known = {"year": lambda: "2026", "title": never, "month": lambda: "01"}
    assert permalink.fill_from("/:year/:month_x", {**known, "month_x": lambda: "m"}) == "/2026/m"
    assert permalink.fill_from("/:year_/:month", known) == "/2026_/01"


def test_an_unknown_placeholder_is_named() -> None:
    with pytest.raises(permalink.UnknownPlaceholder, match="yeer"):
        permalink.fill_from("/:yeer/", {"year": lambda: "2026"})


def test_sanitize_leaves_no_way_up() -> None:
    assert permalink.sanitize("../../a//b/./c") == "/a/b/c"
