"""What is done before its turn, while a style sheet is compiled, comes out as it would have in its turn."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pysite.build import build as building
from pysite.build import recall
from pysite.build.build import Built, build
from pysite.build.past import Past
from pysite.config import Config, load
from pysite.errors import Problem, SiteError
from pysite.model.document import Document
from pysite.read.sheets import plain_sheets
from pysite.render import stylesheets
from pysite.render.forking import can_fork
from support.rebuilds.sites import SITES
from support.sites import read_tree


class Early(recall.Recall):
    """Renders all that comes next before the first turn of each part."""

    adopted_by_all = 0

    def settle(self, document: Document) -> bool:
        if self._ahead is not None and self._ahead._waiting:
            self._ahead._waiting = False
            self.meanwhile(lambda: True)
        before = self._adopted
        settled = super().settle(document)
        Early.adopted_by_all += self._adopted - before
        return settled


def configured(folder: Path, name: str, warnings: list[Problem]) -> Config:
    return load({"source": str(folder / "site"), "destination": str(folder / name)}, warn=warnings.append)


def built(folder: Path, name: str, past: Past | None = None) -> tuple[Built, list[Problem]]:
    warnings: list[Problem] = []
    config = configured(folder, name, warnings)
    return build(config, warnings.append, past=past or Past(None)), warnings


@pytest.mark.parametrize("name", list(SITES))
def test_the_same_site_comes_of_it(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768478400")
    SITES[name](tmp_path / "site")
    _, warnings = built(tmp_path, "in-turn")
    monkeypatch.setattr(building, "Recall", Early)
    Early.adopted_by_all = 0
    past = Past(None)
    _, told = built(tmp_path, "early", past)
    assert read_tree(tmp_path / "early") == read_tree(tmp_path / "in-turn")
    assert told == warnings
    if name != "handwritten":  # which counts, so that everything depends on the order of all
        assert Early.adopted_by_all > 5
    again, _ = built(tmp_path, "early", past)
    assert again.written.changed == []
    _, told = built(tmp_path, "last", Past(None, is_last=True))
    assert read_tree(tmp_path / "last") == read_tree(tmp_path / "in-turn")
    assert told == warnings


def test_a_list_of_all_pages_need_not_wait_for_style_sheets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listing = "---\n---\n{% for page in site.pages %}{{ page.url }} {{ page.title }}\n{% endfor %}"
    files = {
        "_config.yml": "",
        "a.html": listing,
        "b.scss": "---\ntitle: B\n---\na { b: c }\n",
        "c.html": listing,
        "d.scss": "---\n---\n",  # without a text there is no map
        "e.html": listing,
        "f.scss": "---\ntitle: F\n---\na { b: c }\n",
        "g.html": listing,
        "h.html": "---\n---\n{{ site.pages | map: 'content' | join: '|' }}",
    }
    write(tmp_path / "site", files)
    built(tmp_path, "in-turn")
    monkeypatch.setattr(building, "Recall", Early)
    Early.adopted_by_all = 0
    built(tmp_path, "early")
    assert read_tree(tmp_path / "early") == read_tree(tmp_path / "in-turn")
    assert "f.css.map F" in (tmp_path / "early/g.html").read_text()
    assert Early.adopted_by_all == 2  # a.html and c.html: the others come after the sheet that has no map
    write(tmp_path / "site", {"d.scss": "---\n---\na { b: c }\n"})
    Early.adopted_by_all = 0
    built(tmp_path, "early-too")
    assert Early.adopted_by_all == 4  # but not what shows the text of a map


def test_an_error_is_told_in_its_turn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "Recall", Early)
    SITES["made"](tmp_path / "site")
    for name in ("2001-01-01-a.md", "2030-01-01-z.md"):
        (tmp_path / "site/_posts" / name).write_text("---\n---\n{% nothing %}\n")
    with pytest.raises(SiteError, match=r"_posts/2001-01-01-a\.md"):
        built(tmp_path, "out")
    assert not (tmp_path / "out").exists()


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def test_style_sheets_without_liquid_are_found_before_the_site_is_read(tmp_path: Path) -> None:
    write(
        tmp_path / "site",
        {
            "_config.yml": "exclude: [old]\ntheme: pysite-academic\n",
            "main.scss": "---\n---\n\na { b: c }\n",
            "css/print.sass": "---\ntitle: x\n---\na\n  b: c\n",
            "css/skin.scss": "---\n---\na { b: {{ site.b }} }\n",
            "css/plain.scss": "a { b: c }\n",
            "_sass/part.scss": "---\n---\na { b: c }\n",
            "old/main.scss": "---\n---\na { b: c }\n",
            "_site/main.scss": "---\n---\na { b: c }\n",
        },
    )
    found = dict(plain_sheets(configured(tmp_path, "site/_site", [])))
    assert found == {"main.scss": "a { b: c }\n", "css/print.sass": "a\n  b: c\n"}


@pytest.mark.skipif(not can_fork(), reason="the system can't fork, or has one processor")
def test_a_sheet_that_was_started_early_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"_config.yml": "", "index.html": "---\n---\nx\n"}
    files |= {f"{name}.scss": f"---\n---\n.{name} {{ b: c }}\n" for name in ("one", "two")}
    write(tmp_path / "site", files)
    config = configured(tmp_path, "out", [])
    sheets = stylesheets.stylesheets(config, None)
    started = list(plain_sheets(config))
    assert sorted(path for path, _ in started) == ["one.scss", "two.scss"]
    sheets.start(started)

    def unexpected(*arguments: Any, **settings: Any) -> Any:
        raise AssertionError("it is being compiled already")

    monkeypatch.setattr(stylesheets, "compile_page", unexpected)
    build(config, lambda problem: None, past=Past(None), sheets=sheets)
    assert (tmp_path / "out/one.css").read_text() == ".one { b: c; }\n\n/*# sourceMappingURL=one.css.map */"
    assert (tmp_path / "out/two.css.map").is_file()


@pytest.mark.skipif(not can_fork(), reason="the system can't fork, or has one processor")
def test_a_sheet_started_with_other_options_counts_for_nothing(tmp_path: Path) -> None:
    write(tmp_path / "site", {"_config.yml": "", "one.scss": "---\n---\na { b: c }\n"})
    config = configured(tmp_path, "out", [])
    options = stylesheets.sass_options(config)._replace(style="compressed")
    sheets = stylesheets.Stylesheets(config.source, config.destination, options, None)
    sheets.start(list(plain_sheets(config)))
    build(config, lambda problem: None, past=Past(None), sheets=sheets)
    assert (tmp_path / "out/one.css").read_text().startswith("a { b: c; }")
    sheets.compile("one.scss", "a { b: c }\n")  # which makes an end of the other process
