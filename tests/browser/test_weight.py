"""What the front page costs: bytes, requests that block rendering, layout that shifts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from .chromium import Browser
from .site import SlowHandler, served

#: Everything that has moved: how much of the window, what, from where and to where. As layout shift is
#: defined, what moves because the reader has just done something, or the window got its size, isn't counted.
SHIFTS = """
const done = arguments[arguments.length - 1];
const found = [];
const start = (node) => node.textContent.trim().slice(0, 40);
const name = (node) => node && [node.id || node.className || node.nodeName, start(node)];
const place = (box) => [box.x, box.y, box.width, box.height].join(" ");
new PerformanceObserver((list) => {
  for (const shift of list.getEntries().filter((entry) => !entry.hadRecentInput)) {
    const moved = (one) => [name(one.node), place(one.previousRect), place(one.currentRect)];
    found.push([shift.value, Math.round(shift.startTime), shift.sources.map(moved)]);
  }
}).observe({ type: "layout-shift", buffered: true });
setTimeout(() => done(found), 200);
"""


def test_the_front_page_is_light(root: Path) -> None:
    page = (root / "index.html").read_text(encoding="utf-8")
    sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)"', page)
    scripts = re.findall(r'<script[^>]* src="([^"]+)"', page) + re.findall(r'<script src="([^"]+)"', page)
    files = {name: (root / name.lstrip("/")).stat().st_size for name in {*sheets, *scripts}}
    inline = sum(len(body) for body in re.findall(r"<script>(.*?)</script>", page, re.S))
    assert len(page.encode()) + sum(files.values()) <= 60_000
    assert inline + sum(size for name, size in files.items() if name.endswith(".js")) <= 12_000


def test_only_one_stylesheet_blocks_rendering(root: Path, addresses: list[str]) -> None:
    for path in root.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in page:
            continue
        sheets = [
            tag for tag in re.findall(r'<link rel="stylesheet"[^>]*>', page) if 'media="print"' not in tag
        ]
        assert len(sheets) == 1, path
        loaded = re.findall(r"<script[^>]*\bsrc=[^>]*>", page)
        assert all(" defer" in tag or " async" in tag for tag in loaded), path


def test_libraries_are_checked_against_a_hash(root: Path) -> None:
    for path in root.rglob("*.html"):
        for tag in re.findall(
            r'<(?:script|link)[^>]*(?:src|href)="https://[^"]*/npm/[^>]*>', path.read_text(encoding="utf-8")
        ):
            assert re.search(r"/npm/(@\w+/)?[\w.-]+@\d+\.\d+\.\d+/", tag), tag
            assert 'integrity="sha384-' in tag, tag
            assert 'crossorigin="anonymous"' in tag, tag


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_nothing_shifts(browser: Browser, addresses: list[str], width: int) -> None:
    browser.look(width)
    for address in ("/", "/publications/", "/people/kaifeng-lyu/", "/portfolio/", "/tour/"):
        browser.open(address)
        assert browser.driver.execute_async_script(SHIFTS) == [], address


@pytest.fixture(scope="module")
def slow_top(root: Path) -> Iterator[str]:
    """Where the demo site is served so that one can see its pages arrive."""
    with served(root, SlowHandler) as address:
        yield address


@pytest.mark.parametrize(
    ("width", "address", "until"),
    [
        (1440, "/", "CV</a>"),
        (1440, "/", '<button class="masthead__tool" id="theme-button"'),
        (360, "/", '<div class="author__text">'),
        (360, "/people/kaifeng-lyu/", '<p class="author__bio'),
        (1440, "/portfolio/", '<p class="page__footer-follow">'),
        (1440, "/tour/", "Light and dark</h2>"),
    ],
)
def test_nothing_shifts_while_a_page_arrives(
    browser: Browser, slow_top: str, width: int, address: str, until: str
) -> None:
    browser.look(width)
    browser.top = slow_top
    browser.open(f"{address}?until={quote(until)}")
    assert browser.driver.execute_async_script(SHIFTS) == []
