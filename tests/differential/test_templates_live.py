"""The running Liquid against our templates, on made-up and torn ones."""

from __future__ import annotations

import os
import random

import pytest

from support.liquid import LiquidServer, normal, ours
from support.templates import Maker, shared, sources, tear

#: How many templates to compare, and from which seed on; set PYSITE_FUZZ to compare more.
COUNT = int(os.environ.get("PYSITE_FUZZ", "250"))
SEED = int(os.environ.get("PYSITE_FUZZ_SEED", "1"))

MODES = ("warn", "warn", "lax", "strict")

pytestmark = pytest.mark.jekyll


def compare(templates: list[str], chance: random.Random) -> None:
    """Ask both about each template, in each mode."""
    settings = shared()
    with LiquidServer() as server:
        for template in templates:
            case = {**settings, "template": template, "mode": chance.choice(MODES)}
            if chance.random() < 0.05:
                case["strict_variables"] = True
            if chance.random() < 0.05:
                case["strict_filters"] = True
            assert normal(ours(case)) == normal(server.answer(case)), case


def test_made_up_templates() -> None:
    chance = random.Random(SEED)
    maker = Maker(chance)
    compare(["".join(maker.node(3) for _ in range(3)) for _ in range(COUNT)], chance)


def test_torn_templates() -> None:
    chance = random.Random(SEED)
    # Languages and data are compared elsewhere; here a torn tag would only ask for another language.
    whole = [source for source in sources() if "highlight" not in source and "\0" not in source]
    compare([tear(chance, chance.choice(whole)) for _ in range(COUNT)], chance)
