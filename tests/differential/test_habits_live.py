"""Ruby's habits on random texts, against a live Ruby."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator

import pytest

from support.habits import TIMES, Question, ours, rubys

TIME_PIECES = (
    "jan Feb march APRIL may sept 2014 14 '99 3 31 0 12 2 30 3rd 21st -5 10:20 10:20:30 10:20:30.25 10h20m "
    "3pm 12am p.m. - / . , : T Z UTC GMT EST edt +0800 +08:00 -03 w05 sun Monday bc ad ' 20140203 140203 "
    "2014-02-03 2014/2/3 2/3/2014 3.2.2014 2014-032 h26.05.01 foo the of é 99 12345 dst"
)
URL_PIECES = (
    "http https mailto : // / ? # & ; = + %20 %2F %41 %zz % é ü 漢 Ⅷ ﬁ . .. ./ ../ a A index.html @ user :pw "
    "Example.COM :80 :8080 ~ _ - $ ! ' ( ) * , | \\ < > \" q=1 %2B %c3%a9 \t \n"
)
TEXT_PIECES = [
    *(
        "a",
        "B",
        "é",
        "É",
        "Σ",
        "ß",
        " ",
        "  ",
        "\t",
        "\n",
        "\0",
        "\u00a0",
        "\u2028",
        "漢",
        "😀",
        "1",
        "2.5",
        "-",
    ),
    *("_", ".", ",", "#", "{", "\\", '"', "'", "\x7f", "\x1b", "e\u0301", "ﬁ", "0x", "e5", "&", "<"),
]


def questions(choose: random.Random, count: int) -> Iterator[Question]:
    """Make questions about dates, formats, URLs and texts, `count` of each."""
    times, urls = TIME_PIECES.split(), URL_PIECES.split(" ")
    for _ in range(count):
        space = choose.choice(["", " ", " ", "-"])
        text = space.join(choose.choices(times, k=choose.randint(1, 4)))
        yield ["parse", text]
        yield ["parts", text]
        flags = "".join(choose.choices("-0^#_", k=choose.choice([0, 0, 1, 2])))
        width = choose.choice(["", "", "3", "10"])
        letter = choose.choice("AaBbCcDdeFGgHhIjkLlMmNnPpRrSsTtUuVvWwXxYyz")
        yield [
            "strftime",
            choose.choice(list(TIMES)),
            f"%{flags}{width}{letter} {choose.choice(['%:z', '%Z', '%%'])}",
        ]
        url = "".join(choose.choices(urls, k=choose.randint(1, 8)))
        yield ["uri_normal", url]
        yield ["uri_component", url]
        text = "".join(choose.choices(TEXT_PIECES, k=choose.randint(0, 8)))
        for habit in ("inspect", "downcase", "upcase", "capitalize", "strip", "words", "to_i", "json"):
            yield [habit, text]
        yield ["words_limited", text, choose.randint(1, 4)]
        yield ["split", text, choose.choice(TEXT_PIECES)]
        yield ["gsub", text, choose.choice(TEXT_PIECES), choose.choice(["x", "\\0\\0", "", "\\\\"])]
        yield [
            "slugify",
            text,
            choose.choice([None, "raw", "pretty", "ascii", "latin"]),
            choose.random() < 0.5,
        ]
        yield ["casecmp", text, "".join(choose.choices(TEXT_PIECES, k=3))]


def out_of_reach(question: Question, answer: object) -> bool:
    """Tell whether an answer is one that Python can't give: a time outside of its years."""
    if question[0] != "parse":
        return False
    year = str(answer[0]).split("-")[0] if isinstance(answer, list) else "2000"
    return not (len(year) == 4 and year > "0000")


@pytest.mark.jekyll
def test_random_texts() -> None:
    """Every question has Ruby's answer."""
    asked = list(questions(random.Random(11), 400))
    differing = [
        f"{json.dumps(question, ensure_ascii=False)}: Ruby {answer!r}, pysite {ours(question)!r}"
        for question, answer in zip(asked, rubys(asked), strict=True)
        if ours(question) != answer and not out_of_reach(question, answer)
    ]
    told = "\n".join(differing[:30])
    assert not differing, f"{len(differing)} of {len(asked)} differ:\n{told}"
