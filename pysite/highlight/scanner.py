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
    (needing(">", r"<.*?>"), "nt")              not tried any more once there is no `>` in what is left

A state `quoted:` is a function that makes the rules of `quoted:X` out of X.

What no rule matches is an error (`err`), a character at a time. As in Ruby, `^` and `$` are at lines, and
`\\w`, `\\d` and `\\s` know ASCII only, but `\\b` knows all letters, and so does `(?u:\\w)`. In Rouge a scan
sees nothing of what lies before it: a `\\b` or a look behind at the front of a pattern is to be left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from typing import Any

from pysite.highlight.formatters import Token

#: What a rule gives: a class for its text, a class for each group, words with classes, or a function.
Act = Callable[["Grammar", "re.Match[str]", list[str]], Iterable[Token]]
#: Where a rule goes, when it is not simply the name of a state: a function that changes the stack.
Move = Callable[[list[str], "re.Match[str]"], None]

#: How often in a row rules may match nothing.
_PATIENCE = 5


class _Needing(str):
    """A pattern that cannot match where a text does not follow."""

    needs: str


def needing(text: str, pattern: str) -> str:
    """Tell that what `pattern` matches has `text` in it. Without that it would walk to the end of a long line
    at each of its characters, only to find that there is none."""
    told = _Needing(pattern)
    told.needs = text
    return told


class _Rule:
    """A rule in a state's pattern, in which its own groups have other numbers."""

    __slots__ = ("action", "first_group", "flags", "moves", "needs", "pattern")

    def __init__(self, pattern: str, action: Any, moves: tuple[str | Move, ...], flags: int) -> None:
        self.needs = pattern.needs if isinstance(pattern, _Needing) else ""
        self.pattern = pattern.replace(r"\b", r"(?u:\b)")
        self.action = action
        self.moves = moves
        self.flags = flags
        self.first_group = 0

    def match(self, text: str, position: int) -> re.Match[str]:
        """This rule's own match, for functions that look at groups."""
        match = re.compile(self.pattern, self.flags).match(text, position)
        assert match is not None
        return match


#: What may refer to a group.
_REFERENCE = re.compile(r"\\[1-9]|\(\?\(")


class _State:
    """All rules of a state as one pattern: the first alternative that matches is the rule to take."""

    __slots__ = ("_flags", "_lacking", "match", "needs", "rules")

    def __init__(self, rules: Sequence[_Rule], flags: int) -> None:
        self.needs = tuple({rule.needs for rule in rules if rule.needs})
        self._flags = flags
        self._lacking: dict[tuple[str, ...], _State] = {}
        patterns: Iterable[str] = (rule.pattern for rule in rules)
        if any(_REFERENCE.search(rule.pattern) for rule in rules):
            patterns = _numbered(rules, flags)
        # The empty group tells which alternative it was. A group around each would keep `re` from passing
        # over those that begin with another character.
        marked = (f"(?:{pattern})(?P<_{place}>)" for place, pattern in enumerate(patterns))
        whole = re.compile("|".join(marked), flags)
        marks = [whole.groupindex[f"_{place}"] for place in range(len(rules))]
        for rule, mark_before in zip(rules, [0, *marks], strict=False):
            rule.first_group = mark_before + 1
        self.rules = dict(zip(marks, rules, strict=True))
        self.match = whole.match

    def possible(self, text: str, position: int, places: dict[str, int]) -> _State:
        """This state without the rules that need what does not follow; `places` remembers what does."""
        absent = []
        for needed in self.needs:
            place = places.get(needed, 0)
            if 0 <= place <= position:
                place = places[needed] = text.find(needed, position)
            if place < 0:
                absent.append(needed)
        if not absent:
            return self
        key = tuple(absent)
        state = self._lacking.get(key)
        if state is None:
            left = [copy(rule) for rule in self.rules.values() if rule.needs not in absent]
            state = self._lacking[key] = _State(left, self._flags)
        return state


def _numbered(rules: Sequence[_Rule], flags: int) -> Iterator[str]:
    """The patterns of rules of which some refer to groups: it has to be known before how many each has."""
    number = 0
    for rule in rules:
        yield _renumbered(rule.pattern, number)
        number += re.compile(rule.pattern, flags).groups + 1


def _renumbered(pattern: str, offset: int) -> str:
    """A pattern whose references to groups count from `offset`."""
    return re.sub(
        r"\\(?:([1-9])|(.))",
        lambda escape: f"(?:\\{int(escape[1]) + offset})" if escape[1] else escape[0],
        pattern,
        flags=re.DOTALL,
    )


class Grammar:
    """A language: states by name, and the states to start in. Patterns are compiled when first used."""

    def __init__(self, states: Mapping[str, Any], flags: int = 0, start: Sequence[str] = ("root",)) -> None:
        self.states = states
        self.start = start
        self.flags = flags | re.ASCII | re.MULTILINE
        self.compiled: dict[str, _State] = {}

    def tokens(self, text: str, state: str = "", stack: list[str] | None = None) -> list[Token]:
        """Scan `text`, which gives all of it in tokens; neighbours may have one class.

        A caller's `stack` is where the scan begins, and it is left as the scan ends.
        """
        if stack is None:
            stack = [state] if state else [*self.start]
        out: list[Token] = []
        compiled = self.compiled
        here = compiled.get(stack[-1]) or self._compile(stack[-1])
        position, length, empty = 0, len(text), 0
        places: dict[str, int] = {}
        while position < length:
            state_now = here.possible(text, position, places) if here.needs else here
            match = state_now.match(text, position)
            if match is None:
                out.append(("err", text[position]))
                position += 1
                continue
            rule = state_now.rules[match.lastindex or 0]
            action = rule.action
            kind = type(action)
            if kind is str:
                out.append((action, match[0]))
            elif kind is Words:
                out.append((action.name_of(match[0]), match[0]))
            elif kind is tuple:
                number = rule.first_group
                for name in action:
                    part = match[number]
                    if part:
                        out.append((name, part))
                    number += 1
            else:
                out.extend(action(self, rule.match(text, position), stack))
            if rule.moves:
                for move in rule.moves:
                    if not isinstance(move, str):
                        move(stack, rule.match(text, position))
                    elif move[0] == "#":
                        del stack[-int(move[5:] or 1) :]
                    elif move[0] == "=":
                        stack[-1] = move[1:]
                    else:
                        stack.append(move)
                if not stack:
                    stack.append("root")
                here = compiled.get(stack[-1]) or self._compile(stack[-1])
            end = match.end()
            empty = empty + 1 if end == position else 0
            position = end
            if empty > _PATIENCE and position < length:
                out.append(("err", text[position]))
                position += 1
        return out

    def _compile(self, name: str) -> _State:
        state = self.compiled[name] = _State(list(self._rules(name)), self.flags)
        return state

    def _rules(self, state: str) -> Iterator[_Rule]:
        rules = self.states.get(state)
        if rules is None:
            family, _, argument = state.partition(":")
            rules = self.states[family + ":"](argument)
        for rule in rules:
            if isinstance(rule, str):
                yield from self._rules(rule[1:])
            else:
                pattern, action, *moves = rule
                yield _Rule(pattern, action, tuple(moves), self.flags)


class Words:
    """Gives a token whose class is the one that lists the word, else `default`."""

    def __init__(self, default: str, fold: bool = False, **classes: str) -> None:
        self.default = default
        self.fold = fold
        self.classes = {word: name for name, words in classes.items() for word in words.split()}

    def name_of(self, word: str) -> str:
        """The class of a word."""
        return self.classes.get(word.lower() if self.fold else word, self.default)


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
