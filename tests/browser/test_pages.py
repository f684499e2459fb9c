"""Every page of the demo site, at three widths, in light and dark."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

from .chromium import Browser
from .site import file_for

WIDTHS = (360, 768, 1440)


def own(complaints: list[str], source: str) -> list[str]:
    """Complaints but those about hosts that the page names for its libraries: tests have no network."""
    hosts = set(re.findall(r'(?:src|href)="https://([\w.-]+)/npm/', source))
    return [text for text in complaints if not any(f"https://{host}/" in text for host in hosts)]


def test_nothing_sticks_out_and_nothing_complains(browser: Browser, root: Path, addresses: list[str]) -> None:
    faults = []
    for address in addresses:
        browser.look(WIDTHS[0])
        browser.open(address)
        for width in WIDTHS:
            browser.look(width)
            page = browser.run("return document.documentElement.scrollWidth")
            if page > width:
                faults.append(f"{address}: {page} pixels wide on a screen of {width}")
        source = (file_for(root, address) or root).read_text(encoding="utf-8")
        faults += [f"{address}: {text}" for text in own(browser.complaints(), source)]
    assert not faults, "\n".join(faults)


RUN_AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ["violations"], ...arguments[0] }).then(
  (found) => done(found.violations.map((fault) =>
    fault.id + ": " + fault.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", "))),
  (error) => done([String(error)]));
"""
CONTRAST = {"runOnly": ["color-contrast"]}
ALL_BUT_CONTRAST = {"rules": {"color-contrast": {"enabled": False}}}


def test_axe_finds_no_violation(browser: Browser, addresses: list[str], axe: str) -> None:
    faults = []
    for address in addresses:
        browser.look(1440)
        browser.open(address)
        browser.run(axe)
        faults += [f"{address}: {text}" for text in browser.driver.execute_async_script(RUN_AXE, {})]
        browser.look(1440, dark=True)
        dark = browser.driver.execute_async_script(RUN_AXE, CONTRAST)
        faults += [f"{address}, dark: {text}" for text in dark]
    assert not faults, "\n".join(faults)


def test_axe_finds_no_violation_on_a_narrow_screen(browser: Browser, addresses: list[str], axe: str) -> None:
    browser.look(360)
    faults = []
    layouts = set()
    for address in addresses:
        browser.open(address)
        kind = browser.run("return document.body.className + Boolean(document.querySelector('.sidebar'))")
        if kind in layouts:
            continue
        layouts.add(kind)
        browser.run(axe)
        found = browser.driver.execute_async_script(RUN_AXE, ALL_BUT_CONTRAST)
        faults += [f"{address}: {text}" for text in found]
    assert not faults, "\n".join(faults)


def test_axe_finds_no_violation_in_what_opens(browser: Browser, axe: str) -> None:
    browser.look(360)
    for button in (".masthead__more", "#author-button", "#search-button"):
        browser.open("/")
        browser.find(button).click()
        if button == "#search-button":
            browser.press("sharpness")
        browser.run(axe)
        assert not browser.driver.execute_async_script(RUN_AXE, {}), button


def test_the_html_checker_finds_no_error(root: Path, vnu: list[str]) -> None:
    checked = [str(path) for path in sorted(root.rglob("*.html"))]
    done = subprocess.run(
        [*vnu, "--errors-only", "--format", "json", *checked], capture_output=True, text=True, timeout=120
    )
    messages = json.loads(done.stderr)["messages"]
    faults = [
        f"{message.get('url', '')}:{message.get('lastLine')}: {message['message']}" for message in messages
    ]
    assert not faults, "\n".join(faults)
