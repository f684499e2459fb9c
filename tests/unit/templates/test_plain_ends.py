"""Plain lines at a source's ends are left out of what is compiled, and nobody sees a difference."""

from __future__ import annotations

import random

import pytest

from pysite.errors import Problem, SiteError
from pysite.templates.engine import Engine
from pysite.templates.environment import Environment, ErrorMode, Source
from pysite.templates.plain_ends import take_apart
from support.liquid import read
from support.templates import shared, sources, tear

SHARED = shared()
DATA = read(SHARED["data"])
FILES = {path.removeprefix("_includes/"): text for path, text in SHARED["files"].items()}
PLAIN = ["", "\n", "plain\n", "  \n", "words {x}\n\n", "no end", "} }\n"]
PLAIN += ["100 %\n", "}}\n", "%} \n", "\t\n a", "é\n"]


def outcome(source: str, mode: ErrorMode, *, apart: bool) -> tuple[object, list[Problem]]:
    """The text or the error, and the warnings."""
    warnings: list[Problem] = []
    environment = Environment(
        find_include=lambda name: Source(name, FILES[name]) if name in FILES else None,
        error_mode=mode,
        warn=warnings.append,
    )
    engine = Engine(environment)
    try:
        if apart:
            return engine.render(source, "index.html", 3, DATA), warnings  # type: ignore[arg-type]
        return engine.parse(source, "index.html", 3).render(DATA), warnings  # type: ignore[arg-type]
    except SiteError as error:
        return error.problem, warnings


@pytest.mark.parametrize("seed", range(8))
def test_nobody_sees_a_difference(seed: int) -> None:
    chance = random.Random(seed)
    apart = 0
    for source in chance.sample(sources(), 150):
        source = tear(chance, source) if chance.random() < 0.3 else source
        source = "".join(chance.choices(PLAIN, k=chance.randrange(4))) + source
        source += "".join(chance.choices(PLAIN, k=chance.randrange(4)))
        parts = take_apart(source)
        assert parts.head + parts.core + parts.tail == source
        apart += parts.core != source
        mode: ErrorMode = chance.choice(["lax", "warn", "strict"])
        assert outcome(source, mode, apart=True) == outcome(source, mode, apart=False), source
    assert apart > 20


def test_an_edit_of_the_text_compiles_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Engine(Environment())
    compiled: list[str] = []
    compile_one = engine._compile

    def noted(kind: str, source: str) -> object:
        compiled.append(source)
        return compile_one(kind, source)

    monkeypatch.setattr(engine, "_compile", noted)
    for text in ("one", "two", "two\nlines"):
        source = f"# {text}\n\n{{% assign a = 1 %}}{{{{ a }}}}\n\nAnd {text}.\n"
        assert engine.render(source, "page.md", 1, {}) == f"# {text}\n\n1\n\nAnd {text}.\n"
    assert set(compiled) == {"{% assign a = 1 %}{{ a }}\n"}
