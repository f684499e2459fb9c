"""The engine: what it keeps on disk, and that a warm process needs no parser."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pysite.errors import Problem, SiteError
from pysite.templates.engine import Engine
from pysite.templates.environment import Environment, RuntimeTag, Source

PROGRAM = """
import sys
from pysite.templates.engine import Engine
from pysite.templates.environment import Environment, Source

warned = []
SOURCE = Source("a.html", "({{ include.x | upcase }})")
environment = Environment(find_include=lambda name: SOURCE, warn=warned.append)
template = '''{% for i in (1..3) %}{% include a.html x="y" %}{{ i | plus: 1 }}{% endfor %}{{ people
| where_exp: "p", "p.age > 1" | group_by_exp: "p", "p.age | times: 2" | size }}{{ 'a' 'b' }}'''
engine = Engine(environment, sys.argv[1])
print(engine.parse(template, "x.html").render({"people": [{"age": 1}, {"age": 2}]}), len(warned))
print(sorted(name for name in sys.modules if name.split(".")[0] in ("liquid", "yaml", "pygments", "mistune")))
"""


def run(cache: Path) -> list[str]:
    """What the program prints in a process of its own."""
    command = [sys.executable, "-c", PROGRAM, str(cache)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def test_a_warm_process_never_imports_the_parser(tmp_path: Path) -> None:
    cold = run(tmp_path)
    assert "'liquid'" in cold[1]
    warm = run(tmp_path)
    assert warm == [cold[0], "[]"]
    assert cold[0] == "(Y)2(Y)3(Y)41a 1"


def test_what_is_kept_depends_on_tags_and_mode(tmp_path: Path) -> None:
    def render(template: str, **settings: object) -> str:
        return Engine(Environment(**settings), str(tmp_path)).parse(template, "x").render({})  # type: ignore[arg-type]

    with pytest.raises(SiteError, match="Unknown tag 'hello'"):
        render("{% hello %}")
    hello = RuntimeTag(lambda context, markup, body: f"hello{markup}")
    assert render("{% hello you %}", tags={"hello": hello}) == "helloyou "
    assert render("{{ 'a' 'b' }}") == "a"
    with pytest.raises(SiteError, match="Expected end_of_string"):
        render("{{ 'a' 'b' }}", error_mode="strict")


def test_a_broken_cache_is_no_cache(tmp_path: Path) -> None:
    engine = Engine(Environment(), str(tmp_path))
    assert engine.parse("a{{ 1 }}", "x").render({}) == "a1"
    for file in tmp_path.iterdir():
        file.write_bytes(file.read_bytes()[:20])
    assert Engine(Environment(), str(tmp_path)).parse("a{{ 1 }}", "x").render({}) == "a1"
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert Engine(Environment(), str(blocked)).parse("a{{ 1 }}", "x").render({}) == "a1"


def test_counters_go_on_from_page_to_page() -> None:
    engine = Engine(Environment())
    template = engine.parse("{% increment n %}", "x")
    assert template.render({}) + template.render({}) == "01"
    assert template.render({}, counters={}) == "0"


def test_a_tag_of_a_plug_in() -> None:
    tags = {
        "loud": RuntimeTag(lambda context, markup, body: body().upper() if body else "", block=True),
        "see": RuntimeTag(lambda context, markup, body: str(context.lookup(markup.strip()))),
    }
    engine = Engine(Environment(tags=tags))
    template = "{% for i in (1..2) %}{% loud %}a{% see i %}{{ i }}{% endloud %}{% endfor %}"
    template += "{% assign z = 3 %}{% see z %}"
    assert engine.parse(template, "x").render({}) == "A11A223"


def test_a_filter_of_a_plug_in() -> None:
    filters = {"twice": lambda context, value, by=2: str(value) * by, "upcase": lambda context, value: "mine"}
    engine = Engine(Environment(filters=filters))
    assert (
        engine.parse("{{ 'a' | twice }}{{ 'a' | twice: 3 }}{{ 'a' | upcase }}", "x").render({}) == "aaaaamine"
    )


def test_warnings_have_places_and_come_with_each_use() -> None:
    warned: list[Problem] = []
    engine = Engine(Environment(warn=warned.append))
    for _ in range(2):
        engine.parse("a\n  {{ 'a' 'b' }}", "_layouts/x.html", line=5)
    (problem,) = set(warned)
    assert len(warned) == 2
    assert (problem.path, problem.line, problem.column) == ("_layouts/x.html", 6, 5)


FILES = {
    "a.html": "\n{% include b.html %}",
    "b.html": "x {{ 1 | divided_by: 0 }}",
    "self.html": "{% include self.html %}",
    "c.html": "{% include d.html %}",
    "d.html": "{% include c.html %}",
    "broken.html": "a\n{% if x %}",
}


def problem(template: str, **settings: object) -> Problem:
    """What stops a template."""
    find = {name: Source(f"_includes/{name}", text, 1) for name, text in FILES.items()}.get
    environment = Environment(find_include=find, include_names=lambda: tuple(FILES), **settings)  # type: ignore[arg-type]
    with pytest.raises(SiteError) as caught:
        Engine(environment).parse(template, "index.html", line=4).render({"page": {"title": "T"}})
    return caught.value.problem


def test_errors_name_place_and_chain() -> None:
    found = problem("a\n {% include a.html %}")
    assert (found.path, found.line, found.column) == ("_includes/b.html", 1, 5)
    assert found.message == "Liquid error: divided by 0"
    assert found.chain == ("index.html", "_includes/a.html")


def test_errors_in_the_source_have_a_place() -> None:
    found = problem("a\n b {% unkown %}")
    assert (found.path, found.line, found.column) == ("index.html", 5, 7)
    found = problem("{% include broken.html %}")
    assert (found.path, found.line, found.chain) == ("_includes/broken.html", 2, ("index.html",))
    assert found.message == "Liquid syntax error: 'if' tag was never closed"


def test_includes_in_a_circle_are_named() -> None:
    found = problem("{% include self.html %}")
    assert found.message == "Liquid error: Nesting too deep"
    assert found.chain == ("index.html", "_includes/self.html")
    found = problem("{% include c.html %}")
    assert found.hint == "templates include each other: index.html > _includes/c.html > _includes/d.html"


@pytest.mark.parametrize(
    ("template", "settings", "hint"),
    [
        ("{% inlcude a.html %}", {}, "did you mean include?"),
        ("{% include selv.html %}", {}, "did you mean self.html?"),
        ("{{ 'a' | upcsae }}", {"strict_filters": True}, "did you mean upcase?"),
        ("{{ page.tilte }}", {"strict_variables": True}, "did you mean title?"),
        ("{{ pgae }}", {"strict_variables": True}, "did you mean page?"),
    ],
)
def test_errors_suggest_what_was_meant(template: str, settings: dict[str, object], hint: str) -> None:
    assert problem(template, **settings).hint == hint


def test_a_million_items_are_not_held() -> None:
    import tracemalloc

    template = Engine(Environment()).parse(
        "{% for i in (1..1000000) %}{% if i == 999999 %}x{% endif %}{% endfor %}", "x"
    )
    tracemalloc.start()
    try:
        assert template.render({}) == "x"
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()
