"""The page whose text is being edited is there before the build begins, and is what the build then makes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pysite.build.again import take_texts
from pysite.build.session import Session
from pysite.config import load
from pysite.errors import Problem

POST = "---\nlayout: default\ntitle: One\n---\n{}\n\nThe rest.\n"
FILES = {
    "_config.yml": "collections:\n  notes:\n    output: true\n",
    "_layouts/default.html": "<title>{{ page.title }}</title>{{ page.excerpt }}|{{ content }}",
    "_posts/2020-01-01-one.md": POST.format("First."),
    "_notes/n.md": "---\nlayout: default\n---\nNote.\n",
    "about.md": "---\nlayout: default\ntitle: About\n---\nAbout.\n",
    "index.html": "---\n---\n{% for post in site.posts %}{{ post.excerpt }}{% endfor %}",
}


class Edited:
    """A site in a session, with the pages that were shown before each build."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.shown: list[list[str]] = []
        self.warned: list[Problem] = []
        for name, text in FILES.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(text)
        settings = {"source": str(folder), "destination": str(folder / "_site")}
        self.session = Session(lambda: load(settings, warn=self.warned.append), self.warned.append)
        self.session.shown = self._show
        self.session.build(None)
        self.at_preview = ""

    def _show(self, paths: list[str]) -> None:
        self.shown.append(paths)
        self.at_preview = (self.folder / "_site" / paths[0]).read_text()

    def edit(self, name: str, text: str) -> list[str]:
        """Write a file and build; returns what the build says has changed."""
        (self.folder / name).write_text(text)
        self.shown.clear()
        return self.session.build(frozenset((str(self.folder / name),))).written.changed


@pytest.fixture
def edited(tmp_path: Path) -> Edited:
    return Edited(tmp_path)


@pytest.mark.parametrize(
    ("name", "text", "page"),
    [
        ("_posts/2020-01-01-one.md", POST.format("Second *text*."), "2020/01/01/one.html"),
        ("_notes/n.md", "---\nlayout: default\n---\nAnother note.\n", "notes/n.html"),
        ("about.md", "---\nlayout: default\ntitle: About\n---\n{{ site.posts[0].title }}\n", "about.html"),
    ],
)
def test_an_edited_text_is_shown_first(edited: Edited, name: str, text: str, page: str) -> None:
    for number in (1, 2):
        changed = edited.edit(name, text + f"\n{number}\n")
        assert edited.shown == [[page.replace("/", os.sep)]]
        assert edited.at_preview == (edited.folder / "_site" / page).read_text()
        assert str(number) in edited.at_preview
        assert page in changed


def test_what_else_depends_on_it_follows(edited: Edited) -> None:
    changed = edited.edit("_posts/2020-01-01-one.md", POST.format("Second."))
    assert sorted(changed) == ["2020/01/01/one.html", "index.html"]
    assert "Second." in (edited.folder / "_site/index.html").read_text()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("_posts/2020-01-01-one.md", POST.format("x").replace("title: One", "title: Two")),
        ("_posts/2020-01-01-one.md", POST.format("x").replace("title: One", "title: One\npermalink: /p/")),
        ("_posts/2020-01-01-one.md", POST.format("x").replace("title: One", "title: One\npublished: false")),
        ("_layouts/default.html", "{{ content }}"),
        ("index.html", "no front matter"),
        ("new.md", "---\n---\nnew"),
    ],
)
def test_other_changes_wait_for_the_build(edited: Edited, name: str, text: str) -> None:
    edited.edit(name, text)
    assert edited.shown == []


def test_an_error_is_told_by_the_build_alone(edited: Edited) -> None:
    before = (edited.folder / "_site/about.html").read_text()
    with pytest.raises(Exception, match="Unknown tag 'nothing'"):
        edited.edit("about.md", "---\nlayout: default\ntitle: About\n---\n{% nothing %}\n")
    assert edited.shown == []
    assert (edited.folder / "_site/about.html").read_text() == before
    edited.edit("about.md", "---\nlayout: default\ntitle: About\n---\nMended.\n")
    assert "Mended." in (edited.folder / "_site/about.html").read_text()


def test_a_path_with_backslashes_is_known(edited: Edited, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows' watches write paths in another way than documents do."""
    path = str(edited.folder / "_notes/n.md")
    last = edited.session.build(frozenset((path,))).finished
    assert last is not None
    monkeypatch.setattr(os, "sep", "\\")
    found = take_texts(last, frozenset((path.replace("/", "\\"),)))
    assert [d.relative_path for d in found or ()] == ["_notes/n.md"]
