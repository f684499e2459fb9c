"""Which texts ask for what another page has left."""

from __future__ import annotations

import pytest

from pysite.render.leftover import asks_for_content


@pytest.mark.parametrize(
    "text",
    [
        "{{ content }}",
        "{{content|strip}}",
        "{%- if content -%}x{% endif %}",
        "{% if page.x == content %}x{% endif %}",
        "{% include a.html text=content %}",
        "{% include a.html content=content %}",
        "{% raw %}{{ content }}{% endraw %}{{ content }}",
        "{{ content.size }} {{ content | append: 'content' }}",
    ],
)
def test_a_look_up_is_found(text: str) -> None:
    assert asks_for_content(text)


@pytest.mark.parametrize(
    "text",
    [
        "its content",
        "{{ page.content }} {{ site.posts[0].content }} {{ include.content }}",
        "{{ content_type }} {{ content-length }} {{ my_content }} {{ table-content }}",
        "{% include note.html content='of all' %} {% include a.html content = x %}",
        "{% include note.html text=\"the content\" %} {{ 'content' | upcase }}",
        "{% raw %}{{ content }}{% endraw %} {%- comment -%}{{ content }}{%- endcomment -%}",
        "{% capture content %}x{% endcapture %}{{ content }}",
        "{% assign content = page.content %}{{ content }}",
        "{% for content in site.posts %}{{ content.title }}{% endfor %}",
        "content: {{ page.title }}",
    ],
)
def test_other_words_are_not(text: str) -> None:
    assert not asks_for_content(text)
