"""Themes that are gems: found unpacked, with what they bring along."""

from __future__ import annotations

from pathlib import Path

import pytest

from pysite.build.build import build
from pysite.config import load
from pysite.errors import Problem, SiteError
from pysite.ruby.gems import find_gem


def fail(problem: Problem) -> None:
    raise AssertionError(str(problem))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A site with a theme in its own bundle, in two versions."""
    site = tmp_path / "site"
    home = site / "vendor/bundle/ruby/3.1.0"
    for version, word in (("1.9.0", "old"), ("1.10.0", "new")):
        theme = home / f"gems/plain-theme-{version}"
        for folder in ("_layouts", "_includes", "_sass", "assets", "_data"):
            (theme / folder).mkdir(parents=True)
        (theme / "_layouts/default.html").write_text("---\n---\n<{% include word.html %}>{{ content }}")
        (theme / "_includes/word.html").write_text(f"{word} {{{{ site.greeting }}}} {{{{ site.data.d.x }}}}")
        (theme / "_data/d.yml").write_text("x: 1\n")
        (theme / "assets/plain.txt").write_text("plain")
        (theme / "_config.yml").write_text("greeting: hi\npermalink: none\n")
        (home / "specifications").mkdir(exist_ok=True)
        (home / f"specifications/plain-theme-{version}.gemspec").write_text(
            's.add_runtime_dependency(%q<jekyll-seo-tag>.freeze, ["~> 2.1"])\n'
            's.add_development_dependency(%q<bundler>.freeze, [">= 1"])\n'
        )
    (site / "_config.yml").write_text("theme: plain-theme\n")
    (site / "index.html").write_text("---\nlayout: default\n---\nx")
    return site


def test_the_newest_is_taken_with_its_dependencies(source: Path) -> None:
    gem = find_gem("plain-theme", str(source))
    assert gem is not None
    assert gem.root.endswith("plain-theme-1.10.0")
    assert gem.dependencies == ("jekyll-seo-tag",)
    assert find_gem("plain", str(source)) is None
    assert find_gem("../plain-theme", str(source)) is None


def test_a_site_is_built_with_it(source: Path) -> None:
    config = load({"source": str(source), "destination": str(source / "_site")}, warn=fail)
    assert config.theme_plugins == ("jekyll-seo-tag",)
    assert config["permalink"] == "date"
    build(config, fail)
    assert (source / "_site/index.html").read_text() == "<new hi 1>x"
    assert (source / "_site/assets/plain.txt").read_text() == "plain"


def test_content_alone_gets_the_bundled_theme(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: T\n")
    (tmp_path / "index.md").write_text("---\nlayout: single\ntitle: Hello\n---\ntext")
    build(load({"source": str(tmp_path), "destination": str(tmp_path / "_site")}, warn=fail), fail)
    page = (tmp_path / "_site/index.html").read_text(encoding="utf-8")
    assert "<!doctype html>" in page.lower()
    assert "<p>text</p>" in page
    assert list((tmp_path / "_site/assets").rglob("*.css"))


def test_content_that_asks_for_no_layout_gets_none(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: T\n")
    (tmp_path / "index.md").write_text("---\n---\ntext")
    build(load({"source": str(tmp_path), "destination": str(tmp_path / "_site")}, warn=fail), fail)
    assert [p.name for p in (tmp_path / "_site").rglob("*")] == ["index.html"]


def test_a_theme_that_is_nowhere_is_named(source: Path) -> None:
    (source / "_config.yml").write_text("theme: no-such-theme\n")
    with pytest.raises(SiteError, match="no-such-theme theme could not be found"):
        load({"source": str(source)}, warn=fail)
