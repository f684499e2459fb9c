"""Conversions that another process has left are looked for where that takes less time than converting."""

from __future__ import annotations

from pathlib import Path

import pytest

from pysite.config import load
from pysite.kramdown.block import html
from pysite.render.converters import Converters
from pysite.render.texts import KeptTexts, Shelf

SALT = b"salt"
TEXTS = [f"text {number} " * 20 for number in range(50)]


@pytest.fixture
def place(tmp_path: Path) -> str:
    texts = Shelf(str(tmp_path / "texts"))
    for text in TEXTS:
        assert texts.get(SALT, text) is None
        texts.put(SALT, text, f"<p>{text}</p>")
    texts.store()
    return str(tmp_path / "texts")


def test_a_single_text_is_not_worth_it(place: str) -> None:
    before = [path.read_bytes() for path in Path(place).parent.iterdir()]
    texts = Shelf(place)
    assert texts.get(SALT, TEXTS[0]) is None
    texts.put(SALT, TEXTS[0], "x")
    texts.store()
    assert [path.read_bytes() for path in Path(place).parent.iterdir()] == before


def test_many_are(place: str) -> None:
    texts = Shelf(place)
    found = [texts.get(SALT, text) for text in TEXTS]
    assert None in found[:1]
    assert found[10:] == [f"<p>{text}</p>" for text in TEXTS[10:]]


def test_what_was_converted_before_counts(place: str) -> None:
    texts = Shelf(place)
    texts.put(SALT, "new", "<p>new</p>")
    for text in TEXTS:
        texts.get(SALT, text)
    texts.store()
    later = Shelf(place)
    for text in TEXTS:
        later.get(SALT, text)
    assert later.get(SALT, "new") == "<p>new</p>"


def test_long_texts_are_not_kept(tmp_path: Path) -> None:
    long = "x" * 200_000
    texts = Shelf(str(tmp_path / "texts"))
    texts.put(SALT, long, long)
    texts.get(SALT, "short")
    texts.put(SALT, "short", "<p>short</p>")
    texts.store()
    assert texts.get(SALT, long) is None
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 1000


def test_what_another_process_has_found_is_written_down_if_it_is_much(place: str) -> None:
    found = tuple((b"%d" % number, f"<p>{number}</p>") for number in range(1000))
    for fresh, is_much in ((found[:1], False), (found, True)):
        before = [path.stat().st_size for path in Path(place).parent.iterdir()]
        texts = Shelf(place)
        texts.take_in(fresh)
        texts.store()
        assert ([path.stat().st_size for path in Path(place).parent.iterdir()] != before) is is_much
    later = Shelf(place)
    later.take_in(found[:1])
    assert [later.get(SALT, text) for text in TEXTS][10:] == [f"<p>{text}</p>" for text in TEXTS[10:]]


def test_parts_of_a_listing_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    items = [f"<div>\n  <p>Item {number}</p>\n</div>\n\n\n" for number in range(4000)]
    config = load({"source": str(tmp_path)}, warn=print)
    texts = KeptTexts(None)
    Converters(config, print, texts=texts).markdown("".join(items))

    def unexpected(*arguments: object) -> None:
        raise AssertionError("it is known")

    later = Converters(config, print, texts=texts)
    monkeypatch.setattr(html, "_raw", unexpected)
    items.reverse()
    assert later.markdown("".join(items)) == "".join(items).replace("\n\n\n", "\n\n")
    with pytest.raises(AssertionError):
        later.markdown("".join(items).replace("Item 7<", "Item seven<"))
