"""Sessions at a shell, or at another language's prompt: commands, and what they wrote."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from pysite.highlight.formatters import Token
from pysite.highlight.languages import shell
from pysite.highlight.scanner import Grammar

#: What cuts a text; a grammar can go on where it has stopped before.
Language = Grammar | Callable[[str], Iterable[Token]]

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_SNIP = re.compile(r"\s*(?:<\.+>|\.+)\s*", re.ASCII)
_COMMENT = re.compile(r"\s*#", re.ASCII)


class Console:
    """A session whose lines of input begin with a prompt that ends with one of `prompts`.

    `comments` tells whether `#` can't be in a prompt; None: if prompts are given, and it is none of them.
    Lines that begin with one of `errors` are errors, all others are output.
    """

    def __init__(
        self,
        prompts: Sequence[str] = (),
        comments: bool | None = None,
        errors: Sequence[str] = (),
        language: Language = shell.GRAMMAR,
        output: Language | None = None,
    ) -> None:
        ends = [prompt for prompt in prompts if prompt]
        if comments is None:
            comments = bool(prompts) and "#" not in ends
        if not any(prompts):
            ends = ["$", ">", ";"] if comments else ["$", "#", ">", ";"]
        before = "[^<#]*?" if comments else ".*?"
        self._prompt = re.compile(f"{before}(?:{'|'.join(map(re.escape, ends))})", re.DOTALL)
        self._errors = tuple(errors)
        self._language = language
        self._output = output or _written

    def tokens(self, code: str) -> Iterator[Token]:
        """Scan line by line: a command may go on behind the next prompt, but not over a line of output."""
        given, written = _Part(self._language), _Part(self._output)
        for line in _LINE.findall(code):
            if _SNIP.fullmatch(line):
                given.reset()
                written.reset()
                yield "c", line
            elif prompt := self._prompt.match(line):
                written.reset()
                rest = line[prompt.end() :]
                command = rest.lstrip(" \t\n\v\f\r")
                yield "gp", prompt[0]
                yield "w", rest[: len(rest) - len(command)]
                yield from given.tokens(command)
            elif _COMMENT.match(line):
                given.reset()
                written.reset()
                yield "c", line
            elif line.startswith(self._errors):
                given.reset()
                written.reset()
                yield "gr", line
            else:
                given.reset()
                yield from written.tokens(line)


class _Part:
    """A language that is cut piece by piece."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self.reset()

    def reset(self) -> None:
        """Begin anew."""
        self._stack = [*self._language.start] if isinstance(self._language, Grammar) else []

    def tokens(self, text: str) -> Iterable[Token]:
        """Cut the next piece."""
        if isinstance(self._language, Grammar):
            return self._language.tokens(text, stack=self._stack)
        return self._language(text)


def _written(text: str) -> Iterator[Token]:
    yield "go", text


def tokens(code: str) -> Iterator[Token]:
    """Scan a session at a shell."""
    return Console().tokens(code)
