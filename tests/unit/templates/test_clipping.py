"""The clipping of a compressing layout is the same done at once as done element by element."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pysite.ruby.strings import split
from pysite.templates.clipping import clipped, squeeze
from pysite.templates.engine import Engine
from pysite.templates.environment import Environment
from support.sites import ROOT

NAMES = ("html", "head", "header", "h1", "p", "pre", "li", "link", "col", "colgroup", "th", "thead", "div")
PIECES = ("<", ">", "</", "/>", " ", " ", "  ", "   ", "\n", "\u00a0", "x", "-", "a", "em", "span", *NAMES)

LAYOUT = """\
{% assign text = content %}\
{% for tag in tags %}\
{% assign sides = " <x;<x; </x>;</x>;</x> ;</x>" | replace: "x", tag | split: ";" %}\
{% assign text = text | replace: sides[0], sides[1]
                      | replace: sides[2], sides[3] | replace: sides[4], sides[5] %}\
{% endfor %}{{ text }}|{{ sides | join: "," }}"""

#: The same with a loop of another shape, which is compiled as it stands.
PLAIN = LAYOUT.replace("{% endfor %}", "{% assign other = 1 %}{% endfor %}")


def one_by_one(text: str, names: tuple[str, ...]) -> str:
    """Clip as the layout says."""
    for name in names:
        text = text.replace(f" <{name}", f"<{name}").replace(f" </{name}>", f"</{name}>")
        text = text.replace(f"</{name}> ", f"</{name}>")
    return text


pages = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
elements = st.lists(st.sampled_from(NAMES), max_size=8).map(tuple)


@given(pages, elements)
def test_at_once_is_one_by_one(text: str, names: tuple[str, ...]) -> None:
    if names:
        assert clipped(text, names) == one_by_one(text, names)


tags = st.builds(
    "".join, st.tuples(st.sampled_from(("<", "</")), st.sampled_from(NAMES), st.sampled_from((">", " a=b>")))
)
documents = st.lists(st.one_of(tags, st.sampled_from((" ", "  ", "    ", "x", "y z", "\n"))), max_size=80)


@given(documents.map("".join))
def test_of_documents_too(text: str) -> None:
    assert clipped(text, NAMES) == one_by_one(text, NAMES)


def test_the_loop_is_recognised() -> None:
    engine = Engine(Environment())
    assert "clip(" in engine.print_source(LAYOUT)
    assert "clip(" not in engine.print_source(PLAIN)
    assert "clip(" not in engine.print_source(LAYOUT.replace("</x> ;", "</x>;"))
    assert "clip(" not in engine.print_source(LAYOUT.replace('"x"', '"y"'))
    assert "clip(" not in engine.print_source(LAYOUT.replace("{% endfor", "{% else %}{% endfor"))
    assert "clip(" in engine.print_source(LAYOUT.replace(";", ","))
    assert "clip(" not in engine.print_source(LAYOUT.replace(";", "/"))
    assert "clip(" not in engine.print_source(LAYOUT.replace('split: ";"', 'split: ""'))


def test_the_themes_own_layout_is_recognised() -> None:
    text = (ROOT / "_layouts" / "compress.html").read_text("utf-8")
    assert "clip(" in Engine(Environment()).print_source(text)


@given(
    st.one_of(documents.map("".join), st.none(), st.integers()),
    st.one_of(elements, st.just((1, "p.x", None))),
)
def test_templates_say_the_same(content: object, names: tuple[object, ...]) -> None:
    engine = Engine(Environment())
    variables = {"content": content, "tags": list(names)}
    assert engine.parse(LAYOUT, "x").render(variables) == engine.parse(PLAIN, "x").render(variables)


@given(st.text(st.sampled_from(" \t\n\r\f\v\0\u00a0\u2003\x1cxyz"), max_size=40))
def test_squeezing_is_splitting_and_joining(text: str) -> None:
    assert squeeze(text) == " ".join(split(text, " "))


def test_squeezing_is_recognised() -> None:
    engine = Engine(Environment())
    assert "squeeze(" in engine.print_source("{{ x | split: ' ' | join: ' ' }}")
    assert "squeeze(" in engine.print_source("{{ x | split: ' ' | join }}")
    assert "squeeze(" not in engine.print_source("{{ x | split: ' ' | join: '' }}")
    assert "squeeze(" not in engine.print_source("{{ x | split | join: ' ' }}")
    assert "squeeze(" not in engine.print_source("{{ x | split: y | join: ' ' }}")
    assert engine.parse("{{ x | split: ' ' | join: ' ' }}", "x").render({"x": [1, None]}) == "[1, nil]"
