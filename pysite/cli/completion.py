"""`pysite completion SHELL`: a script that completes commands and flags, made of the parser itself."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from pysite.cli.parser import Options, parser


@dataclass(frozen=True)
class Flag:
    """A flag: all its spellings, what it is for, whether a value follows."""

    names: tuple[str, ...]
    help: str
    takes_value: bool
    choices: tuple[str, ...]


@dataclass(frozen=True)
class Command:
    """A command by its names, the main one first."""

    names: tuple[str, ...]
    help: str
    flags: tuple[Flag, ...]
    choices: tuple[str, ...]


def run(options: Options) -> int:
    """Print the script for a shell."""
    print(SHELLS[options.shell](commands(parser())), end="")
    return 0


def commands(program: argparse.ArgumentParser) -> list[Command]:
    """The commands that a parser knows."""
    found: list[Command] = []
    for action in program._actions:
        if not isinstance(action, argparse._SubParsersAction):
            continue
        names: dict[int, list[str]] = {}
        for name, command in action.choices.items():
            names.setdefault(id(command), []).append(name)
        helps = {choice.dest: choice.help or "" for choice in action._choices_actions}
        for same in names.values():
            command = action.choices[same[0]]
            values = [str(c) for a in command._actions if not a.option_strings for c in a.choices or ()]
            flags = tuple(_flag(a) for a in command._actions if a.option_strings)
            found.append(Command(tuple(same), helps.get(same[0], ""), flags, tuple(values)))
    return found


def _flag(action: argparse.Action) -> Flag:
    help = "" if action.help in (None, argparse.SUPPRESS) else str(action.help)
    choices = tuple(str(choice) for choice in action.choices or ())
    return Flag(tuple(action.option_strings), help.replace("%%", "%"), action.nargs != 0, choices)


def bash(known: list[Command]) -> str:
    """The script for bash."""
    cases = []
    for command in known:
        words = " ".join([*(name for flag in command.flags for name in flag.names), *command.choices])
        valued = "|".join(name for flag in command.flags if flag.takes_value for name in flag.names)
        before = f'case "$previous" in {valued}) COMPREPLY=($(compgen -f -- "$word")); return;; esac; '
        cases.append(f'    {"|".join(command.names)}) {before if valued else ""}words="{words}";;')
    names = " ".join(command.names[0] for command in known)
    return (
        '# bash completion for pysite: read it with  eval "$(pysite completion bash)"\n'
        "_pysite() {\n"
        '  local word="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" words\n'
        '  case "$COMP_CWORD:${COMP_WORDS[1]}" in\n'
        f'    1:*) COMPREPLY=($(compgen -W "{names} --help --version" -- "$word")); return;;\n'
        "  esac\n"
        '  case "${COMP_WORDS[1]}" in\n' + "\n".join(cases) + "\n  esac\n"
        '  COMPREPLY=($(compgen -W "$words" -- "$word"))\n'
        '  [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$word"))\n'
        "}\n"
        "complete -o filenames -F _pysite pysite\n"
    )


def zsh(known: list[Command]) -> str:
    """The script for zsh."""
    described = " ".join(_quoted(f"{c.names[0]}:{c.help}") for c in known)
    cases = []
    for command in known:
        specs = []
        for flag in command.flags:
            action = f":value:({' '.join(flag.choices)})" if flag.choices else ":value:_files"
            help = flag.help.replace("[", "(").replace("]", ")").replace(":", "\\:")
            for name in flag.names:
                specs.append(_quoted(f"{name}[{help}]{action if flag.takes_value else ''}"))
        if command.choices:
            specs.append(_quoted(f"1:what:({' '.join(command.choices)})"))
        specs.append(_quoted("*:file:_files"))
        cases.append(f"    {'|'.join(command.names)}) _arguments {' '.join(specs)};;")
    return (
        "#compdef pysite\n"
        "# zsh completion for pysite: save it as _pysite in a folder of $fpath\n"
        "_pysite() {\n"
        f"  local -a commands=({described})\n"
        "  if (( CURRENT == 2 )); then _describe command commands; return; fi\n"
        "  local command=$words[2]\n"
        "  shift words; (( CURRENT-- ))\n"
        "  case $command in\n" + "\n".join(cases) + "\n  esac\n"
        "}\n"
        'if [ "$funcstack[1]" = _pysite ]; then _pysite "$@"; else compdef _pysite pysite; fi\n'
    )


def fish(known: list[Command]) -> str:
    """The script for fish."""
    lines = [
        "# fish completion for pysite: save it as ~/.config/fish/completions/pysite.fish",
        "complete -c pysite -n __fish_use_subcommand -l version -d 'print the version'",
        "complete -c pysite -n __fish_use_subcommand -l help -d 'print the help'",
    ]
    for command in known:
        condition = _quoted(f"__fish_seen_subcommand_from {' '.join(command.names)}")
        lines.append(
            f"complete -c pysite -f -n __fish_use_subcommand -a {command.names[0]} -d {_quoted(command.help)}"
        )
        if command.choices:
            lines.append(f"complete -c pysite -f -n {condition} -a {_quoted(' '.join(command.choices))}")
        for flag in command.flags:
            spelled = " ".join(
                f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in flag.names
            )
            values = f" -a {_quoted(' '.join(flag.choices))}" if flag.choices else ""
            value = f" -r{values}" if flag.takes_value else ""
            lines.append(f"complete -c pysite -n {condition} {spelled}{value} -d {_quoted(flag.help)}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "’") + "'"


SHELLS: dict[str, Callable[[list[Command]], str]] = {"bash": bash, "zsh": zsh, "fish": fish}
