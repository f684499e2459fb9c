"""The completion scripts, each in its shell where that is installed."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from pysite.cli.completion import SHELLS, commands
from pysite.cli.parser import parser


def test_every_command_and_flag_is_completed() -> None:
    known = commands(parser())
    assert {"build", "serve", "watch", "completion"} <= {command.names[0] for command in known}
    for shell, make in SHELLS.items():
        script = make(known)
        for command in known:
            assert command.names[0] in script
            for flag in command.flags:
                for name in flag.names:
                    assert (name.lstrip("-") if shell == "fish" else name) in script


def test_a_flag_knows_whether_a_value_follows() -> None:
    build = next(command for command in commands(parser()) if command.names[0] == "build")
    flags = {name: flag for flag in build.flags for name in flag.names}
    assert flags["--destination"].takes_value
    assert not flags["--drafts"].takes_value
    assert build.names == ("build", "b")


@pytest.mark.parametrize("shell", list(SHELLS))
def test_the_shell_understands_it(shell: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    script = SHELLS[shell](commands(parser()))
    done = subprocess.run([shell, "-n"], input=script, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["pysite", "bu"], ["build"]),
        (["pysite", "build", "--dr"], ["--drafts"]),
        (["pysite", "s", "--livereload-min"], ["--livereload-min-delay"]),
        (["pysite", "completion", "z"], ["zsh"]),
    ],
)
def test_bash_completes(words: list[str], expected: list[str]) -> None:
    if not shutil.which("bash"):
        pytest.skip("bash is not installed")
    script = SHELLS["bash"](commands(parser()))
    quoted = " ".join(f"'{word}'" for word in words)
    ask = f'{script}\nCOMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; _pysite; echo "${{COMPREPLY[@]}}"'
    done = subprocess.run(["bash", "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout.split() == expected
