"""A page that shows documents by an include in a loop is rendered again when that comes out otherwise."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pysite.build.build import Built, build
from pysite.build.session import Session
from pysite.config import Config, load
from pysite.errors import Problem

POST = "---\ntitle: {}\n---\nFirst words.\n\n{}\n"
FILES = {
    "_config.yml": "plugins: [jekyll-toc]\n",
    "_layouts/default.html": "{{ content }}",
    "_includes/length.html": (
        "{% assign words = post.content | strip_html | number_of_words %}"
        "{% if words < 20 %}short{% else %}long{% endif %}"
    ),
    "_includes/card.html": "<{{ post.title }}: {% include length.html %}>",
    "_includes/own.html": "{{ page.content | number_of_words }}/{{ post.title }} ",
    "_includes/anchors.html": "{{ '<h1 id=\"a\">A</h1>' | inject_anchors }}",
    "_posts/2020-01-01-one.md": POST.format("One", "More."),
    "_posts/2020-01-02-two.md": POST.format("Two", "More."),
    "_layouts/listing.html": "{{ content }}{% for post in site.posts %}{% include size.html %}{% endfor %}",
    "_includes/size.html": "{{ post.title }} {{ post.content | size }};",
    "_posts/2020-01-03-three.md": "---\nlayout: listing\ntitle: Three\n---\n*Third*.\n",
    "_posts/2020-01-04-four.md": "---\nlayout: listing\ntitle: Four\n---\n*Fourth*.\n",
    "list.html": "---\n---\n{% for post in site.posts %}{% include card.html %}{% endfor %}\n",
    "sum.html": (
        "---\n---\n{% assign sum = 0 %}{% for post in site.posts %}{% include card.html %}"
        "{% assign sum = sum | plus: words %}{% endfor %}{{ sum }}\n"
    ),
    "late.html": "---\n---\n{% for post in site.posts %}{% include card.html %}{% endfor %}{{ words }}\n",
    "hidden.html": (
        "---\n---\n{% for post in site.posts %}{% include card.html %}{% endfor %}"
        "{% for words in (1..2) %}{{ words }}{% endfor %}{{ words }}\n"
    ),
    "own.html": "---\n---\none two {% for post in site.posts %}{% include own.html %}{% endfor %}\n",
    "plain.html": "---\n---\n{% for post in site.posts %}{% include anchors.html %}{% endfor %}\n",
    "with.html": "---\ntoc: true\n---\n{% for post in site.posts %}{% include anchors.html %}{% endfor %}\n",
}
ONE = "_posts/2020-01-01-one.md"


class Place:
    """A site with the ways to build it again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = 1_600_000_000
        for name, text in FILES.items():
            (folder / name).parent.mkdir(exist_ok=True)
            self.write(name, text)
        self.session = Session(lambda: self._config("_site"), self._ignore)

    def write(self, name: str, text: str) -> None:
        self.clock += 60
        (self.folder / name).write_text(text)
        os.utime(self.folder / name, (self.clock, self.clock))

    def again(self, changed: str | None = None) -> set[str]:
        """Build; returns what was rendered."""
        paths = None if changed is None else frozenset((str(self.folder / changed),))
        return set(self.session.build(paths).reasons)

    def anew(self) -> Built:
        """Build as another process would."""
        return build(self._config("_site"), self._ignore)

    def check(self) -> None:
        """Compare all files with those of a build from nothing."""
        settings = {"source": str(self.folder), "destination": str(self.folder / "_fresh")}
        build(load({**settings, "disable_disk_cache": True}, warn=self._ignore), self._ignore)
        for page in self.folder.joinpath("_fresh").rglob("*.html"):
            assert (
                self.folder / "_site" / page.relative_to(self.folder / "_fresh")
            ).read_text() == page.read_text()

    def _config(self, destination: str) -> Config:
        return load(
            {"source": str(self.folder), "destination": str(self.folder / destination)}, warn=self._ignore
        )

    @staticmethod
    def _ignore(problem: Problem) -> None:
        pass


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768478400")
    place = Place(tmp_path)
    place.again()
    return place


@pytest.mark.parametrize("way", ["watching", "anew"])
def test_more_words_change_only_what_counts_them(place: Place, way: str) -> None:
    place.write(ONE, POST.format("One", "More and more."))
    rendered = place.again(ONE) if way == "watching" else set(place.anew().reasons)
    assert ONE in rendered
    assert "list.html" not in rendered
    assert {"sum.html", "late.html", "hidden.html"} <= rendered
    place.check()


@pytest.mark.parametrize("way", ["watching", "anew"])
def test_what_shows_is_shown(place: Place, way: str) -> None:
    for text in (POST.format("One", "more " * 30), POST.format("Another", "More."), POST.format("One", "x")):
        place.write(ONE, text)
        rendered = place.again(ONE) if way == "watching" else set(place.anew().reasons)
        assert "list.html" in rendered
        place.check()


def test_an_include_that_comes_out_the_same_changes_nothing(place: Place) -> None:
    place.write("_includes/length.html", FILES["_includes/length.html"].replace("< 20", "< 21"))
    assert "list.html" not in place.anew().reasons
    place.write("_includes/length.html", FILES["_includes/length.html"].replace("< 20", "< 2"))
    assert "list.html" in place.anew().reasons
    place.check()


def test_an_include_that_looks_at_more_is_rendered_with_its_page(place: Place) -> None:
    place.write("_includes/card.html", "<{{ post.title }}: {% include length.html %}>{{ sum }}")
    assert {"list.html", "sum.html"} <= set(place.anew().reasons)
    place.check()


def test_an_include_may_show_the_text_of_its_page(place: Place) -> None:
    place.write("own.html", FILES["own.html"].replace("one two", "one two three"))
    assert "own.html" in place.again("own.html")
    place.check()


def test_a_filter_may_ask_for_the_page(place: Place) -> None:
    site = place.folder / "_site"
    assert "href" in (site / "with.html").read_text()
    assert "href" not in (site / "plain.html").read_text()
    place.check()


def test_the_reason_is_what_was_read(place: Place) -> None:
    place.write(ONE, POST.format("Another", "More."))
    reasons = place.anew().reasons
    assert {reasons[name] for name in ("list.html", "sum.html", "late.html")} == {f"meta:{ONE}"}


def test_a_preview_leaves_nothing_wrong_behind(place: Place) -> None:
    """The page that is shown first is rendered with what the last build knew, and its text is another."""
    place.write("own.html", FILES["own.html"].replace("one two", "one"))
    place.again("own.html")
    place.check()
    place.write("own.html", FILES["own.html"])
    place.again("own.html")
    place.check()


def test_a_layout_sees_its_document_converted(place: Place) -> None:
    """Others see the text of a document as it is written until its turn is over."""
    raw, html = len("*Third*.\n"), len("<p><em>Third</em>.</p>\n")
    site = place.folder / "_site" / "2020" / "01"
    for _ in range(2):
        assert f"Three {html};" in (site / "03" / "three.html").read_text()
        assert f"Four {raw + 1};" in (site / "03" / "three.html").read_text()
        assert f"Three {html};" in (site / "04" / "four.html").read_text()
        place.write("_includes/size.html", FILES["_includes/size.html"] + "\n")
        place.anew()
        place.check()
