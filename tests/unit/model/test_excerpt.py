"""Cutting a document's beginning off."""

from __future__ import annotations

from pysite.model.excerpt import cut


def test_the_first_paragraph() -> None:
    assert cut("one\n\ntwo", "\n\n", ()).text == "one"
    assert cut("one only", "\n\n", ()).text == "one only"


def test_link_definitions_come_along() -> None:
    assert cut("see [a]\n\nmore\n\n[a]: /x\n[b]: /y\n", "\n\n", ()).text == "see [a]\n\n[a]: /x"


def test_open_blocks_are_closed() -> None:
    piece = cut("{% if x %}{% assign y = 1 %}a\n\nb{% endif %}", "\n\n", {"if"})
    assert piece == ("{% if x %}{% assign y = 1 %}a\n{% endif %}", True)
    assert cut("{% if x %}a{% endif %}\n\nb", "\n\n", {"if"}).mended is False
