"""Every colour scheme can be read: the contrast of text with its ground, in light and in dark."""

from __future__ import annotations

import re

import pytest

from .site import REPOSITORY

SOURCE = (REPOSITORY / "_sass/academic/_schemes.scss").read_text(encoding="utf-8")


def colours(text: str) -> dict[str, str]:
    """The entries of a Sass map."""
    return dict(re.findall(r"([\w-]+): (#[0-9a-f]+)", text))


CODE = {tone: colours(text) for tone, text in re.findall(r"\$code-(light|dark): \((.*?)\);", SOURCE)}
SCHEMES = {
    (name, tone): colours(text)
    for name, body in re.findall(r'"(\w+)": \(\n(.*?)\n  \)', SOURCE, re.S)
    for tone, text in re.findall(r"(light|dark): \((.*?)\)", body)
}


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2 defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_there_are_six_schemes() -> None:
    assert {name for name, _ in SCHEMES} == {"default", "air", "sunrise", "mint", "dirt", "contrast"}
    assert len(SCHEMES) == 12


@pytest.mark.parametrize(("name", "tone"), SCHEMES)
def test_text_stands_out(name: str, tone: str) -> None:
    scheme = SCHEMES[name, tone]
    pairs = [
        (scheme[text], scheme[ground]) for text in ("ink", "faint", "link") for ground in ("paper", "panel")
    ]
    pairs += [(scheme["on-accent"], scheme["accent"]), (scheme["ink"], scheme["mark"])]
    pairs += [(text, scheme["panel"]) for text in CODE[tone].values()]
    pairs += [(scheme[text], scheme["paper"]) for text in ("good", "warn", "bad")]
    faint = {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < 4.5}
    assert not faint
