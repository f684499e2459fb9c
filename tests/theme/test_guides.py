"""The guides tell the truth: commands, options, plugins, includes and settings exist, in every language."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from pysite.plugins.registry import MODULES

ROOT = Path(__file__).parents[2]

#: Where settings are read: the theme, and pages that a site has for itself.
FOLDERS = ("_includes", "_layouts", "_pages", "assets")


def guide(name: str) -> str:
    return (ROOT / "_guides" / f"{name}.md").read_text("utf-8")


def usage(command: str) -> str:
    """What the command line says of a command."""
    arguments = [sys.executable, "-m", "pysite", command, "--help"]
    return subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("command", ["build", "watch", "serve"])
def test_options_exist(command: str) -> None:
    part = guide("commands").split(f"## pysite {command}\n")[1].split("\n## ")[0]
    named = set(re.findall(r"(?<![\w-])--?[a-zA-Z][\w-]*", "".join(re.findall(r"`[^`\n]+`", part))))
    assert named
    assert named <= set(re.findall(r"(?<![\w-])--?[a-zA-Z][\w-]*", usage(command)))


def test_every_option_of_build_is_there() -> None:
    options = {name.replace("-", "_") for name in re.findall(r"--([a-z][\w-]+)", usage("build"))}
    text = guide("commands").replace("-", "_")
    assert {name for name in options if f"__{name}" not in text} <= {"help", "no_watch"}


def test_commands_exist() -> None:
    for name in ("commands", "getting-started", "coming-from-ruby"):
        for command in set(re.findall(r"(?:^\$ |`)pysite (\w+)", guide(name), re.M)):
            assert usage(command)


def test_plugins_are_answered() -> None:
    assert set(re.findall(r"jekyll-[\w-]+|jemoji", guide("coming-from-ruby"))) == set(MODULES)


def test_includes_exist() -> None:
    for name in re.findall(r"\{% include ([\w.-]+)", guide("writing-content")):
        assert (ROOT / "_includes" / name).is_file(), name


def test_settings_are_read_by_the_theme() -> None:
    sources = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*")]
    theme = "".join(path.read_text("utf-8") for path in sources if path.is_file())
    table = guide("configuration").split("## The author")[0]
    for keys in re.findall(r"^\| (`.*?) \|", table, re.M):
        for key in re.findall(r"`(\w+)`", keys):
            assert f"site.{key}" in theme or key in ("url", "baseurl"), key


def test_languages_have_every_word() -> None:
    words = yaml.safe_load((ROOT / "_data/ui-text.yml").read_text("utf-8"))
    assert len(words) >= 10
    for language, entry in words.items():
        assert set(entry) == set(words["en"]), language
        assert all(entry.values()), language


def test_the_theme_s_words_are_in_the_table() -> None:
    words = yaml.safe_load((ROOT / "_data/ui-text.yml").read_text("utf-8"))["en"]
    for path in [*(ROOT / "_includes").rglob("*"), *(ROOT / "_layouts").rglob("*")]:
        if path.is_file():
            used = set(re.findall(r"\bui\.([a-z_]+)", path.read_text("utf-8")))
            assert used <= set(words), path
