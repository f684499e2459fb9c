"""The repository's own site, built by pysite and by the Jekyll of this machine, under several configurations.

The output has to be the same, byte for byte: the theme is a Jekyll theme, and pysite builds what Jekyll does.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.sites import ROOT, Case, build_with_jekyll, build_with_pysite, compare

#: What of the repository is the site.
CONTENT = (
    *(
        "_config.yml",
        "_data",
        "_guides",
        "_includes",
        "_layouts",
        "_pages",
        "_portfolio",
        "_posts",
        "_publications",
    ),
    *("_sass", "_talks", "_teaching", "assets", "files", "images", "posts"),
)

#: name: (settings on top of the site's own, environment)
VARIANTS = {
    "as it is": ("{}", {}),
    "below a path": ("baseurl: /group/site", {}),
    "in development": ("site_theme: mint", {"JEKYLL_ENV": "development"}),
    "in another language": ("{locale: de-DE, breadcrumbs: false, read_more: enabled, site_theme: dirt}", {}),
    "with comments and visits counted": (
        "{comments: {provider: disqus, disqus: {shortname: ours}}, analytics: {provider: google-analytics-4, "
        "google: {tracking_id: G-0}}, "
        "defaults: [{scope: {path: ''}, values: {comments: true, read_time: true}}]}",
        {},
    ),
    "with other comments": (
        "{comments: {provider: giscus}, analytics: {provider: plausible}, "
        "defaults: [{scope: {path: ''}, values: {comments: true, layout: single}}]}",
        {},
    ),
    "without blank lines": ("compress_html: {blanklines: true, profile: true}", {}),
    "without what can be left out": (
        "compress_html: {comments: all, endings: all, startings: [html, head]}",
        {},
    ),
}


def lay_out(folder: Path, settings: str) -> Path:
    """Copy the repository's site into `folder`/site with another file of settings; return where it is."""
    site = folder / "site"
    site.mkdir(parents=True)
    for name in CONTENT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, site / name)
        else:
            shutil.copy(source, site / name)
    (site / "other.yml").write_text(settings + "\n", encoding="utf-8")
    (folder / "home").mkdir()
    return site


@pytest.mark.jekyll
@pytest.mark.parametrize("name", VARIANTS)
def test_demo_live(name: str, tmp_path: Path) -> None:
    settings, env = VARIANTS[name]
    case = Case(name, tmp_path, flags=("--config", "_config.yml,other.yml"), env=env)
    judge = build_with_jekyll(case, lay_out(tmp_path / "jekyll", settings))
    ours = build_with_pysite(case, lay_out(tmp_path / "pysite", settings))
    assert judge.status == ours.status == 0, judge.errors + ours.errors
    assert len(judge.tree) > 70
    difference = compare(judge.tree, ours.tree)
    assert not difference, difference
