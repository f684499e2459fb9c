"""Chromium, with what the tests want of it in few words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
]
NO_NETWORK = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"


class Browser:
    """A browser that reaches this machine only, and remembers what each page asked for and complained of."""

    def __init__(self, binary: str, driver: str, profile: Path) -> None:
        options = webdriver.ChromeOptions()
        options.binary_location = binary
        for flag in (*FLAGS, NO_NETWORK, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(driver))
        self.driver.set_page_load_timeout(20)
        self.top = ""

    def quit(self) -> None:
        """Close it."""
        self.driver.quit()

    def command(self, name: str, **values: Any) -> Any:
        """Run a command of the browser's own protocol."""
        return self.driver.execute_cdp_cmd(name, values)

    def reset(self, top: str) -> None:
        """Forget what the last test did, and speak of the site at `top` from now on."""
        self.top = top
        self.scripts(True)
        self.command("Storage.clearDataForOrigin", origin=top, storageTypes="all")
        self.look(1440, dark=False)
        self.driver.get("about:blank")
        self.complaints()

    def scripts(self, allowed: bool) -> None:
        """Let pages run scripts, or not."""
        self.command("Emulation.setScriptExecutionDisabled", value=not allowed)

    def look(self, width: int, *, dark: bool = False, media: str = "") -> None:
        """Set the width in pixels, and the reader's wish for light or dark; `media` can be print."""
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        self.command("Emulation.setDeviceMetricsOverride", **size)
        wish = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.command("Emulation.setEmulatedMedia", media=media, features=[wish])

    def open(self, address: str) -> None:
        """Load a page of the site."""
        self.driver.get(self.top + address)

    def run(self, script: str, *arguments: Any) -> Any:
        """Run a script in the page."""
        return self.driver.execute_script(script, *arguments)

    def find(self, selector: str) -> Any:
        """The first element of a CSS selector."""
        return self.driver.find_element("css selector", selector)

    def shown(self, selector: str) -> bool:
        """Is that element there to be seen?"""
        return bool(self.find(selector).is_displayed())

    def press(self, keys: str) -> None:
        """Type on whatever has the focus."""
        webdriver.ActionChains(self.driver).send_keys(keys).perform()

    def focused(self) -> str:
        """The focused element, as tag#id or its text."""
        script = (
            "const e = document.activeElement; return e.id ? e.tagName + '#' + e.id : e.textContent.trim()"
        )
        return str(self.run(script))

    def complaints(self) -> list[str]:
        """What has gone wrong since the last call: errors on the console, failed requests."""
        found = []
        for entry in self.driver.get_log("browser"):
            if entry["level"] == "SEVERE":
                found.append(entry["message"])
        urls: dict[str, str] = {}
        for entry in self.driver.get_log("performance"):
            event = json.loads(entry["message"])["message"]
            values = event["params"]
            if event["method"] == "Network.requestWillBeSent":
                urls[values["requestId"]] = values["request"]["url"]
            elif event["method"] == "Network.loadingFailed" and not values.get("canceled"):
                found.append(f"{urls.get(values['requestId'])} {values['errorText']}")
            elif event["method"] == "Network.responseReceived" and values["response"]["status"] >= 400:
                found.append(f"{values['response']['url']} {values['response']['status']}")
        return found
