"""Sessions in IRB or Pry: prompts with Ruby behind them, what that wrote, and what it gave."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.languages import ruby
from pysite.highlight.scanner import Grammar

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_SNIP = re.compile(r"\s*(?:<\.+>|\.+)\s*", re.ASCII)
_PROMPT = re.compile(r"([^\n]*?(?:irb|pry)[^\n]*?[>\"*])(\s*)((?s:.*))", re.ASCII)

_WRITTEN = [(r"=>", "p", "#pop"), (r".+?(?:\n|$)", "go")]

#: What a line of Ruby gave: anything until an arrow, then a value, in which objects may stand.
_OUTPUT = Grammar(
    {
        **ruby.GRAMMAR.states,
        "root": [(r"#<", "kt", "object"), *ruby.GRAMMAR.states["root"]],
        "object": [(r">", "kt", "#pop"), "@root"],
        "error": [(r".+?(?:\n|$)", "gr"), *_WRITTEN],
        "written": [(r"\w+?(?:Error|Exception):.+?(?:\n|$)", "gr", "error"), *_WRITTEN],
    },
    ruby.GRAMMAR.flags,
)


def _output() -> list[str]:
    states = ruby.stack()
    states.append("written")
    return states


def tokens(code: str) -> Iterator[Token]:
    """Scan line by line: Ruby may go on behind the next prompt, and a value over lines, until the other."""
    given, written = ruby.stack(), _output()
    for line in _LINE.findall(code):
        if _SNIP.fullmatch(line):
            given, written = ruby.stack(), _output()
            yield "c", line
        elif prompt := _PROMPT.fullmatch(line):
            written = _output()
            yield "gp", prompt[1]
            yield "w", prompt[2]
            yield from ruby.GRAMMAR.tokens(prompt[3], stack=given)
        elif line.strip().startswith("#"):
            given, written = ruby.stack(), _output()
            yield "c", line
        else:
            given = ruby.stack()
            yield from _OUTPUT.tokens(line, stack=written)
