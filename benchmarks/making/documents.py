"""Documents of an academic site: front matter as people write it, and a body."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.making.bodies import Bodies
from benchmarks.making.words import Words, vocabulary

#: What share of a site's documents is of which kind.
PROPORTIONS = {"publications": 0.40, "posts": 0.30, "talks": 0.15, "teaching": 0.08, "portfolio": 0.07}

#: A site has no more tags than this, however many posts.
_MOST_TAGS = 60


@dataclass(frozen=True)
class Made:
    """A file of the site: its path below the site's folder, and its text."""

    path: str
    text: str


def documents(count: int, seed: int) -> Iterator[Made]:
    """`count` documents, in PROPORTIONS. The first of a longer series are not those of a shorter one."""
    maker = _Maker(count, random.Random(f"{seed}/{count}"))
    for kind, number in shares(count).items():
        make: Callable[[int], Made] = getattr(maker, kind)
        for place in range(number):
            yield make(place)


def shares(count: int) -> dict[str, int]:
    """How many documents of each kind `count` documents are; publications take what rounding leaves."""
    found = {kind: int(count * share) for kind, share in PROPORTIONS.items()}
    found["publications"] += count - sum(found.values())
    return found


class _Maker:
    def __init__(self, count: int, chance: random.Random) -> None:
        self._chance = chance
        self._words = Words(chance)
        self._bodies = Bodies(self._words)
        known = vocabulary()
        self._tags = known[: min(_MOST_TAGS, 6 + int(count**0.5))]
        self._categories = ("news", "notes", "research", "teaching", "tools", "travel")

    def publications(self, place: int) -> Made:
        words, chance = self._words, self._chance
        title, date = words.title(), self._date()
        name = f"{date}-paper-{place}"
        authors = ", ".join(words.person() for _ in range(chance.randint(1, 5)))
        lines = [
            f'title: "{title}"',
            "collection: publications",
            f"category: {chance.choice(('conferences', 'manuscripts'))}",
            f"permalink: /publication/{name}",
            f"excerpt: '{authors}. This paper is about {words.phrase()}.'",
            f"date: {date}",
            f"venue: '{words.venue()}'",
            f"paperurl: 'https://example.org/papers/{place}.pdf'",
            f"citation: '{authors}. ({date[:4]}). &quot;{title}.&quot; <i>{words.venue()}</i>. 1({place}).'",
        ]
        if chance.random() < 0.3:
            lines.append(f"slidesurl: 'https://example.org/slides/{place}.pdf'")
        return _made(f"_publications/{name}.md", lines, self._bodies.of_length(70, 0.7))

    def posts(self, place: int) -> Made:
        chance = self._chance
        date = self._date()
        tags = sorted({self._tag() for _ in range(chance.randint(1, 4))})
        lines = [f"title: '{self._words.title()}'", f"date: {date}"]
        if chance.random() < 0.5:
            lines.append(f"permalink: /posts/{date[:4]}/{date[5:7]}/blog-post-{place}/")
        lines += ["tags:", *(f"  - {tag}" for tag in tags)]
        if chance.random() < 0.6:
            lines += ["categories:", f"  - {chance.choice(self._categories)}"]
        return _made(f"_posts/{date}-blog-post-{place}.md", lines, self._bodies.of_length(280, 0.8))

    def talks(self, place: int) -> Made:
        words, date = self._words, self._date()
        lines = [
            f'title: "{words.title()}"',
            "collection: talks",
            f'type: "{self._chance.choice(("Talk", "Tutorial", "Conference proceedings talk"))}"',
            f"permalink: /talks/{date}-talk-{place}",
            f'venue: "{words.venue()}"',
            f"date: {date}",
            f'location: "{words.city()}"',
        ]
        return _made(f"_talks/{date}-talk-{place}.md", lines, self._bodies.of_length(40, 0.6))

    def teaching(self, place: int) -> Made:
        words, date = self._words, self._date()
        season = self._chance.choice(("spring", "fall"))
        lines = [
            f'title: "{words.title()}"',
            "collection: teaching",
            f'type: "{self._chance.choice(("Undergraduate course", "Graduate course", "Workshop"))}"',
            f"permalink: /teaching/{date[:4]}-{season}-{place}",
            f'venue: "University of {words.city()}"',
            f"date: {date}",
            f'location: "{words.city()}"',
        ]
        return _made(f"_teaching/{date[:4]}-{season}-{place}.md", lines, self._bodies.of_length(60, 0.7))

    def portfolio(self, place: int) -> Made:
        words = self._words
        lines = [
            f'title: "{words.title()}"',
            f'excerpt: "{words.clause()} <br/>"',
            "collection: portfolio",
            f"date: {self._date()}",
        ]
        return _made(f"_portfolio/portfolio-{place}.md", lines, self._bodies.of_length(60, 0.7))

    def _date(self) -> str:
        chance = self._chance
        return f"{chance.randint(2004, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"

    def _tag(self) -> str:
        """A few tags are on many posts, and many on a few."""
        return self._tags[int(len(self._tags) * self._chance.random() ** 2)]


def _made(path: str, lines: list[str], body: str) -> Made:
    return Made(path, "\n".join(["---", *lines, "---", "", body]))
