"""The tag `gist`, with and without an answer from GitHub."""

from __future__ import annotations

import io
import urllib.request
from urllib.error import URLError

import pytest

from pysite.errors import Problem
from pysite.plugins.gist import PLUGIN
from pysite.templates.engine import Engine
from pysite.templates.environment import Environment

SCRIPT = '<script src="https://gist.github.com/a/1.js?file=b.rb"> </script>'


def render(config: dict[str, object], warnings: list[Problem]) -> str:
    engine = Engine(Environment(config=config, tags=PLUGIN.tags, warn=warnings.append))
    return engine.parse("{% gist a/1 b.rb %}", "index.html").render({})


def test_the_text_is_there_for_readers_without_scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def answer(url: str, timeout: float) -> io.BytesIO:
        asked.append(url)
        return io.BytesIO(b"puts '<1>'")

    monkeypatch.setattr(urllib.request, "urlopen", answer)
    assert render({}, []) == f"<noscript><pre>puts &#39;&lt;1&gt;&#39;</pre></noscript>{SCRIPT}"
    assert asked == ["https://gist.githubusercontent.com/a/1/raw/b.rb"]


def test_without_an_answer_there_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(url: str, timeout: float) -> None:
        raise URLError("no network")

    monkeypatch.setattr(urllib.request, "urlopen", refuse)
    warnings: list[Problem] = []
    assert render({}, warnings) == f"true{SCRIPT}"
    assert "a/1" in warnings[0].message


def test_nothing_is_asked_where_the_site_says_so() -> None:
    assert render({"gist": {"noscript": False}}, []) == SCRIPT
