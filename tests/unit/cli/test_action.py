"""The GitHub Action: its steps run as a script would run them, its metadata and workflows validated."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from pysite.cli.action import annotation, overrides
from pysite.errors import Problem

ROOT = Path(__file__).parents[3]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text())
INPUTS = {name: given["default"] for name, given in ACTION["inputs"].items()}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "_config.yml").write_text("title: T\n")
    (tmp_path / "index.html").write_text(
        '---\n---\n<a href="{{ "/b.html" | relative_url }}">b</a> {{ site.url }}'
    )
    (tmp_path / "b.html").write_text("---\n---\nb")
    return tmp_path


def build_step(site: Path, **inputs: str) -> tuple[subprocess.CompletedProcess[str], dict[str, str], str]:
    """Run the action's build step with its environment filled from inputs, as the runner does."""
    step = next(s for s in ACTION["runs"]["steps"] if s.get("id") == "build")
    values = {**INPUTS, **{k.replace("_", "-"): v for k, v in inputs.items()}}
    env = {"GITHUB_OUTPUT": str(site / ".output"), "GITHUB_STEP_SUMMARY": str(site / ".summary")}
    for name, expression in step["env"].items():
        key = expression.strip("${} ")
        env[name] = values.get(key.removeprefix("inputs."), inputs.get(key, ""))
    env["PATH"] = os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"]
    done = subprocess.run(
        ["bash", "-e", "-c", step["run"]], cwd=site, env=env, capture_output=True, text=True, check=False
    )
    outputs = {}
    if (site / ".output").exists():
        outputs = dict(line.split("=", 1) for line in (site / ".output").read_text().splitlines())
    summary = site / ".summary"
    return done, outputs, summary.read_text() if summary.exists() else ""


def test_a_good_build(site: Path) -> None:
    done, outputs, summary = build_step(site)
    assert done.returncode == 0, done.stderr
    assert outputs == {"destination": f"{site}/_site", "pages": "2", "warnings": "0", "base-path": ""}
    assert summary.startswith("### 2 pages built")
    assert (site / "_site/index.html").read_text() == '<a href="/b.html">b</a> '


def test_the_address_is_that_of_github_pages(site: Path) -> None:
    pages = {"steps.pages.outputs.origin": "https://me.github.io", "steps.pages.outputs.base_path": "/repo"}
    done, outputs, _ = build_step(site, check_links="true", **pages)
    assert done.returncode == 0, done.stdout
    assert outputs["base-path"] == "/repo"
    assert (site / "_site/index.html").read_text() == '<a href="/repo/b.html">b</a> https://me.github.io'


def test_url_and_baseurl_come_together() -> None:
    assert "url" not in overrides({})
    pages = {"PYSITE_PAGES_ORIGIN": "https://o", "PYSITE_PAGES_PATH": "/p"}
    assert {k: overrides(pages)[k] for k in ("url", "baseurl")} == {"url": "https://o", "baseurl": "/p"}
    both = overrides({**pages, "PYSITE_URL": "https://own"})
    assert {k: both[k] for k in ("url", "baseurl")} == {"url": "https://own", "baseurl": ""}


def test_an_error_is_an_annotation(site: Path) -> None:
    (site / "index.html").write_text("---\n---\n\n{% nope %}")
    done, outputs, summary = build_step(site)
    assert done.returncode == 1
    assert "::error file=" in done.stdout
    assert "line=4" in done.stdout
    assert "could not be built" in summary
    assert outputs == {}


def test_strict_fails_on_a_warning(site: Path) -> None:
    (site / "b.html").write_text("---\nlayout: missing\n---\nb")
    done, outputs, _ = build_step(site)
    assert (done.returncode, outputs["warnings"]) == (0, "1")
    assert "::warning" in done.stdout
    (site / ".output").unlink()
    assert build_step(site, strict="true")[0].returncode == 1


def test_broken_links_fail_where_they_are_checked(site: Path) -> None:
    (site / "b.html").write_text('---\n---\n<a href="/gone/">x</a>')
    assert build_step(site)[0].returncode == 0
    done, _, summary = build_step(site, check_links="true")
    assert done.returncode == 1
    assert "leads to nothing" in summary


def test_annotations_are_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", "/w")
    problem = Problem("50 % wrong\nreally", "a,b:c.md", 3, 4)
    assert annotation("error", problem, "/w/docs") == (
        "::error file=docs/a%2Cb%3Ac.md,line=3,col=4::50 %25 wrong%0Areally"
    )


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ("vendor.github-actions", "action.yml"),
        ("vendor.github-workflows", ".github/workflows/pages.yml"),
        ("vendor.github-workflows", "pysite/scaffold/dot-github/workflows/pages.yml"),
    ],
)
def test_metadata_and_workflows_are_valid(schema: str, path: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(ROOT / path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_zizmor_finds_nothing() -> None:
    folders = ("action.yml", ".github", "pysite/scaffold/dot-github")
    zizmor = Path(sys.executable).with_name("zizmor")
    command = [str(zizmor), "--offline", "--quiet", *(str(ROOT / f) for f in folders)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
