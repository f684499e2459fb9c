"""What has been looked up is kept for as long as nothing can have changed it, and no longer."""

from __future__ import annotations

import pytest

from pysite.templates.context import Context
from pysite.templates.engine import Engine
from pysite.templates.environment import Environment, RuntimeTag, Source


def change(context: Context, markup: str, body: object) -> str:
    """What a plug-in's tag may do: set a variable."""
    context.assign("p", {"title": "changed", "list": [9]})
    return ""


ENVIRONMENT = Environment(
    find_include=lambda name: Source(name, "{% assign p = other %}" if name == "change" else ""),
    tags={"change": RuntimeTag(change)},
)
OTHER = {"title": "other", "list": [7, 8], "key": "title"}
PAGE = {"title": "page", "list": [1, 2, 3], "key": "title", "deep": {"title": "deep"}}


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{{ p.title }}{{ p.title }}", "pagepage"),
        ("{{ p.title }}{% assign p = other %}{{ p.title }}", "pageother"),
        ("{{ p.title }}{% capture p %}x{% endcapture %}{{ p.title }}{{ p }}", "pagex"),
        ("{{ p.title }}{% include change %}{{ p.title }}", "pageother"),
        ("{{ p.title }}{% change %}{{ p.title }}", "pagechanged"),
        ("{{ p.title }}{% if none %}{% assign p = other %}{% endif %}{{ p.title }}", "pagepage"),
        ("{{ p.title }}{% if p %}{% assign p = other %}{% endif %}{{ p.title }}", "pageother"),
        # what is looked up in a branch may not have been
        ("{% if none %}{{ p.title }}{% endif %}{{ p.title }}", "page"),
        ("{% if none %}{{ p.title }}{% else %}{{ p.title }}{% endif %}{{ p.title }}", "pagepage"),
        ("{% if p %}1{% elsif p.title == 'x' %}2{% endif %}{{ p.title }}", "1page"),
        ("{% if none %}1{% elsif p.title == 'x' %}2{% else %}{{ p.title }}{% endif %}", "page"),
        ("{% if none and p.title %}1{% else %}{{ p.title }}{% endif %}{{ p.title }}", "pagepage"),
        ("{% if p or p.title %}{{ p.title }}{% endif %}", "page"),
        ("{% unless p.title %}1{% else %}{{ p.title }}{% endunless %}", "page"),
        ("{% case p.title %}{% when 'x' %}{{ p.key }}{% else %}{{ p.key }}{% endcase %}", "title"),
        # loops
        ("{% for i in p.list %}{{ p.title }}{% assign p = other %}{% endfor %}", "pageotherother"),
        (
            "{{ p.title }}{% for i in p.list %}{{ p.title }}{% include change %}{% endfor %}{{ p.title }}",
            "pagepageotherotherother",
        ),
        ("{% for i in none %}{{ p.title }}{% endfor %}{{ p.title }}", "page"),
        ("{% for p in pages %}{{ p.title }}{{ p.title }}{% endfor %}{{ p.title }}", "ootteepage"),
        (
            "{% for x in pages %}{{ x.title }}{% assign x = other %}{{ x.title }}{% endfor %}{{ x.title }}",
            "ootteeother",
        ),
        (
            "{% for x in p.list %}{% for y in p.list %}{{ forloop.parentloop.index }}{% endfor %}"
            "{{ forloop.index }}{% endfor %}",
            "111122223333",
        ),
        ("{% for x in p.list %}{% assign l = forloop %}{{ l.index }}{% endfor %}{{ l.index }}", "1234"),
        (
            "{% for x in p.list %}{% if x == 2 %}{% break %}{% endif %}{{ p.key }}{% endfor %}{{ p.key }}",
            "titletitle",
        ),
        (
            "{% for x in p.list %}{% capture c %}{% if x == 2 %}{% break %}{% endif %}{{ p.key }}"
            "{% endcapture %}"
            ""
            "{% endfor %}{{ c }}{{ p.key }}",
            "title",
        ),
        (
            "{% tablerow x in p.list %}{{ p.title }}{% assign p = other %}{% endtablerow %}",
            '<tr class="row1">\n<td class="col1">page</td><td class="col2">other</td>'
            '<td class="col3">other</td></tr>\n',
        ),
        # counters are variables, too
        ("{{ n.size }}{% increment n %}{{ n.size }}", "08"),
        ("{% cycle p.title, p.key %}{{ p.title }}{% cycle p.title, p.key %}", "pagepagepage"),
        # steps by what is looked up
        ("{{ p[p.key] }}{% assign p = other %}{{ p[p.key] }}", "pageother"),
        (
            "{% assign k = 'title' %}{{ p.deep[k] }}{% assign k = 'x' %}{{ p.deep[k] }}{{ p.deep.title }}",
            "deepdeep",
        ),
        ("{{ p.list[0] }}{{ p.list[p.deep] }}{{ p.list[0] }}{{ p.list[1] }}", "112"),
        ("{{ [p.key] }}{{ p.list.size }}{{ p.list.size }}{{ p.list.first }}", "331"),
        # what contains what
        (
            "{% if p.title contains 'a' %}1{% endif %}{% if p.title contains 'a' %}2{% endif %}"
            "{% if p.title contains 'x' %}3{% endif %}",
            "12",
        ),
        (
            "{% if p.title contains 'a' %}1{% endif %}{% assign p = other %}{% if p.title contains 'a' %}2"
            "{% endif %}",
            "1",
        ),
        (
            "{% if p.key contains 'p' and p.title contains 'a' %}1{% endif %}"
            "{% if p.title contains 'a' %}2{% endif %}",
            "2",
        ),
        ("{% for x in pages %}{% if x.title contains 'o' %}{{ x.title }}{% endif %}{% endfor %}", "o"),
        ("{{ 'a b  c' | split: ' ' | size }}{{ 'a,b,,' | split: ',' | join: '-' }}", "3a-b"),
    ],
)
def test_nothing_stale_is_seen(template: str, expected: str) -> None:
    pages = [{"title": letter} for letter in "ote"]
    rendered = (
        Engine(ENVIRONMENT).parse(template, "x").render({"p": PAGE, "other": OTHER, "pages": pages}, {})
    )
    assert rendered == expected


def test_what_is_known_is_looked_up_once() -> None:
    source = Engine(ENVIRONMENT).print_source(
        "{{ p.title }}{{ p.title }}{% if p.deep.title %}{{ p.deep.title }}{% endif %}{{ site.x }}"
    )
    assert source.count("attr(") == 4
    assert source.count("v[") == 2
    assert "attr(v['site'], 'x')" in source
