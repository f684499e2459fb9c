"""YAML that was read before comes out as if it was read now."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from pysite import kept_yaml
from pysite.errors import SiteError
from pysite.kept_yaml import KeptYaml, read_yaml

ZONE = ZoneInfo("America/New_York")

TEXTS = [
    "",
    "# nothing",
    "a: 1\nb: [x, 2.5, true, ~, .inf, 12:30, 0x1F, 1_000]\nc: {d: e}\n",
    "date: 2014-02-01\ntitle: A\n",
    "date: 2014-02-01 10:11:12.123456 +0800\nlast: 2014-07-01 00:00:00\nold: 0001-01-01\n",
    "- {when: 2020-02-29, what: [2021-03-04 05:06:07 Z]}\n- 2022-01-01\n",
    "2020-02-29\n",
    "base: &b {x: [1], on: 2020-02-29}\nmore: *b\nmerged: {<<: *b, y: 2}\n",
    "&a [1, *a]\n",
    "? {a: b}\n: c\n",
    "2020-02-29: a date for a key\n",
    "title: \u00e9\u4e2d\U0001f600\n",
    "a: 1\na: 2\n",
]


def same(one: object, other: object) -> bool:
    """Whether two values are alike, types, order and zones included."""
    return repr(one) == repr(other)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("zone", [ZONE, timezone.utc, timezone(timedelta(hours=5, minutes=30))])
def test_the_value_is_the_same(
    text: str, zone: ZoneInfo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = read_yaml(text, "", zone)
    first = KeptYaml(str(tmp_path), 1)
    assert same(first.read(text, "", zone), expected)
    first.store()
    later = KeptYaml(str(tmp_path), 1)
    is_kept = not text.startswith(("?", "2020-02-29:"))  # what has keys of rare types is read again
    if is_kept:
        monkeypatch.setattr(kept_yaml, "read_yaml", None)
    assert same(later.read(text, "", zone), expected)
    assert same(later.read(text.encode(), "", zone), expected)


def test_aliases_are_one_object_and_texts_two(tmp_path: Path) -> None:
    text = "base: &b {x: [1], on: 2020-02-29}\nmore: *b\n"
    yaml = KeptYaml(str(tmp_path), 1)
    for value in (yaml.read(text, "", ZONE), yaml.read(text, "", ZONE), yaml.read(text, "", ZONE)):
        assert isinstance(value, dict)
        assert value["base"] is value["more"]
        assert value["base"]["x"] == [1]
        value["base"]["x"].append(2)


def test_errors_are_found_again_with_their_places(tmp_path: Path) -> None:
    yaml = KeptYaml(str(tmp_path), 1)
    for path in ("a.md", "b.md"):
        with pytest.raises(SiteError) as caught:
            yaml.read("a: [1\n", path, ZONE)
        assert caught.value.problem.path == path


def test_nothing_counts_of_what_other_code_has_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = KeptYaml(str(tmp_path), 1)
    first.read("a: 1", "", ZONE)
    first.store()
    monkeypatch.setattr(kept_yaml, "read_yaml", lambda text, path, zone: "read")
    assert KeptYaml(str(tmp_path), 1).read("a: 1", "", ZONE) == {"a": 1}
    assert KeptYaml(str(tmp_path), 2).read("a: 1", "", ZONE) == "read"
    assert KeptYaml(str(tmp_path), 1).read("a: 1", "", timezone.utc) == "read"
    other = KeptYaml(str(tmp_path), 2)
    other.read("b: 1", "", ZONE)
    other.store()
    monkeypatch.setattr(kept_yaml, "read_yaml", lambda text, path, zone: "read again")
    assert KeptYaml(str(tmp_path), 2).read("b: 1", "", ZONE) == "read"
    assert KeptYaml(str(tmp_path), 2).read("a: 1", "", ZONE) == "read again"


def test_the_oldest_texts_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_yaml, "_MOST_TEXTS", 5)
    for number in range(8):
        yaml = KeptYaml(str(tmp_path), 1)
        yaml.read(f"a: {number}", "", ZONE)
        yaml.store()
    monkeypatch.setattr(kept_yaml, "read_yaml", lambda text, path, zone: "read")
    found = [KeptYaml(str(tmp_path), 1).read(f"a: {number}", "", ZONE) for number in range(8)]
    assert found[:3] == ["read"] * 3
    assert found[-3:] == [{"a": number} for number in (5, 6, 7)]


SCRIPT = """
import sys
from pysite.cli import main
main(["build", "-q"])
print("yaml" in sys.modules)
"""


def test_an_edit_of_a_text_reads_no_yaml(tmp_path: Path) -> None:
    for name, text in {
        "_config.yml": "title: T\n",
        "_data/people.yml": "- {name: Ada, since: 2020-01-01}\n",
        "_posts/2020-01-01-a.md": "---\ndate: 2020-01-01 10:00:00 +0100\n---\nfirst\n",
        "index.html": "---\ntitle: x\n---\n{{ site.data.people[0].since }} {{ site.posts[0].content }}",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)

    def build() -> str:
        command = [sys.executable, "-c", SCRIPT]
        return subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True).stdout

    assert build() == "True\n"
    (tmp_path / "_posts/2020-01-01-a.md").write_text("---\ndate: 2020-01-01 10:00:00 +0100\n---\nsecond\n")
    assert build() == "False\n"
    assert (tmp_path / "_site/index.html").read_text() == "2020-01-01 <p>second</p>\n"
    (tmp_path / "_data/people.yml").write_text("- {name: Ada, since: 2021-01-01}\n")
    assert build() == "True\n"
    assert (tmp_path / "_site/index.html").read_text() == "2021-01-01 <p>second</p>\n"
