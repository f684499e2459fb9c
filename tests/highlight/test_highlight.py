"""Highlighting against Rouge, kramdown and Jekyll: recorded answers, and live ones."""

from __future__ import annotations

import html
import importlib.util
import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pysite import highlight
from pysite.highlight import formatters
from pysite.highlight.lexing import CHANGING, GRAMMARS, lex
from pysite.highlight.names import TAGS

HERE = Path(__file__).parent
SAMPLES = sorted(path for path in (HERE / "samples").glob("*.*") if path.suffix != ".tokens")
CASES: list[list[Any]] = json.loads((HERE / "cases.json").read_text(encoding="utf-8"))
EXPECTED: list[Any] = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))


def _ask() -> Callable[[list[list[object]]], list[Any]]:
    spec = importlib.util.spec_from_file_location("highlight_expect", HERE / "expect.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    ask: Callable[[list[list[object]]], list[Any]] = module.ask
    return ask


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_tokens_are_those_of_rouge(sample: Path) -> None:
    recorded = sample.with_name(sample.name + ".tokens").read_text(encoding="utf-8").splitlines()
    expected = [line.split(" ", 1) for line in recorded]
    tag = highlight.find_lexer(sample.suffix[1:])
    assert tag is not None
    ours = lex(sample.read_text(encoding="utf-8"), tag)
    assert ours == [("" if name == "-" else name, json.loads(text)) for name, text in expected]


def test_every_grammar_has_a_sample() -> None:
    assert {sample.suffix[1:] for sample in SAMPLES} >= set(GRAMMARS)


def answer(case: list[Any]) -> Any:
    """What we make of a case of cases.json."""
    kind, *arguments = case
    if kind in ("block", "span"):
        call = highlight.block if kind == "block" else highlight.span
        return call(*arguments)
    if kind == "tag":
        markup, code, highlighter = arguments
        lang, *words = markup.split()
        options = {word.partition("=")[0]: word.partition("=")[2] or True for word in words}
        return highlight.tag_block(code, lang.lower(), options, highlighter or "none")
    name, code, lang, options = arguments
    make = {
        "HTMLTable": formatters.table,
        "HTMLLineTable": formatters.line_table,
        "HTMLLinewise": formatters.linewise,
        "HTMLLineHighlighter": formatters.line_highlighter,
    }[name]
    return make(formatters.html, options)(lex(code, lang))


@pytest.mark.parametrize(
    ("case", "expected"), list(zip(CASES, EXPECTED, strict=True)), ids=[repr(case)[:90] for case in CASES]
)
def test_wrappers_as_recorded(case: list[Any], expected: Any) -> None:
    assert answer(case) == expected


@pytest.mark.jekyll
def test_records_are_fresh() -> None:
    ask = _ask()
    assert ask(CASES) == EXPECTED
    assert ask([["names"]])[0] == TAGS


def text_of(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


#: Each import of a lexer takes its time, so a part of them will do.
SOME_TAGS = sorted({*sorted(set(TAGS.values()))[::5], *GRAMMARS} - CHANGING)


@pytest.fixture(scope="module")
def all_loaded() -> None:
    """Have every lexer imported: one of Pygments' modules changes the recursion limit, once."""
    for tag in SOME_TAGS:
        lex("x", tag)


@pytest.mark.usefixtures("all_loaded")
@settings(max_examples=300, deadline=None)
@given(st.sampled_from(SOME_TAGS), st.text(max_size=80))
def test_nothing_is_lost_in_any_language(tag: str, code: str) -> None:
    assert "".join(text for _, text in lex(code, tag)) == code
    assert text_of(highlight.tokens(code, tag)) == html.unescape(formatters.escape(code))


@pytest.mark.jekyll
def test_all_languages_are_the_same_without_spans() -> None:
    code = "\n  x = 1 # \"é\"\n\n<a href='x'>&amp;</a>\n\n  (1 + 2)\n\n"
    names = sorted(TAGS)
    for name, theirs in zip(names, _ask()([["block", code, name, {}] for name in names]), strict=True):
        if isinstance(theirs, dict):  # Rouge itself fails
            continue
        ours = highlight.block(code, name, {})
        assert (ours is None) == (theirs is None), name
        if ours is not None:
            strip = re.compile(r"<span[^>]*>|</span>")
            assert strip.sub("", ours) == strip.sub("", theirs), name


PIECES = sorted({piece for sample in SAMPLES for piece in re.split(r"(\W)", sample.read_text("utf-8"))})


@pytest.mark.jekyll
def test_scrambled_code_live() -> None:
    """Code put together at random from pieces of the samples is cut as Rouge cuts it, nearly always."""
    import random

    source = random.Random(20240101)
    cases: list[tuple[str, str]] = []
    for sample in SAMPLES:
        own = re.split(r"(\W)", sample.read_text(encoding="utf-8"))
        for _ in range(20):
            start = source.randrange(len(own))
            pieces = own[start : start + source.randrange(60)]
            pieces.insert(source.randrange(len(pieces) + 1), source.choice(PIECES))
            cases.append((sample.suffix[1:], "".join(pieces)))
    theirs = _ask()([["tokens", code, tag] for tag, code in cases])
    differ = [
        (tag, code)
        for (tag, code), stream in zip(cases, theirs, strict=True)
        if isinstance(stream, list)  # else Rouge itself fails
        and lex(code, tag) != [(name or "", text) for name, text in stream]
    ]
    assert len(differ) <= len(cases) // 100, differ


@pytest.mark.parametrize(
    ("tag", "piece"),
    [
        *(("markdown", piece) for piece in ("`", "```", "[", "<", "![", "a<")),
        *(("toml", piece) for piece in ("a", "-", "[[", '"a')),
        *(("make", piece) for piece in ("a", "(", "$(", "a b ")),
        *(("ini", piece) for piece in ("a", "-", "[")),
        *(("php", piece) for piece in ("$", "\\'", "/*", '"{a')),
        *(("http", piece) for piece in ("GET ", "HTTP/1.1 200")),
        *(("groovy", piece) for piece in ("a ", "a\n", '"\\', "$/")),
        *(("kotlin", piece) for piece in ("\n", '"\\')),
        *(("objective_c", piece) for piece in ("a ", "*", "- (")),
        *(("perl", piece) for piece in ("@", "s!", "/\\", "sub (")),
        *(("scala", piece) for piece in ("a.", ": a.", '"\\')),
        *(("swift", piece) for piece in ("1", "#selector(", "#available(")),
        ("cmake", "a"),
        ("json-doc", "a"),
        ("html", "&"),
        ("xml", "&"),
    ],
)
def test_long_line_of_what_has_no_end(tag: str, piece: str) -> None:
    """It takes no more than 50 ms a KB."""
    code = piece * (4096 // len(piece))
    lex(piece, tag)
    start = time.process_time()
    lex(code, tag)
    assert time.process_time() - start < 0.2


@pytest.mark.parametrize("tag", sorted(GRAMMARS))
def test_backslashes_in_strings_without_end(tag: str) -> None:
    """However they may be paired, each is looked at only a few times."""
    start = time.process_time()
    for code in ('"', "'", "/", "`"):
        for piece in ("\\", "\\a", "\\" + code):
            lex(code + piece * 200, tag)
    assert time.process_time() - start < 2
