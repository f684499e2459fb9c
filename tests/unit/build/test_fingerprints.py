"""What a page has read is seen to change wherever it is."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from pysite.build.build import Built, build
from pysite.build.past import Past
from pysite.cli import main
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


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("_sass/vendor/_ink.scss", "vendor/ink"),
        ("node_modules/ink/_index.scss", "node_modules/ink/index"),
        ("node_modules/ink/_index.scss", "../../node_modules/ink/index"),
    ],
)
def test_a_style_sheet_sees_what_it_imports(
    place: str, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    part = tmp_path / "site" / place
    for path, text in {
        part: "$ink: red;\n",
        tmp_path / "site/css/_all/_parts.scss": f"@import '{name}';\n",
        tmp_path / "site/main.scss": "---\n---\n@import 'css/all/parts'; a { color: $ink }\n",
        tmp_path / "site/_config.yml": "sass: {load_paths: [css/_all]}\n",
    }.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("css/all", "css/_all"), "utf-8")
    time.sleep(0.1)
    command = ["build", "-s", str(tmp_path / "site"), "-d", str(tmp_path / "site/_site")]
    assert main(command) == 0
    assert "color: red" in (tmp_path / "site/_site/main.css").read_text()
    time.sleep(0.1)
    main(command)
    main(command)
    assert "nothing has changed" in capsys.readouterr().out
    assert any((tmp_path / "site/.jekyll-cache/pysite/sass").iterdir())
    part.write_text("$ink: blue;\n", "utf-8")
    assert main(command) == 0
    assert "nothing has changed" not in capsys.readouterr().out
    assert "color: blue" in (tmp_path / "site/_site/main.css").read_text()
