"""Conversions that another process has left are looked for where that takes less time than converting."""

from __future__ import annotations

from pathlib import Path

import pytest

from pysite.render.texts import KeptTexts

SALT = b"salt"
TEXTS = [f"text {number} " * 20 for number in range(50)]


@pytest.fixture
def folder(tmp_path: Path) -> str:
    texts = KeptTexts(str(tmp_path))
    for text in TEXTS:
        assert texts.get(SALT, text) is None
        texts.put(SALT, text, f"<p>{text}</p>")
    texts.store()
    return str(tmp_path)


def test_a_single_text_is_not_worth_it(folder: str) -> None:
    before = [path.read_bytes() for path in Path(folder).iterdir()]
    texts = KeptTexts(folder)
    assert texts.get(SALT, TEXTS[0]) is None
    texts.put(SALT, TEXTS[0], "x")
    texts.store()
    assert [path.read_bytes() for path in Path(folder).iterdir()] == before


def test_many_are(folder: str) -> None:
    texts = KeptTexts(folder)
    found = [texts.get(SALT, text) for text in TEXTS]
    assert None in found[:1]
    assert found[10:] == [f"<p>{text}</p>" for text in TEXTS[10:]]


def test_what_was_converted_before_counts(folder: str) -> None:
    texts = KeptTexts(folder)
    texts.put(SALT, "new", "<p>new</p>")
    for text in TEXTS:
        texts.get(SALT, text)
    texts.store()
    later = KeptTexts(folder)
    for text in TEXTS:
        later.get(SALT, text)
    assert later.get(SALT, "new") == "<p>new</p>"


def test_long_texts_are_not_kept(tmp_path: Path) -> None:
    long = "x" * 200_000
    texts = KeptTexts(str(tmp_path))
    texts.put(SALT, long, long)
    texts.get(SALT, "short")
    texts.put(SALT, "short", "<p>short</p>")
    texts.store()
    assert texts.get(SALT, long) is None
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 1000
