"""`pysite watch` in Chromium: what is edited is seen, with no hand on the browser."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.common.exceptions import WebDriverException

from support.watching import SITE, Watched, wait_for, watching

from .chromium import Browser

BROKEN = "{% if broken %}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    with watching(tmp_path_factory.mktemp("watched")) as site:
        yield site


class Window:
    """A page in the browser, and questions about it that wait until the answer is right."""

    def __init__(self, browser: Browser, site: Watched) -> None:
        self.browser = browser
        self.site = site

    def open(self, address: str) -> None:
        self.browser.open(address)
        wait_for(
            lambda: self.get(
                "return performance.getEntriesByName(location.origin + '/.pysite/live.js').length"
            )
        )
        time.sleep(0.2)  # until it is connected
        self.mark()

    def mark(self) -> None:
        """Leave a mark that loading the page again wipes out."""
        self.get("window.mark = true")

    def reloaded(self) -> bool:
        return not self.get("return window.mark")

    def get(self, script: str) -> object:
        try:
            return self.browser.run(script)
        except WebDriverException:  # just being loaded
            return None

    def text(self, selector: str) -> object:
        return self.get(f"const e = document.querySelector('{selector}'); return e && e.textContent")

    def problem(self) -> object:
        return self.get(
            "const e = document.querySelector('pysite-problem'); return e && e.shadowRoot.textContent"
        )

    def wait(self, script: str, value: object) -> None:
        wait_for(lambda: self.get(script) == value, what=lambda: (self.get(script), self.site.told()))

    def wait_text(self, selector: str, text: str) -> None:
        wait_for(lambda: self.text(selector) == text, what=lambda: (self.text(selector), self.site.told()))


@pytest.fixture
def window(chromium: Browser, site: Watched) -> Window:
    chromium.reset(site.top)
    return Window(chromium, site)


def test_a_page(window: Window, site: Watched) -> None:
    window.open("/about")
    site.replace("about.md", "First text", "Second text")
    window.wait_text("#text", "Second text")


def test_an_include(window: Window, site: Watched) -> None:
    window.open("/about")
    site.replace("_includes/note.html", "First note", "Second note")
    window.wait_text("#note", "Second note")


def test_a_layout_saved_by_renaming(window: Window, site: Watched) -> None:
    window.open("/about")
    layout = site.source / "_layouts/default.html"
    new = layout.with_name("default.html.new")
    new.write_text(layout.read_text().replace("<body>", '<body class="new">'))
    new.replace(layout)
    window.wait("return document.body.className", "new")


def test_a_stylesheet_is_exchanged_without_loading_the_page(window: Window, site: Watched) -> None:
    window.open("/")
    window.get("scrollTo(0, 1234)")
    site.replace("_sass/colors.scss", "1, 2, 3", "4, 5, 6")
    window.wait("return getComputedStyle(document.body).color", "rgb(4, 5, 6)")
    site.replace("_sass/colors.scss", "4, 5, 6", "7, 8, 9")
    window.wait("return getComputedStyle(document.body).color", "rgb(7, 8, 9)")
    window.wait("return document.querySelectorAll('link').length", 1)
    assert not window.reloaded()
    assert window.get("return scrollY") == 1234


def test_data(window: Window, site: Watched) -> None:
    window.open("/")
    site.write("_data/people.yml", "- name: Ada\n- name: Grace\n")
    window.wait_text("#people", "AdaGrace")


def test_the_configuration(window: Window, site: Watched) -> None:
    window.open("/about")
    site.replace("_config.yml", "First title", "Second title")
    window.wait_text("h1", "Second title")


def test_a_broken_template_and_its_mending(window: Window, site: Watched) -> None:
    window.open("/about")
    text = str(window.text("#text"))
    site.replace("about.md", "{% include", BROKEN + "{% include")
    wait_for(window.problem, what=site.told)
    shown = str(window.problem())
    assert "about.md:7:4" in shown
    assert "'if' tag was never closed" in shown
    assert "7 | " + BROKEN in shown
    link = "return document.querySelector('pysite-problem').shadowRoot.querySelector('a').href"
    assert window.get(link) == f"vscode://file{site.source}/about.md:7:4"
    assert window.text("#text") == text, "the last good page is still there"
    assert not window.reloaded()
    assert site.told().count("never closed") == 1

    window.browser.open("/")  # every page shows it
    wait_for(window.problem)
    window.browser.open("/about")
    wait_for(window.problem)
    site.replace("about.md", BROKEN, "")
    wait_for(lambda: window.problem() is None and window.text("#text") == text, what=site.told)


def test_a_broken_configuration_and_its_mending(window: Window, site: Watched) -> None:
    window.open("/about")
    site.replace("_config.yml", "sass:\n", "sass: [\n")
    wait_for(window.problem, what=site.told)
    assert "_config.yml" in str(window.problem())
    site.write("_data/other.yml", "a: 1\n")  # another change doesn't hide it
    time.sleep(1)
    assert window.problem()
    site.replace("_config.yml", "sass: [\n", "sass:\n")
    wait_for(lambda: window.problem() is None, what=site.told)


def test_posts_come_and_go(window: Window, site: Watched) -> None:
    window.open("/")
    site.write("_posts/2021-01-01-two.md", "---\nlayout: default\ntitle: Two\n---\nThe second post.\n")
    window.wait_text("ul", "TwoOne")
    window.open("/2021/01/01/two")
    (site.source / "_posts/2021-01-01-two.md").unlink()
    wait_for(lambda: "There is no such page" in str(window.text("body")), what=site.told)
    site.write("_posts/2021-01-01-two.md", "---\nlayout: default\ntitle: Two\n---\nIt is back.\n")
    wait_for(lambda: "It is back" in str(window.text("body")), what=site.told)
    (site.source / "_posts/2021-01-01-two.md").unlink()


def test_a_new_folder_and_its_renaming(window: Window, site: Watched) -> None:
    window.open("/projects/x")
    site.write("projects/x.md", "---\nlayout: default\ntitle: X\n---\n<p id=x>first</p>\n")
    window.wait_text("#x", "first")
    site.write("projects/x.md", "---\nlayout: default\ntitle: X\n---\n<p id=x>second</p>\n")
    window.wait_text("#x", "second")
    (site.source / "projects").rename(site.source / "things")
    window.open("/things/x")
    window.wait_text("#x", "second")
    site.write("things/x.md", "---\nlayout: default\ntitle: X\n---\n<p id=x>third</p>\n")
    window.wait_text("#x", "third")
    shutil.rmtree(site.source / "things")
    wait_for(lambda: "There is no such page" in str(window.text("body")), what=site.told)


def test_a_page_that_nothing_has_happened_to_stays(window: Window, site: Watched) -> None:
    window.open("/about")
    rebuilt = site.told().count("Rebuilt:")
    site.replace("index.html", "<ul>", "<ul >")
    wait_for(lambda: site.told().count("Rebuilt:") > rebuilt, what=site.told)
    time.sleep(0.3)
    assert not window.reloaded()


def test_the_place_in_the_page_is_kept(window: Window, site: Watched) -> None:
    window.open("/")
    window.get("scrollTo(0, 2345)")
    site.replace("index.html", "5000px", "6000px")
    window.wait("return document.querySelector('div').style.height", "6000px")
    window.wait("return scrollY", 2345)


def test_a_page_finds_the_server_again_and_learns_what_it_has_missed(
    window: Window, tmp_path: Path, chromium: Browser
) -> None:
    with watching(tmp_path) as site:
        chromium.reset(site.top)
        window.open("/about")
        assert site.interrupt() == 0
        site.replace("about.md", "First", "Third")
        site.start()
        window.wait_text("#text", "Third text")


def test_a_site_that_gives_its_address_in_full(window: Window, tmp_path: Path, chromium: Browser) -> None:
    """In development its address is localhost, though the browser looks at 127.0.0.1."""
    layout = SITE["_layouts/default.html"].replace("/assets", "{{ site.url }}/assets")
    files = {**SITE, "_layouts/default.html": layout}
    with watching(tmp_path, files, JEKYLL_ENV="development") as site:
        chromium.reset(site.top)
        window.open("/")
        assert "//localhost:" in str(window.get("return document.querySelector('link').href"))
        site.replace("_sass/colors.scss", "1, 2, 3", "4, 5, 6")
        window.wait("return getComputedStyle(document.body).color", "rgb(4, 5, 6)")
        assert not window.reloaded()
