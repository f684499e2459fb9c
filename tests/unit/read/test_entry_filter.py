"""Which files belong to a site."""

from __future__ import annotations

from datetime import timezone

from pysite.config import Config
from pysite.read.entry_filter import EntryFilter
from support.windows import windows_paths


def entry_filter(source: str, *exclude: str) -> EntryFilter:
    data = {"include": [], "exclude": list(exclude), "safe": False}
    return EntryFilter(Config(data, source, source + "/_site", timezone.utc, "development"))


def test_globs_and_prefixes_are_left_out() -> None:
    found = entry_filter("/tmp/site", "*.bak", "notes/*.txt", "READ")
    names = ("a.bak", "notes/b.txt", "README.md", "notes/c.md", "index.md")
    assert [name for name in names if found.admits(name, "")] == ["notes/c.md", "index.md"]


def test_a_backslash_in_the_path_of_the_source_escapes_nothing() -> None:
    with windows_paths():
        found = entry_filter("C:\\tmp\\site", "*.bak", "notes/*.txt", "READ")
        names = ("a.bak", "notes/b.txt", "README.md", "notes/c.md", "index.md")
        assert [name for name in names if found.admits(name, "")] == ["notes/c.md", "index.md"]
