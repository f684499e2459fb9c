"""A repository that has content only, written the way academicpages' users write, on the bundled theme."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PROFILES = yaml.safe_load((ROOT / "_data/profiles.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    folder = tmp_path_factory.mktemp("content") / "site"
    shutil.copytree(Path(__file__).parent / "content", folder)
    author = {profile["key"]: f"some-{profile['key']}" for profile in PROFILES}
    (folder / "profiles.yml").write_text(yaml.safe_dump({"author": author}), encoding="utf-8")
    env = {**os.environ, "JEKYLL_ENV": "production", "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pysite", "build", "--quiet", "--config", "_config.yml,profiles.yml"]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return folder / "_site"


def read(site: Path, name: str) -> str:
    return (site / name).read_text("utf-8")


def test_every_profile_has_its_link(site: Path) -> None:
    page = read(site, "index.html")
    assert len(PROFILES) >= 40
    for profile in PROFILES:
        value = f"some-{profile['key']}"
        address = f"{profile.get('prefix', '')}{value}{profile.get('suffix', '')}"
        assert f'href="{address}"' in page, profile["key"]


def test_the_sidebar_is_the_author_s_or_the_page_s(site: Path) -> None:
    front = read(site, "index.html")
    assert 'src="/home/images/ada.png"' in front
    assert '<p class="author__name p-name">Ada Lovelace</p>' in front
    mary = read(site, "mary/index.html")
    assert '<p class="author__name p-name">Mary Somerville</p>' in mary
    assert 'href="https://orcid.org/0000-0001"' in mary
    assert "<strong>text</strong>" in mary


def test_redirects_and_navigation_stay_below_the_path(site: Path) -> None:
    assert 'href="https://ada.example.org/home/"' in read(site, "about/index.html")
    front = read(site, "index.html")
    assert '<a href="/home/papers">Papers</a>' in front
    assert '<a href="https://example.com/">Away</a>' in front
    assert not re.search(r'(?:href|src|action)="/(?!home/)', front)
    assert '<p id="base">/home</p>' in read(site, "papers.html")


def test_a_publication_in_a_list(site: Path) -> None:
    page = read(site, "papers.html")
    assert "<h2>Articles</h2>" in page
    assert "<h2>Books</h2>" not in page
    assert 'href="/home/publications/notes/"' in page
    assert '<a class="btn btn--small" href="/home/files/notes.pdf">' in page
    assert 'href="https://example.com/slides.pdf"' in page
    assert '<strong class="own-name">A. Lovelace</strong>' in page
    assert 'By <strong class="own-name">Ada Lovelace</strong>.' in page
    assert "<em>Taylor's Memoirs</em>, 1843" in page


def test_includes_do_not_touch_the_page_s_variables(site: Path) -> None:
    page = read(site, "talks/index.html")
    assert page.count('<article class="entry') == 1
    assert "<em>Home</em>" in page
    assert "#&lt;" not in page
    assert 'class="cv-entry"' in page


def test_groups(site: Path) -> None:
    page = read(site, "tags/index.html")
    assert re.findall(r'<h2 id="[\w-]+">(.*?)</h2>', page) == ["engines: Second;First;", "poetry: First;"]


def test_pictures_features_and_contents(site: Path) -> None:
    page = read(site, "mary/index.html")
    assert '<nav class="toc" aria-label="Ici">' in page
    assert '<a href="#first-part"' in page
    assert 'src="/home/images/sky.jpg"' in page
    assert "The <em>sky</em>" in page
    assert '<figure class="gallery gallery--half ' in page
    assert (
        '<a href="/home/images/b-large.png" title="Second"><img src="/home/images/b.png" alt="Second"' in page
    )
    assert 'src="/home/images/a.png" alt="First"' in page
    assert '<a class="btn btn--primary" href="/home/papers">Go</a>' in page


def test_a_post(site: Path) -> None:
    page = read(site, "2021/01/02/second.html")
    assert 'lang="de"' in page
    assert "Minuten Lesezeit" in page
    assert "mathjax@" in page
    assert 'href="/home/tags/#engines"' in page
    assert 'rel="prev" href="/home/notes/2020/01/02/first.html"' in page
    assert "mathjax@" not in read(site, "index.html")


def test_the_cv(site: Path) -> None:
    page = read(site, "cv.html")
    assert "<h3>Analyst</h3>" in page
    assert "1842–1843" in page
    assert "<dt>Maths</dt><dd>series, tables</dd>" in page
    assert "Expérience" in page


def test_the_colours_are_the_scheme_s(site: Path) -> None:
    assert "--accent: #a83a12" in read(site, "assets/css/main.css").replace("--accent:#", "--accent: #")
