"""Making up templates: well-formed ones, nearly well-formed ones, and cases of tests/liquid torn."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parents[1] / "liquid" / "cases"

SIGNS = (
    *("{%", "%}", "{{", "}}", "-", "|", ":", ",", ".", "[", "]", "'", '"', "(", ")", "=", "<"),
    *(" ", "\n", "é"),
)
WORDS = (
    *("if", "endif", "else", "for i in a", "endfor", "raw", "endraw", "comment", "liquid"),
    *("include a.html", "x"),
)


def sources() -> list[str]:
    """Every template of the cases."""
    found: list[str] = []
    for path in sorted(CASES.glob("*.yml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))["cases"]:
            found.append(case if isinstance(case, str) else case["template"])
    return found


def shared() -> dict[str, Any]:
    """The data and files that most cases use."""
    cases: dict[str, Any] = yaml.safe_load((CASES / "include.yml").read_text(encoding="utf-8"))
    return {"data": cases["data"], "files": cases["files"]}


def tear(chance: random.Random, source: str) -> str:
    """Damage a template: cut, double, swap, or put a sign or a word somewhere."""
    for _ in range(chance.randint(1, 4)):
        at, to = sorted((chance.randint(0, len(source)), chance.randint(0, len(source))))
        part = source[at : min(to, at + 12)]
        new = chance.choice(("", part * 2, chance.choice(SIGNS), chance.choice(WORDS), part[::-1]))
        source = source[:at] + new + source[at + len(part) :]
    return source


class Maker:
    """Makes up templates over the cases' data, with mistakes here and there."""

    NAMES = (
        *("array", "hash", "text", "number", "float", "yes", "no", "none", "nothing", "void"),
        *("nested", "people", "page", "forloop.index", "i", "j", "q", "unknown"),
        *("nil", "true", "limit", "include"),
    )
    STEPS = (
        *(".one", ".two", ".size", ".first", ".last", "[0]", "[-1]", '["one"]', "[number]"),
        *("[text]", ".title"),
    )
    ODD_STEPS = (*(".[text]", "[unknown]", ".index", ".1", "?", " .x", "['size']", "..a", "[", "]"),)
    LITERALS = (
        *('"x"', "'some text'", "1", "2", "-1", "1.5", "(1..3)", "(1..number)", "''", '"a b"'),
        *('"|"', "1.2.3"),
    )
    ODD = (
        *("{{ text }}", "(array)", "@x", "a-b", "a b", "'unclosed", "%", "é", "*", "[text]", ".x"),
        *("()", "&&", ""),
    )
    FILTERS = (
        *("upcase", "size", "join", "first", "append", "default", "plus", "split"),
        *("unknown_filter", "reverse", "times", "jsonify", "downcase", "minus", "compact", "uniq"),
        *("strip", "capitalize", "prepend", "remove"),
    )
    OPERATORS = ("==", "!=", "<", ">", "<=", ">=", "<>", "contains", "=", "=!", "is")

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.pick = chance.choice

    def odd(self, often: float = 0.05) -> bool:
        """Tell whether to make a mistake."""
        return self.chance.random() < often

    def value(self) -> str:
        """A literal or a look-up."""
        if self.odd():
            return self.pick(self.ODD)
        if self.odd(0.3):
            return self.pick(self.LITERALS)
        steps = self.pick((0, 0, 0, 1, 1, 2))
        return self.pick(self.NAMES) + "".join(
            self.pick(self.ODD_STEPS if self.odd(0.15) else self.STEPS) for _ in range(steps)
        )

    def expression(self) -> str:
        """A value with filters."""
        text = self.value()
        for _ in range(self.pick((0, 0, 1, 1, 2))):
            text += self.pick((" | ", "|", " |  ")) + self.pick(self.FILTERS)
            arguments = [self.value() for _ in range(self.pick((0, 0, 1, 1, 2)))]
            if arguments:
                text += (": " if not self.odd(0.1) else self.pick((":", " : ", " "))) + ", ".join(arguments)
        return text

    def condition(self) -> str:
        """Comparisons with `and` and `or`."""
        text = self._comparison()
        for _ in range(self.pick((0, 0, 0, 1, 2))):
            text += self.pick((" and ", " or ", "  or ", " and")) + self._comparison()
        return f"({text})" if self.odd() else text

    def _comparison(self) -> str:
        if self.odd(0.4):
            return self.value()
        space = self.pick((" ", " ", "  ", ""))
        right = self.pick(("empty", "blank")) if self.odd(0.1) else self.value()
        return f"{self.value()}{space}{self.pick(self.OPERATORS)}{self.pick((' ', ' ', ''))}{right}"

    def tag(self, markup: str) -> str:
        """A tag, with white-space control now and then."""
        left, right = ("-" if self.odd(0.15) else "" for _ in range(2))
        return f"{{%{left}{self.pick((' ', ' ', ''))}{markup}{self.pick((' ', ' ', ''))}{right}%}}"

    def body(self, depth: int) -> str:
        """A few nodes."""
        return "".join(self.node(depth - 1) for _ in range(self.pick((0, 1, 1, 2, 3))))

    def node(self, depth: int) -> str:
        """Text, an output, or a tag with what belongs to it."""
        if self.odd(0.25):
            return self.pick(("x", " ", "\n", "  y ", "<b>", "\n\n z", ""))
        if depth <= 0 or self.odd(0.3):
            left, right = ("-" if self.odd(0.1) else "" for _ in range(2))
            return f"{{{{{left} {self.expression()} {right}}}}}"
        return self.pick(self.BLOCKS)(self, depth)

    def _if(self, depth: int) -> str:
        word = self.pick(("if", "unless"))
        text = self.tag(f"{word} {self.condition()}") + self.body(depth)
        if self.odd(0.3):
            text += self.tag(f"elsif {self.condition()}") + self.body(depth)
        if self.odd(0.4):
            text += self.tag("else") + self.body(depth)
        return text + self.tag(f"end{word}")

    def _for(self, depth: int) -> str:
        settings = ("", "", "", " reversed", " limit:2", " offset:1", " offset:continue", " limit:1 offset:1")
        collection = self.pick((self.value(), "array", "people", "hash", "(1..3)", self.expression()))
        markup = f"for {self.pick(('i', 'i', 'j', 'array', 'forloop'))} in {collection}{self.pick(settings)}"
        text = self.tag(markup) + self.body(depth)
        if self.odd(0.2):
            text += self.tag("else") + self.body(depth)
        return text + self.tag("endfor")

    def _tablerow(self, depth: int) -> str:
        settings = self.pick(("", " cols:2", " cols: number limit:2", " cols:2 offset:1"))
        collection = self.pick(("array", "people", self.value()))
        # No tags within: how far cells go on after a `break` is told by the cases, as far as we follow it.
        body = self.node(0) + self.node(0)
        return self.tag(f"tablerow i in {collection}{settings}") + body + self.tag("endtablerow")

    def _case(self, depth: int) -> str:
        text = self.tag(f"case {self.value()}")
        for _ in range(self.pick((0, 1, 2))):
            values = self.pick((", ", " or ", ",")).join(self.value() for _ in range(self.pick((1, 1, 2))))
            text += self.tag(f"when {values}") + self.body(depth)
        if self.odd(0.4):
            text += self.tag("else") + self.body(depth)
        return text + self.tag("endcase")

    def _around(self, depth: int) -> str:
        start, end = self.pick(
            (("capture q", "endcapture"), ("comment", "endcomment"), ("ifchanged", "endifchanged"))
        )
        return self.tag(start) + self.body(depth) + self.tag(end)

    def _single(self, depth: int) -> str:
        markup = self.pick(
            (
                f"assign {self.pick(('q', 'i', 'a.b', 'q-r'))} {self.pick('====-')} {self.expression()}",
                f"echo {self.expression()}",
                f"cycle {self.pick(('', 'number: '))}{self.value()}, {self.value()}",
                f"increment {self.pick(('q', 'c'))}",
                f"decrement {self.pick(('q', 'c'))}",
                "# a comment",
            )
        )
        return self.tag(markup)

    def _include(self, depth: int) -> str:
        tag = self.pick(("include", "include", "include_cached"))
        name = self.pick(
            ("a.html", "outer.html", "set.html", "loop.html", "nope.html", "{{ page.file }}", "../x")
        )
        return self.tag(
            f"{tag} {name}{self.pick(('', ' x=1', ' x=text', ' x=page.title', ' x', ' i=i y=nope'))}"
        )

    def _interrupt(self, depth: int) -> str:
        stop = self.tag(self.pick(("break", "continue")))
        return stop if self.odd(0.3) else self.tag(f"if {self.condition()}") + stop + self.tag("endif")

    def _mistake(self, depth: int) -> str:
        wrong = (
            "{% foo %}",
            "{% endif %}",
            "{% else %}",
            "{{ x",
            "{% if",
            "{% %}",
            "{{}}",
            "{{-}}",
            "%}",
            "{% raw %}",
        )
        return self.pick(wrong) if self.odd(0.2) else "{% raw %}{{ x }}{% endraw %}"

    BLOCKS = (
        _if,
        _if,
        _for,
        _for,
        _tablerow,
        _case,
        _around,
        _single,
        _single,
        _include,
        _interrupt,
        _mistake,
    )
