"""Every internal link and anchor of the demo site leads somewhere, at the top of a host and below a path."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from .site import build, file_for


class Page(HTMLParser):
    """The addresses that a page refers to, and the ids in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            elif name in ("href", "src", "data-index") and value:
                self.links.append(value)


def broken(root: Path, base: str) -> list[str]:
    """Links of the site in `root`, served below the path `base`, that lead nowhere."""
    pages = {path: Page(path.read_text(encoding="utf-8")) for path in sorted(root.rglob("*.html"))}
    faults = []
    for path, page in pages.items():
        here = f"http://site{base}/{path.relative_to(root).as_posix()}"
        for link in page.links:
            target = urlsplit(urljoin(here, link))
            if target.scheme not in ("http", "https") or target.netloc != "site":
                continue
            if not target.path.startswith(base + "/"):
                faults.append(f"{here}: {link} leaves {base}")
                continue
            found = file_for(root, unquote(target.path[len(base) :]))
            if found is None:
                faults.append(f"{here}: {link}")
            elif target.fragment and found in pages and unquote(target.fragment) not in pages[found].ids:
                faults.append(f"{here}: {link} has no such anchor")
    return faults


def test_links_at_the_top_of_a_host(root: Path) -> None:
    assert not broken(root, "")


def test_links_below_a_path(tmp_path: Path) -> None:
    assert not broken(build(tmp_path / "site", "--baseurl", "/group/site"), "/group/site")
