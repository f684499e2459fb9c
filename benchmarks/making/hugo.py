"""The same documents as a site for Hugo: its own plain templates, since it can't use Jekyll's."""

from __future__ import annotations

from pathlib import Path

from benchmarks.making.documents import Made, documents
from benchmarks.making.sites import write

_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><nav><a href="/">Home</a> <a href="/posts/">Posts</a> <a href="/tags/">Tags</a></nav>
<main><h1>{{ .Title }}</h1>
%s
</main></body></html>
"""
_LIST = '<ul>{{ range .Pages }}<li><a href="{{ .Permalink }}">{{ .Title }}</a>: {{ .Summary }}{{ end }}</ul>'

_FILES = (
    Made(
        "config.toml",
        'baseURL = "https://example.org/"\ntitle = "Made"\n[markup.goldmark.renderer]\nunsafe = true\n',
    ),
    Made("layouts/_default/single.html", _PAGE % "{{ .Content }}"),
    Made("layouts/_default/list.html", _PAGE % _LIST),
    Made("layouts/index.html", _PAGE % _LIST.replace(".Pages", ".Site.RegularPages")),
)


def make_hugo_site(folder: Path, count: int, seed: int) -> Path:
    """A site for Hugo at `folder` with the documents that a Jekyll site of this size and seed has."""
    write(folder, _FILES)
    write(
        folder, (Made("content/" + made.path.removeprefix("_"), made.text) for made in documents(count, seed))
    )
    return folder
