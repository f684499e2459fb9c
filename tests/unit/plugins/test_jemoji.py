"""Emoji in finished pages. The expected images are those of the gem's README."""

from __future__ import annotations

from pathlib import Path

import pytest

from pysite.build.build import new_site
from pysite.config import load
from pysite.model.site import Site
from pysite.plugins.jemoji import post_render
from pysite.read.pages import make_page

GITHUB = "https://github.githubassets.com/images/icons/emoji/"


def site(folder: Path, config: str = "") -> Site:
    (folder / "_config.yml").write_text(config, encoding="utf-8")
    return new_site(load({"source": str(folder)}, warn=lambda problem: None), lambda problem: None)


def rendered(a_site: Site, output: str, name: str = "page.html") -> str:
    return post_render(a_site, make_page(a_site, "", name), output)


def image(name: str, file: str, root: str = GITHUB) -> str:
    return (
        f'<img class="emoji" title=":{name}:" alt=":{name}:" src="{root}{file}.png" height="20" width="20">'
    )


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("+1", "unicode/1f44d"),
        ("smile", "unicode/1f604"),
        ("heart", "unicode/2764"),
        ("fire", "unicode/1f525"),
        ("de", "unicode/1f1e9-1f1ea"),
        ("family_man_woman_girl", "unicode/1f468-1f469-1f467"),
        ("octocat", "octocat"),
    ],
)
def test_a_name_becomes_its_image(tmp_path: Path, name: str, file: str) -> None:
    assert rendered(site(tmp_path), f"<p>a :{name}: b</p>\n") == f"<p>a {image(name, file)} b</p>\n"


def test_only_text_of_the_body_changes(tmp_path: Path) -> None:
    page = "<title>:fire:</title>\n<body class='x'>\n<p title=':fire:'>12:fire:</p>{}</body>\n</html>"
    code = "<pre>:fire:</pre><code>:fire:</code><p>:no_such_name: 10:30:45</p>"
    expected = page.replace("12:fire:", "12" + image("fire", "unicode/1f525")).replace(
        "<p title=':fire:'>", '<p title=":fire:">'
    )
    assert rendered(site(tmp_path), page.format(code)) == expected.format(code)


def test_a_page_without_names_keeps_its_bytes(tmp_path: Path) -> None:
    text = "<br/><p class=x>10:30:45 and :no_such_name:"
    assert rendered(site(tmp_path), text) == text


def test_only_html_changes(tmp_path: Path) -> None:
    assert rendered(site(tmp_path), ":fire:", "feed.xml") == ":fire:"


def test_the_images_can_be_anywhere(tmp_path: Path) -> None:
    own = site(tmp_path, "emoji: {src: /assets/}")
    assert rendered(own, ":fire:") == image("fire", "unicode/1f525", "/assets/emoji/")


def test_a_colon_can_belong_to_the_next_name(tmp_path: Path) -> None:
    assert rendered(site(tmp_path), "a:zz:fire:") == "a:zz" + image("fire", "unicode/1f525")
