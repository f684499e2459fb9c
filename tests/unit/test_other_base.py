"""What was kept for one configuration doesn't come up again for another that has kept something since."""

from __future__ import annotations

from pathlib import Path

from pysite.read.known import KnownDocuments
from pysite.templates.fragment_store import Fragment, FragmentStore


def test_fragments(tmp_path: Path) -> None:
    for base, key in ((b"1", b"old"), (b"2", b"new")):
        store = FragmentStore(str(tmp_path))
        store.begin(base)
        store.ready()
        store.put(key, Fragment("text", (), (), (), (), ("i.html", None, ("page",), (None,)), "", ""))
        store.store()
    later = FragmentStore(str(tmp_path))
    later.begin(b"2")
    later.ready()
    assert set(later.found) == {b"new"}


def test_fragments_of_one_process(tmp_path: Path) -> None:
    store = FragmentStore(str(tmp_path))
    for base, key in ((b"1", b"old"), (b"2", b"new")):
        store.begin(base)
        store.ready()
        store.put(key, Fragment("text", (), (), (), (), ("i.html", None, ("page",), (None,)), "", ""))
        store.store()
    later = FragmentStore(str(tmp_path))
    later.begin(b"2")
    later.ready()
    assert set(later.found) == {b"new"}


def test_documents(tmp_path: Path) -> None:
    for base, key in ((b"1", "posts old.md"), (b"2", "posts new.md")):
        known = KnownDocuments()
        known.load(str(tmp_path))
        known.begin(base)
        known._readings[key] = ((1, 2, 3, 4), b"", None, (), "", 1, "", None)
        known._new.add(key)
        known._met.add(key)
        known.end()
    later = KnownDocuments()
    later.load(str(tmp_path))
    later.begin(b"2")
    assert later.find("new.md", "posts", (1, 2, 3, 4))
    assert not later.find("old.md", "posts", (1, 2, 3, 4))
