"""What is rendered in other processes comes out as what is rendered in this one."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from mmap import mmap
from pathlib import Path
from typing import Any

import pytest

from pysite.build import ahead, recall, workers
from pysite.build.build import Built, build
from pysite.build.past import Past
from pysite.config import load
from pysite.errors import Problem
from pysite.model.document import Document
from pysite.render.forking import can_fork
from pysite.render.stylesheets import Stylesheets
from support.rebuilds.sites import SITES
from support.sites import read_tree

pytestmark = pytest.mark.skipif(not can_fork(), reason="the system can't fork, or has one processor")


class Patient(workers.Workers):
    """Waits for the others to be done with everything, so that each of their results counts."""

    def start(
        self,
        documents: Sequence[Document],
        produce: workers.Produce,
        first: Callable[[], None],
        receive: Callable[[Any], None],
        most: int = 3,
    ) -> None:
        super().start(documents, produce, first, receive, most)
        for pipe in self._processes:
            os.set_blocking(pipe, True)
        self._drain()


def built(folder: Path, name: str, past: Past | None = None) -> tuple[Built, list[Problem]]:
    warnings: list[Problem] = []
    settings = {"source": str(folder / "site"), "destination": str(folder / name)}
    config = load(settings, warn=warnings.append)
    return build(config, warnings.append, past=past or Past(None)), warnings


@pytest.mark.parametrize("name", list(SITES))
@pytest.mark.parametrize("patient", [False, True])
@pytest.mark.parametrize("is_last", [False, True])
def test_the_same_site_comes_of_it(
    name: str, patient: bool, is_last: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768478400")
    SITES[name](tmp_path / "site")
    alone, warnings = built(tmp_path, "alone")
    monkeypatch.setattr(ahead, "_ENOUGH", 0.0)
    monkeypatch.setattr(ahead, "_WORTHWHILE", 0.0)
    if patient:
        monkeypatch.setattr(ahead, "Workers", Patient)
    adopted: list[int] = []
    memory = recall.Recall.memory

    def noted(self: recall.Recall, *arguments: Any) -> Any:
        adopted.append(self._adopted)
        return memory(self, *arguments)

    monkeypatch.setattr(recall.Recall, "memory", noted)
    together, told = built(tmp_path, "together", Past(None, is_last))
    assert read_tree(tmp_path / "together") == read_tree(tmp_path / "alone")
    assert set(told) == set(warnings)
    if patient and name != "handwritten":  # which counts, so that everything depends on the order of all
        assert sum(adopted) > 5
    assert len(together.written.changed) == len(alone.written.changed)


def test_what_others_have_rendered_serves_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768478400")
    monkeypatch.setattr(ahead, "_ENOUGH", 0.0)
    monkeypatch.setattr(ahead, "_WORTHWHILE", 0.0)
    monkeypatch.setattr(ahead, "Workers", Patient)
    SITES["made"](tmp_path / "site")
    past = Past(None)
    built(tmp_path, "out", past)
    again, _ = built(tmp_path, "out", past)
    assert again.written.changed == []
    assert set(again.reasons.values()) <= {"never:", "new:"}


def test_an_error_is_told_in_its_turn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "_ENOUGH", 0.0)
    monkeypatch.setattr(ahead, "_WORTHWHILE", 0.0)
    SITES["made"](tmp_path / "site")
    for name in ("2001-01-01-a.md", "2030-01-01-z.md"):
        (tmp_path / "site/_posts" / name).write_text("---\n---\n{% nothing %}\n")
    with pytest.raises(Exception, match=r"_posts/2001-01-01-a\.md"):
        built(tmp_path, "out")
    assert not (tmp_path / "out").exists()
    shutil.rmtree(tmp_path / "site")


def numbered(count: int) -> list[Document]:
    moment = datetime(2026, 1, 15, tzinfo=UTC)
    return [
        Document(
            path="", relative_path=f"{n}.md", collection=None, converted_ext=".html", date_default=moment
        )
        for n in range(count)
    ]


def wait_for(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.001)


def test_each_document_is_rendered_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    documents = numbered(40)
    others = workers.Workers()
    begun = mmap(-1, len(documents))

    def produce(document: Document) -> str:
        begun[documents.index(document)] += 1
        wait_for(lambda: begun[0] > 0)
        return document.source

    others.start(documents, produce, lambda: None, lambda made: None)
    wait_for(lambda: sum(begun[:]) == 2)
    mine = [document for document in documents if others.claim(document)]
    assert mine == documents[:38]
    begun[0] = 1
    assert [others.take(document) for document in documents] == [None] * 38 + ["38.md", "39.md"]
    assert sum(begun[:]) == 3
    others.stop()


def test_nobody_waits_for_one_who_listens_later() -> None:
    documents = numbered(6)
    others = workers.Workers()
    done = mmap(-1, 1)

    def produce(document: Document) -> str:
        done[0] += 1
        return document.source * 1_000_000

    others.start(documents, produce, lambda: None, lambda made: None)
    wait_for(lambda: done[0] == len(documents))  # though no pipe holds so much
    assert [len(others.take(document)) for document in documents] == [4_000_000] * len(documents)
    others.stop()


def test_one_that_has_failed_is_not_waited_for() -> None:
    documents = numbered(3)
    others = workers.Workers()
    failed = mmap(-1, 1)

    def produce(document: Document) -> str:
        if document is documents[1]:
            failed[0] = 1
            os._exit(3)
        return document.source

    others.start(documents, produce, lambda: None, lambda made: None)
    wait_for(lambda: failed[0] > 0)
    assert [others.take(document) for document in reversed(documents)] == ["2.md", None, None]
    others.stop()


def test_a_page_that_lists_all_pages_counts_the_style_sheets_map(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "_ENOUGH", 0.0)
    monkeypatch.setattr(ahead, "_WORTHWHILE", 0.0)
    monkeypatch.setattr(ahead, "Workers", Patient)
    adopted: list[bool] = []
    adopt = recall.Recall._adopt

    def noted(self: recall.Recall, document: Document) -> bool:
        settled = adopt(self, document)
        if document.source == "pages.html":
            adopted.append(settled)
        return settled

    monkeypatch.setattr(recall.Recall, "_adopt", noted)
    site = tmp_path / "site"
    site.mkdir()
    (site / "_config.yml").write_text("")
    (site / "a.html").write_text("---\n---\nfirst\n")
    (site / "main.scss").write_text("---\n---\na { b: {{ 'c' }} }\n")
    (site / "pages.html").write_text("---\n---\n{% for page in site.pages %}{{ page.url }} {% endfor %}\n")
    built(tmp_path, "out")
    assert (tmp_path / "out/pages.html").read_text() == "/a.html /main.css /pages.html /main.css.map \n"
    assert adopted == [True]


@pytest.fixture
def guesses(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Has all pages begun before everything else; the sources of those that count are in the list."""
    monkeypatch.setattr(ahead, "_LONG", -1.0)
    monkeypatch.setattr(ahead, "Workers", Patient)
    monkeypatch.setattr(Stylesheets, "is_busy", False)  # what isn't ready is waited for
    counted: list[str] = []
    adopt = recall.Recall._adopt

    def noted(self: recall.Recall, document: Document) -> bool:
        counts = adopt(self, document)
        if counts:
            counted.append(document.source)
        return counts

    monkeypatch.setattr(recall.Recall, "_adopt", noted)
    return counted


@pytest.mark.parametrize("name", list(SITES))
def test_what_is_begun_on_a_guess_comes_out_the_same(
    name: str, guesses: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768478400")
    SITES[name](tmp_path / "site")
    past = Past(None)
    built(tmp_path, "out", past)
    assert not guesses  # there is nothing yet to guess by
    posts = sorted((tmp_path / "site/_posts").iterdir())
    for post in (posts[0], posts[-1]):
        head, rule, text = post.read_text("utf-8").partition("\n---\n")
        post.write_text(f"{head}{rule}A *first* word.\n\n{text}", "utf-8")
        built(tmp_path, "out", past)
        built(tmp_path, "anew")
        assert read_tree(tmp_path / "out") == read_tree(tmp_path / "anew")
    assert guesses


def test_a_wrong_guess_counts_for_nothing(guesses: list[str], tmp_path: Path) -> None:
    """The text of a document that nobody has edited changes with another's: the list shows it."""
    site = tmp_path / "site"
    (site / "_posts").mkdir(parents=True)
    (site / "_posts/2020-01-01-a.md").write_text("---\ntitle: A\n---\nOne.\n")
    (site / "_posts/2020-01-02-b.md").write_text("---\n---\n{{ page.previous.title }} and {{ site.time }}\n")
    listing = "{% for post in site.posts %}{{ post.content | strip_html | truncate: 9 }}{% endfor %}"
    (site / "list.html").write_text(f"---\n---\n{listing}")
    (site / "time.html").write_text("---\n---\n{{ site.time | date: '%N' }}")
    past = Past(None)
    built(tmp_path, "out", past)
    (site / "_posts/2020-01-01-a.md").write_text("---\ntitle: B\n---\nOne.\n")
    built(tmp_path, "out", past)
    assert (tmp_path / "out/list.html").read_text() == "B and ...One.\n"
    assert guesses == ["time.html"]


def test_nothing_is_guessed_where_much_is_edited(guesses: list[str], tmp_path: Path) -> None:
    SITES["made"](tmp_path / "site")
    past = Past(None)
    built(tmp_path, "out", past)
    for post in (tmp_path / "site/_publications").iterdir():
        post.write_text(post.read_text("utf-8") + "\nMore.\n", "utf-8")
    built(tmp_path, "out", past)
    assert not guesses
