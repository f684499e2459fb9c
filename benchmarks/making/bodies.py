"""Bodies in Markdown: paragraphs with what people put between them, as long as real ones are."""

from __future__ import annotations

from benchmarks.making.words import Words

_CODE = {
    "python": 'def step(x, rate=0.1):\n    """One step down."""\n    return x - rate * gradient(x)  # {0}\n',
    "bash": "for seed in 1 2 3; do\n  python train.py --seed $seed --name {0} > log.$seed\ndone\n",
    "ruby": 'steps = (1..10).map {{ |n| n * 0.5 }}\nputs "{0}: #{{steps.sum}}"\n',
    "json": '{{"name": "{0}", "layers": [64, 64], "dropout": 0.1, "seeds": null}}\n',
}


class Bodies:
    """Makes bodies. `words` is the only source of chance."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._chance = words.chance

    def of_length(self, median: int, spread: float) -> str:
        """A body of about `median` words, at the median; lengths are log-normal, as real ones are."""
        left = max(8, round(median * self._chance.lognormvariate(0, spread)))
        long = left > 150
        blocks: list[str] = []
        notes = 0
        while left > 0:
            block = self._paragraph(min(left, self._chance.randint(25, 110)))
            left -= len(block.split())
            if long and self._chance.random() < 0.08:
                notes += 1
                block += f"[^{notes}]"
            blocks.append(block)
            if long and left > 0:
                extra = self._between()
                left -= len(extra.split())
                blocks.append(extra)
        blocks += [f"[^{n}]: {self._sentence()}" for n in range(1, notes + 1)]
        return "\n\n".join(blocks) + "\n"

    def _between(self) -> str:
        roll = self._chance.random()
        kinds = (
            (0.30, self._heading),
            (0.50, self._list),
            (0.62, self._code),
            (0.72, self._math),
            (0.80, self._table),
            (0.88, self._quote),
        )
        for limit, make in kinds:
            if roll < limit:
                return make()
        return self._paragraph(30)

    def _sentence(self) -> str:
        words = self._words
        text = words.clause()
        roll = self._chance.random()
        if roll < 0.08:
            text += f", *{words.phrase()}*"
        elif roll < 0.14:
            text += f" and **{words.phrase()}**"
        elif roll < 0.20:
            text += f" (see [{words.phrase()}](https://example.org/{words.noun()}))"
        elif roll < 0.24:
            text += f" by `{words.noun()}_{words.noun()}`"
        elif roll < 0.29:
            text += f" at $${words.symbol()}$$"
        elif roll < 0.34:
            text += f', that\'s to say "{words.phrase()}" -- or so it seems'
        else:
            text += f", {words.clause()}"
        return text[0].upper() + text[1:] + "."

    def _paragraph(self, length: int) -> str:
        lines: list[str] = []
        count = 0
        while count < length:
            lines.append(self._sentence())
            count += len(lines[-1].split())
        return ("\n" if self._chance.random() < 0.5 else " ").join(lines)

    def _heading(self) -> str:
        return f"{'#' * self._chance.choice((2, 2, 2, 3, 3, 4))} {self._words.title()}"

    def _list(self) -> str:
        ordered = self._chance.random() < 0.3
        items: list[str] = []
        for number in range(1, self._chance.randint(3, 7)):
            items.append(f"{f'{number}.' if ordered else '*'} {self._sentence()}")
            if not ordered and self._chance.random() < 0.15:
                items.append(f"  * {self._sentence()}")
        return "\n".join(items)

    def _code(self) -> str:
        language = self._chance.choice(tuple(_CODE))
        code = _CODE[language].format(self._words.noun()) * self._chance.choice((1, 1, 2, 3))
        return f"```{language}\n{code}```"

    def _math(self) -> str:
        return f"$$\n{self._words.formula()}\n$$"

    def _table(self) -> str:
        rows = [f"| {self._words.noun()} | {self._words.noun()} | value |", "|---|:-:|--:|"]
        for _ in range(self._chance.randint(2, 6)):
            rows.append(f"| {self._words.phrase()} | {self._words.noun()} | {self._chance.random():.3f} |")
        return "\n".join(rows)

    def _quote(self) -> str:
        return "\n".join(f"> {self._sentence()}" for _ in range(self._chance.randint(1, 3)))
