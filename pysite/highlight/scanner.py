"""A scanner for grammars written as data: states, each a list of rules that are tried in order.

A rule is a pattern, what it gives, and where to go:

    (r"\\d+", "mi")                              one token of the class `mi`
    (r"(def)(\\s+)", ("k", ""), "name")          a token for each group; the state `name` is put on top
    (r"[a-z]+", Words("n", k="if else"))        the class depends on the word
    (r"\\{.*?\\}", within("root"))                the text is scanned again, in a state of its own
    (r"\\}", "p", "#pop")                        back to the state before; "#pop:2" for two
    (r"x", "n", "=other")                       the state `other` instead of this one
    (r"%(.)", "s", push("quoted:{}", 1))        a state with an argument, taken from a group
    "@common"                                   the rules of the state `common`, here

A state `quoted:` is a function that makes the rules of `quoted:X` out of X.

What no rule matches is an error (`err`), a character at a time. As in Ruby, `^` and `$` are at lines, and
`\\w`, `\\d` and `\\s` know ASCII only, but `\\b` knows all letters, and so does `(?u:\\w)`. In Rouge a scan
sees nothing of what lies before it: a `\\b` or a look behind at the front of a pattern is to be left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from pysite.highlight.formatters import Token

Act = Callable[["Grammar", "re.Match[str]", list[str]], Iterable[Token]]
Move = Callable[[list[str], "re.Match[str]"], None]
Step = tuple[Callable[[str, int], "re.Match[str] | None"], Any, tuple["str | Move", ...]]

#: How often in a row rules may match nothing.
_PATIENCE = 5


class Grammar:
    """A language: states by name, and the states to start in. Patterns are compiled when first used."""

    def __init__(self, states: Mapping[str, Any], flags: int = 0, start: Sequence[str] = ("root",)) -> None:
        self.states = states
        self.start = start
        self.flags = flags | re.ASCII | re.MULTILINE
        self.compiled: dict[str, list[Step]] = {}

    def tokens(self, text: str, state: str = "", stack: list[str] | None = None) -> Iterator[Token]:
        """Scan `text`, which gives all of it in tokens; neighbours may have one class.

        A caller's `stack` is where the scan begins, and it is left as the scan ends.
        """
        if stack is None:
            stack = [state] if state else [*self.start]
        steps = self._steps(stack[-1])
        position, length, empty = 0, len(text), 0
        while position < length:
            for step in steps:
                match = step[0](text, position)
                if match is not None:
                    _, action, moves = step
                    break
            else:
                yield "err", text[position]
                position += 1
                continue
            end = match.end()
            if type(action) is str:
                yield action, text[position:end]
            elif type(action) is tuple:
                for number, name in enumerate(action, 1):
                    yield name, match[number] or ""
            else:
                yield from action(self, match, stack)
            if moves:
                for move in moves:
                    if not isinstance(move, str):
                        move(stack, match)
                    elif move[0] == "#":
                        del stack[-int(move[5:] or 1) :]
                    elif move[0] == "=":
                        stack[-1] = move[1:]
                    else:
                        stack.append(move)
                if not stack:
                    stack.append("root")
                steps = self._steps(stack[-1])
            empty = empty + 1 if end == position else 0
            position = end
            if empty > _PATIENCE and position < length:
                yield "err", text[position]
                position += 1

    def _steps(self, state: str) -> list[Step]:
        steps = self.compiled.get(state)
        if steps is None:
            steps = self.compiled[state] = list(self._compile(state))
        return steps

    def _compile(self, state: str) -> Iterator[Step]:
        rules = self.states.get(state)
        if rules is None:
            family, _, argument = state.partition(":")
            rules = self.states[family + ":"](argument)
        for rule in rules:
            if isinstance(rule, str):
                yield from self._compile(rule[1:])
            else:
                pattern, action, *moves = rule
                pattern = pattern.replace(r"\b", r"(?u:\b)")
                yield re.compile(pattern, self.flags).match, action, tuple(moves)


class Words:
    """Gives a token whose class is the one that lists the word, else `default`."""

    def __init__(self, default: str, fold: bool = False, **classes: str) -> None:
        self.default = default
        self.fold = fold
        self.classes = {word: name for name, words in classes.items() for word in words.split()}

    def __call__(self, grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterable[Token]:
        text = match[0]
        return ((self.classes.get(text.lower() if self.fold else text, self.default), text),)


def any_of(words: str) -> str:
    """Return a pattern for the listed words, as whole words."""
    return f"(?:{'|'.join(re.escape(word) for word in words.split())})(?u:(?!\\w))"


def push(pattern: str, *groups: int) -> Move:
    """Put a state on top whose name has the texts of `groups` in it."""

    def move(stack: list[str], match: re.Match[str]) -> None:
        stack.append(pattern.format(*(match[group] or "" for group in groups)))

    return move


def within(state: str = "", group: int = 0) -> Act:
    """Give the tokens of the text that was matched (or of one group), scanned from a state of its own."""

    def act(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterable[Token]:
        return grammar.tokens(match[group] or "", state)

    return act


def parts(*actions: str | Act) -> Act:
    """Like a tuple of classes, but a part may be an action of its own, called with a match of that group."""

    def act(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
        for number, action in enumerate(actions, 1):
            text = match[number] or ""
            if isinstance(action, str):
                yield action, text
            else:
                whole = re.compile("[^\\0]*").match(text)
                assert whole is not None
                yield from action(grammar, whole, stack)

    return act


def foreign(other: Grammar) -> Act:
    """Give the tokens of the text in another language."""

    def act(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterable[Token]:
        return other.tokens(match[0])

    return act
