"""Fixtures: the demo site, built and served once, and a Chromium to look at it with.

They need Chromium and its driver (Debian: chromium, chromium-driver), and some of them axe-core and vnu-jar
in node_modules (`npm install`). What is missing makes its tests skip, unless CI is set.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from .chromium import Browser
from .site import REPOSITORY, build, pages, served


def need(thing: object, what: str) -> None:
    """Skip the test if `thing` is missing, or fail if CI is set."""
    if thing:
        return
    if os.environ.get("CI"):
        pytest.fail(f"{what} is not installed")
    pytest.skip(f"{what} is not installed")


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built demo site."""
    return build(tmp_path_factory.mktemp("demo") / "site")


@pytest.fixture(scope="session")
def addresses(root: Path) -> list[str]:
    """Every page's address."""
    return pages(root)


@pytest.fixture(scope="session")
def top(root: Path) -> Iterator[str]:
    """Where the demo site is served."""
    with served(root) as address:
        yield address


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for all tests."""
    binary, driver = shutil.which("chromium"), shutil.which("chromedriver")
    need(binary and driver, "Chromium with its driver")
    browser = Browser(str(binary), str(driver), tmp_path_factory.mktemp("profile"))
    yield browser
    browser.quit()


@pytest.fixture
def browser(chromium: Browser, top: str) -> Browser:
    """The browser as if just started: light, 1440 pixels wide, with scripts, and nothing stored."""
    chromium.reset(top)
    return chromium


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core's source."""
    script = REPOSITORY / "node_modules/axe-core/axe.min.js"
    need(script.is_file(), "axe-core")
    return script.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def vnu() -> list[str]:
    """The command that runs the Nu HTML checker."""
    jar = REPOSITORY / "node_modules/vnu-jar/build/dist/vnu.jar"
    need(jar.is_file(), "vnu-jar")
    need(shutil.which("java"), "Java")
    return ["java", "-Xss2m", "-jar", str(jar)]
