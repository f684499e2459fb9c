"""Sites with front matter and settings drawn by lot, for the plugins that read most of them, against Jekyll.

A seed makes always the same site, so a failure can be looked at again:
`SEED=7 pytest tests/differential/test_plugins_live.py`.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from support.sites import Case, build_with_jekyll, build_with_pysite, compare, lay_out

SEEDS = [int(seed) for seed in os.environ.get("SEED", "1 2 3").split()]

PLUGINS = ["feed", "sitemap", "seo-tag", "redirect-from", "mentions", "paginate", "archives", "toc"]
TEXTS = [
    *("", "x", "a b", "A & <b>b</b> \"q\" 's'", "ü/é ?", "*md* `c` [l](/u)", "true", "5", "2024-01-02"),
    *("https://x.example/a b?c=d&e", "/p/q.png", "no/slash.jpg", "# h", "a\n\nb", "{{ page.title }}"),
    *("<!-- c -->x", "...--", "@me", "mailto:x@y", "//h/x", "&amp;&lt;", "x: y", "]]>", "\\n"),
]
WORDS = ["x", "a b", "A & B", "ü é", "true", "5", "# h", "@me"]
KEYS = ["name", "url", "twitter", "email", "uri", "height", "alt", "facebook", "type", "a"]
DATES = ["2024-01-02", "2023-12-31 23:59:59 +0800", "2020-02-29T10:00:00Z", "2019-05-06 07:08"]
BODIES = [
    "",
    "Para one **b** @jekyll.\n\nPara two\n\n## H2 x & y\n\n### H3\n\n## H2 x & y\n",
    "# T\n\n* a\n* b\n\n> q @me, <br> x\n\n<h2>raw</h2>\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n## Last {#id}\n{% raw %}{{ x }}{% endraw %}",
]
LAYOUT = (
    "<!DOCTYPE html><html><head>{% seo %}{% feed_meta %}</head><body>\n"
    "{% toc %}{{ content | toc }}{% for p in page.posts %}{{ p.url }}{% endfor %}</body></html>\n"
)
INDEX = (
    "{% for p in paginator.posts %}{{ p.title }}{% endfor %}{% for p in site.pages %}{{ p.url }}"
    " {{ p.title }}{% endfor %}"
)


class Lot:
    """Draws a site by lot and writes it into a folder."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.random = random.Random(seed)
        self.folder = folder

    def value(self, depth: int = 0) -> Any:
        """Any value that front matter can have. Lists begin with texts, for Ruby's encodings' sake."""
        kind = self.random.random()
        if kind < 0.1:
            return self.random.choice([None, True, False, 0, 5, -1, 3.5, 100000000])
        if kind < 0.25 and depth < 2:
            return [self.random.choice(TEXTS[1:]), *(self.value(depth + 1) for _ in range(2))]
        if kind < 0.45 and depth < 2:
            return {key: self.value(depth + 1) for key in self.random.sample(KEYS, self.random.randint(0, 4))}
        return self.random.choice(TEXTS)

    def image(self) -> Any:
        text = self.random.choice(TEXTS[:3] + TEXTS[9:12])
        return self.random.choice([text, {"path": text, "alt": "x", "height": 5}, {"facebook": text}, {}])

    def words(self) -> list[str]:
        return self.random.sample(WORDS, self.random.randint(0, 3))

    def one_of(self, *values: Any) -> Callable[[], Any]:
        return lambda: self.random.choice(values)

    def front_matter(self, dated: bool) -> dict[str, Any]:
        number = self.random.randint(0, 10**6)
        redirects = [f"/a{number}.html", None, f"/ü {number}/"]
        drawn = {
            **dict.fromkeys(("title", "description", "author", "authors", "excerpt"), (0.35, self.value)),
            "image": (0.35, self.image),
            "lang": (0.2, self.one_of(*WORDS)),
            "tags": (0.4, self.words),
            "categories": (0.4, self.words),
            "last_modified_at": (0.3, self.one_of(*DATES)),
            "date": (0.0 if dated else 0.3, self.one_of(*DATES)),
            "sitemap": (0.3, self.one_of(True, False, "false", None)),
            "canonical_url": (0.15, self.one_of(*TEXTS)),
            "seo": (0.3, lambda: {"name": self.value(), "type": self.value(), "links": self.value()}),
            "feed": (0.2, lambda: {"excerpt_only": self.random.choice([True, False, None])}),
            "twitter": (0.2, self.one_of({"card": "player"}, {}, {"card": ""})),
            "draft": (0.1, self.one_of(True, False)),
            "jekyll-mentions": (0.2, self.one_of(False, "https://m.example/")),
            "toc": (0.4, self.one_of(True, "x")),
            "redirect_from": (0.3, self.one_of(f"/old{number}/", f"rel{number}", redirects)),
            "redirect_to": (0.1, self.one_of("/z", "https://e.example/?a b", "", ["/y", None], [None])),
        }
        return {key: draw() for key, (chance, draw) in drawn.items() if self.random.random() < chance}

    def configuration(self) -> dict[str, Any]:
        chosen = {
            **dict.fromkeys(("title", "name", "description", "tagline", "social"), self.value),
            "author": self.one_of("Ada", {"name": "Ada", "twitter": "@a", "url": "u"}, {}),
            "logo": self.one_of("/l.png", "//x/l.png", ""),
            "lang": self.one_of(*WORDS),
            "locale": self.one_of("de-AT", "x"),
            "url": self.one_of("https://example.org", "http://ex.example/sub/", ""),
            "baseurl": self.one_of("/b", "b/", "/", ""),
            "twitter": self.one_of({"username": "@u"}, {}),
        }
        feed = {
            "collections": self.random.choice([["works"], {"talks": {"categories": ["x"]}}, {}]),
            "tags": self.random.choice([True, False, {"except": ["x"]}]),
            "categories": self.random.choice([None, ["x", "5"]]),
        }
        return {
            **{key: draw() for key, draw in chosen.items() if self.random.random() < 0.6},
            "plugins": [f"jekyll-{name}" for name in self.random.sample(PLUGINS, len(PLUGINS))],
            "paginate": self.random.randint(1, 5),
            "collections": {"works": {"output": self.random.random() < 0.5}, "talks": {"output": True}},
            "defaults": [{"scope": {"path": ""}, "values": {"layout": "l"}}],
            "feed": feed,
            "jekyll-archives": {"enabled": self.random.choice(["all", ["tags"], ["year", "categories"]])},
            "timezone": self.random.choice(["UTC", "Asia/Shanghai", "America/New_York"]),
        }

    def write(self, name: str, data: dict[str, Any], body: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{yaml.safe_dump(data, allow_unicode=True)}---\n{body}", encoding="utf-8")

    def site(self) -> None:
        """Write the whole site."""
        self.folder.mkdir(parents=True)
        config = yaml.safe_dump(self.configuration(), allow_unicode=True)
        (self.folder / "_config.yml").write_text(config, encoding="utf-8")
        self.write("_layouts/l.html", {}, LAYOUT)
        self.write("_layouts/archive.html", {"layout": "l"}, "{{ page.title }} {{ page.type }}")
        self.write("index.html", {"title": "i"}, INDEX)
        names = [f"_posts/2024-0{1 + i % 9}-{10 + i}-p{i}.md" for i in range(12)]
        names += [f"page{i}.{self.random.choice(['md', 'html'])}" for i in range(8)]
        names += [f"_{label}/{label}{i}.md" for label in ("works", "talks") for i in range(4)]
        for name in names:
            body = self.random.choice(BODIES)
            self.write(name, self.front_matter(dated=name.startswith("_posts")), body)


@pytest.mark.jekyll
@pytest.mark.parametrize("seed", SEEDS)
def test_a_site_by_lot(seed: int, tmp_path: Path) -> None:
    Lot(seed, tmp_path / "case" / "source").site()
    case = Case("by-lot", tmp_path / "case")
    sites = []
    for name in ("jekyll", "pysite"):
        (tmp_path / name).mkdir()
        sites.append(lay_out(case, tmp_path / name))
    expected = build_with_jekyll(case, sites[0])
    got = build_with_pysite(case, sites[1])
    assert got.status == expected.status, f"{expected.errors[:500]}\n{got.errors}"
    report = compare(expected.tree, got.tree)
    assert not report, report
