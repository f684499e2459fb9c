"""Sass against Jekyll's converter and filters: recorded answers (`ruby tests/sass/expect.rb`)."""

from __future__ import annotations

import json
import os
import pickle
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from pysite import sass
from pysite.errors import SiteError
from support.windows import windows_paths

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = json.loads((HERE / "cases.json").read_text(encoding="utf-8"))
EXPECTED: list[dict[str, str]] = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))


def compiled(case: dict[str, Any], site: Path) -> dict[str, str]:
    options = sass.options_from(
        case.get("sass") or {}, source=str(site), environment=case.get("env", "development")
    )
    try:
        if "filter" in case:
            indented = case["filter"] == "sassify"
            return {"css": sass.compile_text(case["text"], indented=indented, options=options)}
        sheet = sass.compile_page(
            case["text"], path="css/" + case["name"], site_source=str(site), options=options
        )
    except SiteError as error:
        return {"error": error.problem.message}
    outputs = {"css": sheet.css}
    if sheet.source_map is not None:
        outputs["map"] = sheet.source_map
    return outputs


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "site"
    shutil.copytree(HERE / "site", folder)
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize(("case", "expected"), list(zip(CASES, EXPECTED, strict=True)))
def test_as_recorded(case: dict[str, Any], expected: dict[str, str], site: Path) -> None:
    if "error" in expected:
        expected = {"error": expected["error"].removeprefix("Liquid error (line 1): ")}
    assert compiled(case, site) == expected


def test_the_working_folder_does_not_matter(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = compiled(CASES[0], site)
    monkeypatch.chdir(tmp_path)
    assert compiled(CASES[0], site) == here


def test_imports_are_listed(site: Path) -> None:
    options = sass.options_from({"sourcemap": "never"}, source=str(site))
    sheet = sass.compile_page(
        '@import "a"; @import "sub/b"; .x { y: z }', path="main.scss", site_source=str(site), options=options
    )
    names = [Path(path).relative_to(site).as_posix() for path in sheet.imports]
    assert names == ["_sass/_a.scss", "_sass/sub/_b.scss", "_sass/sub/_c.scss"]
    assert pickle.loads(pickle.dumps((sheet, options))) == (sheet, options)


def test_errors_have_a_place(site: Path) -> None:
    options = sass.options_from({}, source=str(site))
    with pytest.raises(SiteError) as caught:
        sass.compile_page('\n@import "bad";', path="css/main.scss", site_source=str(site), options=options)
    problem = caught.value.problem
    assert (problem.path, problem.line, problem.column) == ("_sass/_bad.scss", 1, 11)


def test_safe_mode_stays_inside_the_site(site: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    options = sass.options_from({"load_paths": ["../outside"]}, source=str(site), safe=True)
    assert options.load_paths == (str(site / "_sass"),)
    assert sass.options_from({"load_paths": ["../outside"]}, source=str(site)).load_paths == (
        str(tmp_path / "outside"),
        str(site / "_sass"),
    )


@pytest.mark.parametrize("name", ['with "quotes"', "back\\slash", "brackets[1]", "comma, é"])
@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_imports_with_odd_names_are_listed(name: str, site: Path) -> None:
    folder = site / "_sass" / name
    folder.mkdir()
    (folder / "_odd.scss").write_text(".odd { x: y }")
    options = sass.options_from({"load_paths": [f"_sass/{name}"]}, source=str(site))
    if not options.load_paths or str(folder) not in options.load_paths:
        options = options._replace(load_paths=(str(folder),))
    sheet = sass.compile_page('@import "odd";', path="main.scss", site_source=str(site), options=options)
    assert sheet.imports == (str(folder / "_odd.scss"),)


def test_nothing_is_left_behind(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "passing").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "passing"))
    options = sass.options_from({}, source=str(site))
    for text in (".x { y: z }", '@import "bad";'):
        with suppress(SiteError):
            sass.compile_page(text, path="main.scss", site_source=str(site), options=options)
    assert list((tmp_path / "passing").iterdir()) == []


def test_a_folder_that_cannot_be_used_is_passed_over(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(site / "nowhere"))
    options = sass.options_from({}, source=str(site))
    sheet = sass.compile_page(".x { y: z }", path="main.scss", site_source=str(site), options=options)
    assert ".x { y: z; }" in sheet.css


def test_the_folder_for_sass_is_found_on_windows() -> None:
    with windows_paths():
        assert sass._inside("C:\\site", "_sass") == "C:\\site\\_sass"
        assert sass._inside("C:\\site", "..\\css/sass") == "C:\\site\\css\\sass"
        assert sass._inside("C:\\site", "C:\\site\\css") == "C:\\site\\css"
        assert sass._inside("C:\\site", "D:\\css") == "C:\\site\\css"


def test_names_on_another_drive_are_whole() -> None:
    with windows_paths():
        names = sass._Names("Y:\\passing\\pysite-entry.scss", "Z:\\site\\main.scss")
        assert (
            names.restored("on line 1:2 of Y:/passing/pysite-entry.scss")
            == "on line 1:2 of Z:/site/main.scss"
        )
        message = "Error: oh\n        on line 3:4 of X:/theme/_sass/_a.scss\n>> x\n"
        assert sass._failure(message, "main.scss", "Z:\\site", "").problem.path == "X:/theme/_sass/_a.scss"
