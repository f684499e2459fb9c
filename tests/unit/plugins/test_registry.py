"""Which plugins a configuration brings, in which order, and what is said about those there are none for."""

from __future__ import annotations

import sys
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import pytest

from pysite.config import Config, load
from pysite.errors import Problem, SiteError
from pysite.plugins import registry
from pysite.plugins.plugin import Plugin


def configuration(folder: Path, text: str, **flags: object) -> Config:
    (folder / "_config.yml").write_text(text, encoding="utf-8")
    return load({"source": str(folder), **flags}, warn=lambda problem: None)


def names(config: Config) -> tuple[list[str], list[Problem]]:
    problems: list[Problem] = []
    return [plugin.gem for plugin in registry.load(config, problems.append)], problems


def test_plugins_come_in_the_order_of_the_configuration(tmp_path: Path) -> None:
    config = configuration(tmp_path, "plugins: [jekyll-sitemap, jekyll-feed, jekyll-sitemap]")
    assert names(config) == (["jekyll-sitemap", "jekyll-feed"], [])


def test_gems_without_an_answer_are_named_in_one_warning(tmp_path: Path) -> None:
    config = configuration(tmp_path, "plugins: [jekyll-nobody, jekyll-feed, jekyll-nothing, jekyll-watch]")
    found, problems = names(config)
    assert found == ["jekyll-feed"]
    assert [p.message for p in problems] == [
        "pysite has no answer to jekyll-nobody, jekyll-nothing; the site is built without"
    ]


def test_in_safe_mode_only_the_whitelist_counts(tmp_path: Path) -> None:
    text = "plugins: [jekyll-feed, jekyll-nobody, jekyll-sitemap]\nwhitelist: [jekyll-sitemap, jekyll-gist]"
    assert names(configuration(tmp_path, text, safe=True)) == (["jekyll-sitemap"], [])
    assert names(configuration(tmp_path, text, safe=False))[0] == ["jekyll-feed", "jekyll-sitemap"]


def test_ruby_code_of_the_site_is_named(tmp_path: Path) -> None:
    (tmp_path / "_plugins" / "sub").mkdir(parents=True)
    (tmp_path / "_plugins" / "sub" / "own.rb").touch()
    problems = names(configuration(tmp_path, "plugins: [jekyll-nobody]"))[1]
    assert [p.message for p in problems] == [
        "pysite has no answer to jekyll-nobody, _plugins/sub/own.rb; the site is built without"
    ]
    assert names(configuration(tmp_path, "", safe=True)) == ([], [])


def test_pagination_without_a_plugin_is_told(tmp_path: Path) -> None:
    problems = names(configuration(tmp_path, "paginate: 5"))[1]
    assert ["jekyll-paginate" in p.message for p in problems] == [True]


@pytest.mark.parametrize("gem", sorted(registry.MODULES))
def test_every_answer_is_a_plugin_of_that_name(tmp_path: Path, gem: str) -> None:
    assert names(configuration(tmp_path, f"plugins: [{gem}]")) == ([gem], [])


def entry_point(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    point = metadata.EntryPoint("jekyll-foreign", value, registry.ENTRY_POINTS)

    def entry_points(**wanted: str) -> metadata.EntryPoints:
        return metadata.EntryPoints([point]).select(**wanted)

    monkeypatch.setattr(metadata, "entry_points", entry_points)


def test_another_package_can_bring_a_plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry_point(monkeypatch, "foreign:PLUGIN")
    monkeypatch.setitem(sys.modules, "foreign", SimpleNamespace(PLUGIN=Plugin("jekyll-foreign")))
    assert names(configuration(tmp_path, "plugins: [jekyll-foreign]")) == (["jekyll-foreign"], [])


@pytest.mark.parametrize("value", ["no.such.module:PLUGIN", "pysite.plugins.registry:ENTRY_POINTS"])
def test_another_package_with_a_fault_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    entry_point(monkeypatch, value)
    with pytest.raises(SiteError, match="jekyll-foreign"):
        names(configuration(tmp_path, "plugins: [jekyll-foreign]"))
