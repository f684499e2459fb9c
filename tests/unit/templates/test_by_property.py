"""Lists that are asked for one property again give what going through them gives, and tell what was read."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from pysite.build.build import build
from pysite.build.past import Past
from pysite.config import load
from pysite.templates.engine import Engine
from pysite.templates.environment import Environment
from pysite.templates.filters import by_property
from support.rebuilds.sites import SITES
from support.sites import read_tree

VALUES = [
    None,
    True,
    False,
    0,
    7,
    7.5,
    "7",
    "7.0",
    "07",
    "",
    "a",
    "a b",
    [],
    ["a"],
    ["a", "a", 7],
    [["a"]],
    {"a": 7},
]
TARGETS = [
    "nil",
    "true",
    "false",
    "7",
    "7.5",
    "'7'",
    "'07'",
    "''",
    "'a'",
    "'a7'",
    "'true'",
    "empty",
    "'none'",
]


@pytest.mark.parametrize("seed", range(20))
def test_an_index_finds_what_going_through_the_list_finds(seed: int) -> None:
    chance = random.Random(seed)
    items: list[object] = [
        {"id": number, **({"k": chance.choice(VALUES)} if chance.random() < 0.9 else {})}
        for number in range(by_property._MANY)
    ]
    for target in TARGETS:
        once = f"{{{{ items | where: 'k', {target} | map: 'id' | join: ' ' }}}}"
        plain = Engine(Environment()).parse(once, "a").render({"items": items})
        found = Engine(Environment()).parse(f"{once}|{once}|{once}", "a").render({"items": items})
        assert found == "|".join((plain, plain, plain))


def test_the_lists_asked_last_are_kept_in_mind() -> None:
    engine = Engine(Environment())
    lists: list[list[object]] = [[{"k": n}] * by_property._MANY for n in range(by_property._MOST_KEPT + 1)]

    def read(item: object) -> object:
        assert isinstance(item, dict)
        return item["k"]

    assert engine.indexes.of(lists[0], "k", read) is None  # nobody has asked it before
    assert engine.indexes.of(lists[0], "other", read) is None
    assert engine.indexes.of(lists[0], "k", read) is not None
    for items in lists[1:]:
        assert engine.indexes.of(items, "k", read) is None
    assert engine.indexes.of(lists[-1], "k", read) is not None
    assert engine.indexes.of(lists[0], "k", read) is None
    short = lists[0][1:]
    assert [engine.indexes.of(short, "k", read) for _ in range(3)] == [None] * 3


def make_site(folder: Path, languages: dict[int, str]) -> None:
    (folder / "_posts").mkdir(parents=True, exist_ok=True)
    for number in range(60):
        text = f"---\nlang: {languages.get(number, 'en')}\n---\nText {number % 7}\n"
        (folder / f"_posts/2020-01-01-p{number}.md").write_text(text)
    for name in "abc":
        (folder / f"{name}.html").write_text(
            "---\n---\n{{ site.posts | where: 'lang', 'de' | map: 'id' | join }}\n"
            "{{ site.posts | where: 'content', '<p>Text 3</p>\n' | size }}"
        )


def test_what_an_index_was_made_of_is_read_by_all_who_ask_it(tmp_path: Path) -> None:
    make_site(tmp_path, {3: "de"})
    past = Past(None)
    config = load({"source": str(tmp_path), "destination": str(tmp_path / "_site")}, warn=print)
    build(config, print, past=past)
    assert (tmp_path / "_site/c.html").read_text().split("\n") == ["/2020/01/01/p3", "9"]
    make_site(tmp_path, {3: "de", 4: "de"})
    changed = build(config, print, past=past).written.changed
    assert {"a.html", "b.html", "c.html"} <= set(changed)
    assert (tmp_path / "_site/c.html").read_text().startswith("/2020/01/01/p4 /2020/01/01/p3\n")


@pytest.mark.parametrize("name", list(SITES))
def test_a_site_is_the_same_with_indexes_of_short_lists(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768478400")
    SITES[name](tmp_path / "site")
    for folder, many in (("plain", 1_000_000), ("indexed", 0)):
        monkeypatch.setattr(by_property, "_MANY", many)
        settings = {"source": str(tmp_path / "site"), "destination": str(tmp_path / folder)}
        build(load(settings, warn=lambda problem: None), lambda problem: None, past=Past(None))
    assert read_tree(tmp_path / "indexed") == read_tree(tmp_path / "plain")
