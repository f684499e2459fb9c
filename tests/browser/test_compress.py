"""Stripping white space leaves every page the same to its readers."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from .site import build

INLINE = {"a", "b", "code", "em", "i", "kbd", "small", "span", "strong", "sub", "sup", "time"}


class Reading(HTMLParser):
    """A page as one reads it: its elements, and its text with single spaces, but for <pre>."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.seen: list[object] = []
        self.text = ""
        self.preformatted = False
        self.feed(text)
        self.close()
        self.flush()

    def flush(self) -> None:
        """A block begins or ends: white space around it is nothing to see."""
        text = self.text if self.preformatted else " ".join(self.text.split())
        if text:
            self.seen.append(text)
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in INLINE:
            self.text += f"<{tag}>"
            return
        self.flush()
        self.seen.append((tag, [(name, " ".join((value or "").split())) for name, value in attrs]))
        self.preformatted = self.preformatted or tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        if tag in INLINE:
            self.text += f"</{tag}>"
            return
        self.flush()
        self.seen.append(tag)
        self.preformatted = self.preformatted and tag != "pre"

    def handle_data(self, data: str) -> None:
        self.text += data


def test_compressed_pages_read_the_same(root: Path, tmp_path: Path) -> None:
    loose = build(tmp_path / "site", environment="development")
    names = [path.relative_to(root) for path in sorted(root.rglob("*.html"))]
    assert len(names) > 50
    for name in names:
        packed, whole = ((folder / name).read_text("utf-8") for folder in (root, loose))
        host = "http://localhost:4000"
        assert Reading(packed).seen == Reading(whole.replace(host, "https://pysite.example.org")).seen, name
    assert (root / "index.html").stat().st_size < (loose / "index.html").stat().st_size
