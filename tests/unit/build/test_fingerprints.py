"""What a page has read is seen to change wherever it is."""

from __future__ import annotations

from pathlib import Path

from pysite.build.build import Built, build
from pysite.build.past import Past
from pysite.config import load

PAGE = """---
---
{% capture text %}@import "ink"; a { color: $ink }{% endcapture %}{{ text | scssify }}
"""


def built(folder: Path, past: Past) -> Built:
    config = load(
        {"source": str(folder / "site"), "destination": str(folder / "site/_site")}, warn=lambda problem: None
    )
    return build(config, lambda problem: None, past=past)


def test_sass_in_a_page_sees_style_sheets_outside_of_the_source(tmp_path: Path) -> None:
    for name, text in {
        "site/_config.yml": "sass: {load_paths: [../shared]}\n",
        "site/index.html": PAGE,
        "site/own.css": "a { b: c }\n",
        "shared/_ink.scss": "$ink: red;\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    past = Past(None)
    built(tmp_path, past)
    assert "color: red" in (tmp_path / "site/_site/index.html").read_text()
    assert built(tmp_path, past).reasons.get("index.html") is None
    (tmp_path / "shared/_ink.scss").write_text("$ink: blue;\n", "utf-8")
    assert built(tmp_path, past).written.changed == ["index.html"]
    assert "color: blue" in (tmp_path / "site/_site/index.html").read_text()


def test_a_style_sheet_sees_what_it_imports_from_a_folder_named_vendor(tmp_path: Path) -> None:
    part = tmp_path / "site/_sass/vendor/_ink.scss"
    for path, text in {
        part: "$ink: red;\n",
        tmp_path / "site/main.scss": "---\n---\n@import 'vendor/ink'; a { color: $ink }\n",
    }.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    folder = str(tmp_path / "site/.jekyll-cache/pysite")
    built(tmp_path, Past(folder))
    assert "color: red" in (tmp_path / "site/_site/main.css").read_text()
    part.write_text("$ink: blue;\n", "utf-8")
    built(tmp_path, Past(folder))
    assert "color: blue" in (tmp_path / "site/_site/main.css").read_text()
