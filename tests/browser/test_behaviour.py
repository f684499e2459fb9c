"""What readers do by mouse and by keyboard, and what they can do without scripts."""

from __future__ import annotations

import time
from collections.abc import Callable

from selenium.webdriver.common.keys import Keys

from .chromium import Browser

PROFILE = "/people/kaifeng-lyu/"


def soon(condition: Callable[[], object]) -> bool:
    """Does the condition come true within two seconds?"""
    deadline = time.monotonic() + 2
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.02)
    return False


def links(browser: Browser, selector: str) -> list[str]:
    script = "return Array.from(document.querySelectorAll(arguments[0])).map((link) => link.textContent)"
    return list(browser.run(script, selector))


def height_of(browser: Browser, selector: str) -> float:
    """How far below the window's top edge the element stands."""
    return float(
        browser.run("return document.querySelector(arguments[0]).getBoundingClientRect().top", selector)
    )


def test_links_that_do_not_fit_move_into_the_menu(browser: Browser) -> None:
    browser.open("/")
    every = links(browser, ".masthead__links a")
    assert not browser.shown(".masthead__more")
    for width in (360, 520, 768):
        browser.look(width)
        assert soon(lambda: browser.shown(".masthead__more"))
        assert links(browser, ".masthead__links a") + links(browser, ".masthead__hidden a") == every
    browser.look(1440)
    assert soon(lambda: links(browser, ".masthead__links a") == every)


def test_the_menu_by_mouse(browser: Browser) -> None:
    browser.look(360)
    browser.open("/")
    assert not browser.shown(".masthead__hidden")
    browser.find(".masthead__more").click()
    assert browser.shown(".masthead__hidden")
    browser.find("main").click()
    assert not browser.shown(".masthead__hidden")


def test_the_menu_by_keyboard(browser: Browser) -> None:
    browser.look(360)
    browser.open("/")
    browser.run("document.querySelector('.masthead__more').focus()")
    browser.press(Keys.ENTER)
    assert browser.shown(".masthead__hidden")
    browser.press(Keys.TAB)
    assert browser.focused() == links(browser, ".masthead__hidden a")[0]
    browser.press(Keys.ESCAPE)
    assert not browser.shown(".masthead__hidden")
    assert browser.run("return document.activeElement.className").startswith("masthead__more")


def test_the_author_is_folded_on_narrow_screens_only(browser: Browser) -> None:
    browser.look(360)
    browser.open(PROFILE)
    assert not browser.shown("#author-links")
    browser.find("#author-button").click()
    assert browser.shown("#author-links")
    assert browser.find("#author-button").get_attribute("aria-expanded") == "true"
    browser.press(Keys.SPACE)
    assert not browser.shown("#author-links")
    browser.look(1440)
    assert browser.shown("#author-links")
    assert not browser.shown("#author-button")


def test_the_author_stays_in_sight_on_wide_screens(browser: Browser) -> None:
    browser.open(PROFILE)
    browser.run("window.scrollTo(0, 1500)")
    assert 0 <= height_of(browser, ".author__name") < 900


def ground(browser: Browser) -> str:
    return str(browser.run("return getComputedStyle(document.body).backgroundColor"))


def test_light_and_dark(browser: Browser) -> None:
    browser.open("/")
    light = ground(browser)
    browser.look(1440, dark=True)
    dark = ground(browser)
    assert light != dark
    browser.find("#theme-button").click()
    assert ground(browser) == light
    assert browser.find("#theme-button").get_attribute("aria-pressed") == "false"
    browser.open("/publications/")
    assert ground(browser) == light, "the reader's wish is kept"
    browser.run("document.getElementById('theme-button').focus()")
    browser.press(Keys.ENTER)
    assert ground(browser) == dark


def test_the_theme_is_set_before_anything_is_drawn(browser: Browser) -> None:
    browser.open("/")
    script = """
        const inline = [...document.head.querySelectorAll("script:not([src])")];
        const early = inline.find((script) => script.textContent.includes("theme"));
        const sheet = document.head.querySelector("link[rel=stylesheet]");
        return Boolean(early.compareDocumentPosition(sheet) & Node.DOCUMENT_POSITION_FOLLOWING);
    """
    assert browser.run(script)


def test_search(browser: Browser) -> None:
    browser.open("/")
    browser.find("#search-button").click()
    assert browser.focused() == "INPUT#search-field"
    browser.press("sharpness")
    assert soon(lambda: len(links(browser, "#search-results a")) >= 3)
    browser.press(Keys.ARROW_DOWN + Keys.ARROW_DOWN + Keys.ARROW_UP)
    assert browser.run("return document.activeElement === document.querySelector('#search-results a')")
    first = browser.run("return document.activeElement.href")
    browser.press(Keys.ENTER)
    assert soon(lambda: browser.driver.current_url == first)


def test_a_result_by_mouse(browser: Browser) -> None:
    browser.open("/")
    browser.find("#search-button").click()
    browser.press("online judge")
    assert soon(lambda: links(browser, "#search-results a"))
    browser.find("#search-results a").click()
    assert soon(lambda: browser.driver.current_url.endswith("/portfolio/universal-online-judge"))


def test_search_opens_by_a_key_and_says_when_nothing_is_found(browser: Browser) -> None:
    browser.open("/guides/commands/")
    browser.press("/")
    browser.press("xyzzy")
    assert soon(lambda: browser.find("#search-state").text == "Nothing found.")
    browser.press(Keys.ESCAPE)
    assert soon(lambda: not browser.shown("#search"))


def test_the_contents_lead_to_their_headings(browser: Browser) -> None:
    browser.open(PROFILE)
    link = browser.find(".toc a[href='#conference-papers']")
    link.click()
    assert soon(lambda: 0 <= height_of(browser, "#conference-papers") < 200)
    assert soon(lambda: link.get_attribute("aria-current") == "location")


def test_the_contents_by_keyboard(browser: Browser) -> None:
    browser.open(PROFILE)
    browser.run("document.querySelector('.toc a[href=\"#courses\"]').focus()")
    browser.press(Keys.ENTER)
    assert browser.driver.current_url.endswith("#courses")


def test_citations_are_numbered_after_the_list(browser: Browser) -> None:
    browser.open(PROFILE)
    script = """
        const keys = [...document.querySelectorAll(".bibliography > li")].map((item) => item.id);
        const cites = [...document.querySelectorAll("a.cite")];
        return cites.map((cite) => [cite.textContent, keys.indexOf(cite.hash.slice(1)) + 1]);
    """
    found = browser.run(script)
    assert len(found) > 10
    assert all(text == f"[{number}]" and number > 0 for text, number in found)


def test_the_first_tab_skips_to_the_content(browser: Browser) -> None:
    browser.open("/")
    browser.press(Keys.TAB)
    assert browser.find(".skip-link").location["y"] >= 0
    browser.press(Keys.ENTER)
    assert browser.driver.current_url.endswith("#main")


def test_everything_is_there_without_scripts(browser: Browser) -> None:
    browser.scripts(False)
    for width in (360, 1440):
        browser.look(width)
        browser.open(PROFILE)
        browser.scripts(True)  # the driver itself needs them to look
        assert browser.shown("#author-links")
        assert not browser.shown("#search-button")
        assert not browser.shown("#theme-button")
        for link in browser.driver.find_elements("css selector", ".masthead__links a"):
            assert link.is_displayed()
            box = link.rect
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
        assert browser.run("return document.documentElement.scrollWidth") <= width
        browser.scripts(False)


def test_the_cv_on_paper(browser: Browser) -> None:
    browser.look(1440, dark=True, media="print")
    browser.open("/cv/")
    for selector in (".masthead", ".page__footer", ".breadcrumbs"):
        assert not browser.shown(selector)
    assert browser.shown("main h1")
    assert ground(browser) == "rgb(255, 255, 255)"
