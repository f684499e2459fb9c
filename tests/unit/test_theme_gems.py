"""Themes that are gems: found unpacked, with what they bring along."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pysite import __version__
from pysite.build.build import build
from pysite.config import load
from pysite.errors import Problem, SiteError
from pysite.ruby.gems import find_gem

#: As RubyGems 3.1 writes it; what stands behind `else` is for versions of 2009.
SPECIFICATION = r"""# -*- encoding: utf-8 -*-
Gem::Specification.new do |s|
  s.name = "plain-theme".freeze
  s.version = "1.10.0"
  s.metadata = { "plugin_type" => "theme", "x" => "a \"b\"" } if s.respond_to? :metadata=
  s.authors = ["Jo\u00EB B".freeze, "C".freeze]
  s.summary = "Plain.\nAnd \#{short}".freeze

  if s.respond_to? :add_runtime_dependency then
    s.add_runtime_dependency(%q<jekyll-seo-tag>.freeze, [">= 2.1", "< 5"])
    s.add_development_dependency(%q<bundler>.freeze, [">= 1"])
  else
    s.add_dependency(%q<jekyll-seo-tag>.freeze, [">= 2.1", "< 5"])
    s.add_dependency(%q<bundler>.freeze, [">= 1"])
  end
end
"""


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
        (home / f"specifications/plain-theme-{version}.gemspec").write_text(SPECIFICATION)
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
    assert config.theme is not None
    assert config.theme.dependencies == ("jekyll-seo-tag",)
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


VALUES = """---
---
{{ theme.version }}|{{ theme.authors }}|{{ theme.description }}|{{ theme.metadata }}|{{ theme.dependencies }}
{{ theme }}|{% for name in theme %}{{ name }} {% endfor %}|{{ theme.name }}|{{ theme.metadata | jsonify }}
{{ theme.dependencies | inspect }}
{{ theme.dependencies | jsonify }}|{{ theme | jsonify | split: "root" | first }}
"""


def test_templates_see_what_it_says_of_itself(source: Path) -> None:
    (source / "index.html").write_text(VALUES)
    (source / "root.html").write_text("---\n---\n{{ theme.root }}")
    build(load({"source": str(source), "destination": str(source / "_site")}, warn=fail), fail)
    needed = "name=&quot;jekyll-seo-tag&quot; requirements=&quot;&gt;= 2.1, &lt; 5&quot;"
    assert (source / "_site/index.html").read_text(encoding="utf-8").splitlines() == [
        "1.10.0|Joë B, C|Plain.",
        r'And #{short}|{"plugin_type"=>"theme", "x"=>"a \"b\""}|jekyll-seo-tag (>= 2.1, < 5)',
        "Jekyll::Drops::ThemeDrop|version metadata root dependencies authors description ||"
        r'{"plugin_type":"theme","x":"a \"b\""}',
        f"[&lt;Gem::Dependency type=:runtime {needed}&gt;]",
        '["jekyll-seo-tag (>= 2.1, < 5)"]|'
        r'{"version":"1.10.0","metadata":{"plugin_type":"theme","x":"a \"b\""},"',
    ]
    root = source / "vendor/bundle/ruby/3.1.0/gems/plain-theme-1.10.0"
    assert (source / "_site/root.html").read_text() == str(root.resolve())


@pytest.mark.parametrize("config", ["title: T\n", "theme: pysite-academic\n"])
def test_only_a_theme_that_is_named_is_seen(config: str, tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text(config)
    (tmp_path / "index.html").write_text("---\n---\n{{ theme.version }}|{{ theme.authors }}|{{ theme }}")
    build(load({"source": str(tmp_path), "destination": str(tmp_path / "_site")}, warn=fail), fail)
    expected = f"{__version__}|The pysite authors|Jekyll::Drops::ThemeDrop" if "theme" in config else "||"
    assert (tmp_path / "_site/index.html").read_text() == expected


def test_a_build_sees_when_it_says_something_else_and_when_there_is_a_newer_one(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "gems of this machine"
    (source / "vendor/bundle/ruby/3.1.0").rename(home)
    monkeypatch.setenv("GEM_HOME", str(home))
    (source / "index.html").write_text("---\n---\n{{ theme.authors }} {{ theme.version }}")

    def built() -> str:
        command = [sys.executable, "-m", "pysite", "build", "-s", str(source), "-d", str(source / "_site")]
        subprocess.run(command, check=True, capture_output=True)
        return (source / "_site/index.html").read_text(encoding="utf-8")

    assert built() == "Joë B, C 1.10.0"
    changed = SPECIFICATION.replace('"C"', '"D"')
    (home / "specifications/plain-theme-1.10.0.gemspec").write_text(changed)
    assert built() == "Joë B, D 1.10.0"
    (home / "gems/plain-theme-1.11.0").mkdir()
    (home / "specifications/plain-theme-1.11.0.gemspec").write_text(changed)
    assert built() == "Joë B, D 1.11.0"
