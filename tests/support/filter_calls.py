"""Calls of filters: each filter with each kind of value and argument."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator
from decimal import Decimal
from inspect import signature
from zoneinfo import ZoneInfo

from pysite.ruby.values import Range, Symbol
from pysite.templates.filters import FILTERS, load
from support.ruby_server import Box, zoned

ZONE = "America/New_York"
UTC = dt.timezone.utc

# fmt: off
TEXTS = [
    *("", " ", "a", "A", "abc", "Hello, World", "  padded \t\n"),
    *("a b  c", "a,b,,c,,", "x\r\ny\nz\n", "nbsp\u00a0x"),
    *("été ÀÉ", "ΑΣ", "漢字とかな カナ 한글 mixed", "ß ŉ ǆ", "e\u0301"),
    *("\u2009thin\u2009", "emoji 😀", "0", "12", "-3"),
    *("1.5", " 2.50 ", "1_000", "0x1f", "1e3", "12abc", ".5"),
    *("<p class='x'>a &amp; b & \"c\"</p>", "&lt; &#39; &bad"),
    "<script>\nx</script>y<!-- c -->z<style>w</style><br/>",
    *("a+b c%20d%2Fé~*", "YWJj", "YWI=", "YWI", "-_-_"),
    *("/index.html", "a/b/index.htm", "/a b/ü?q=1&r=é#f"),
    *("http://x.y/z", "//x/y", "a:b", "2014-02-01", "now or never"),
    *("2014-02-01 10:20:30 +0800", "Feb 3, 2001", "1391259789"),
    *("null\0byte", "back\\slash \\1 \\0", "true", "nil"),
    *("a-b_c.d~e!f", "--a--", "The _config.yml file", "\udce9 latin"),
    *("tab\tend", "ab" * 40, "one two three four five"),
]
NUMBERS = [
    *(0, 1, -1, 3, 12, -7, 100, 2**31, 2**62, -(2**62) - 1, 2**70, 1391259789),
    *(0.0, -0.0, 1.0, 1.5, -2.5, 0.1, 3.14159, 1e20, 1e-5, 123456789.987654321, 1e300),
    *(float("nan"), float("inf"), float("-inf")),
    *(Decimal("1.5"), Decimal("-0.001"), Decimal("1E+30"), Decimal(0)),
]
TIMES = [
    dt.datetime(2014, 2, 1, 12, 0, 5, tzinfo=ZoneInfo(ZONE)),
    dt.datetime(2014, 7, 1, 0, 0, 0, 250000, tzinfo=UTC),
    dt.datetime(2014, 2, 1, 23, 59, 59, tzinfo=zoned(8)),
    dt.date(2014, 2, 3),
    dt.date(2021, 11, 22),
]
HASHES = [
    {},
    {"x": 1, "y": "two"},
    {"x": None, "z": {"a": [1, 2.5, None]}},
    {Symbol("k"): Symbol("v"), 3: True, None: "n", "d": dt.date(2014, 2, 3)},
]
ITEMS = [
    {"n": "b", "x": 1, "t": ["red", "blue"], "d": dt.datetime(2014, 2, 1, tzinfo=UTC), "o": {"p": "q"}},
    {"n": "a", "x": "10", "t": "red", "o": {"p": "r"}},
    {"n": None, "x": 2.5, "t": [], "w": "first"},
    {"n": "B", "x": "3", "t": ["blue"], "o": None},
    {"n": "a", "x": None, "t": "", "o": {"p": "q"}},
]
ARRAYS: list[object] = [
    [],
    ["b", "a", "C", "a"],
    [3, 1, 2, 1.0, 1],
    [None, "x", None],
    ["b", None, "a"],
    [1, "a"],
    [[3, [1]], [2], []],
    [["b", 2], ["a", 1]],
    [True, False, None],
    [1.5, Decimal("0.5"), 2],
    [Symbol("s"), "s"],
    [{"x": 1}, {"x": 1}, {"x": 2}],
    ITEMS,
    [*ITEMS, "n", 5],
    [Box({"n": "c", "x": 3}), {"n": "b"}],
    [dt.date(2014, 2, 3), dt.date(2013, 1, 1)],
    ["one"],
    ["one", "two"],
    ["one", None, 3.0],
]
OTHERS: list[object] = [
    *(None, True, False, Symbol("symbol")),
    *(Range(1, 5), Range(3, 1), Range(-2, 2)),
    Box({"x": 1, "title": "Drop"}),
    Box({}),
]
VALUES: list[object] = [*TEXTS, *NUMBERS, *TIMES, *HASHES, *ARRAYS, *OTHERS]
#: A few of each kind, for filters with several arguments.
FEW: list[object] = [
    *(None, True, False, "", "a", "abc abc", " b ", "1.5", "7", "été a", 0, 3, -2, 2**70, 1.5, -0.25),
    *(Decimal("2.5"), Symbol("a"), Range(1, 3), [], ["a", None, "b"], [[1], 2], ITEMS, {"a": 1, "x": [2]}),
    *(TIMES[0], TIMES[3], Box({"a": "b"}), float("inf")),
]
ARGUMENTS: list[object] = [
    *(None, True, False, "", " ", "a", "b", "2", "1.5", "-1"),
    *("x", "n", "o.p", "red", "10", "\\0-\\&", "é", "%Y-%m-%d"),
    *(0, 1, 2, -1, -7, 1000, 2**70, 0.0, 1.5, -2.5, Decimal("0.5"), float("nan"), float("inf")),
    *([], ["a"], [1, [2]], {}, {"allow_false": True}),
    *({"a": 1}, Range(1, 2), TIMES[3], TIMES[1], Symbol("a")),
]
FORMS = [
    *("%Y-%m-%d", "%-d %^b %e %j %U %W %G %V %s %L %N"),
    *("%z %:z %::z %Z %c %x %X %D %F %R %r %T %v %h", "%n%t%%%P%p%C%y"),
    *("%u %w %A %a %B %b %I %l %k %H %M %S %10Y %-m %_m %03d %+", "", "plain", "%", "%Q", "100%", None, 5),
]
MODES = [None, False, "none", "raw", "default", "pretty", "ascii", "latin", "other", Symbol("raw"), 1]

#: What converts languages is tested where the converters are; what samples, by what may come out.
ELSEWHERE = {
    *("markdownify", "smartify", "sassify", "scssify", "sample"),
    *("where_exp", "find_exp", "group_by_exp"),
}
# fmt: on


def combinations() -> Iterator[tuple[str, tuple[object, ...]]]:
    """Go through all calls: a filter's name, the value and the arguments."""
    for name in sorted(set(FILTERS) - ELSEWHERE):
        for value in VALUES:
            yield name, (value,)
        takes_one = len(signature(load(FILTERS[name])).parameters) > 2
        for value, argument in itertools.product(FEW, ARGUMENTS if takes_one else ARGUMENTS[:2]):
            yield name, (value, argument)
        for value in FEW[:8]:
            yield name, (value, "a", "b")
            yield name, (value, "a", "b", "c")
    for value, form in itertools.product([*TIMES, *TEXTS, 1391259789, None], FORMS):
        yield "date", (value, form)
    for value, kind, style in itertools.product([*TIMES, *TEXTS[-10:]], ["ordinal", None, "x"], ["US", None]):
        yield "date_to_string", (value, kind, style)
        yield "date_to_long_string", (value, kind, style)
    for value, mode in itertools.product([*TEXTS, 5, None], MODES):
        yield "slugify", (value, mode)
        yield "number_of_words", (value, "cjk" if mode == "raw" else "auto" if mode == "latin" else mode)
    for array, name, nils in itertools.product(
        ARRAYS, ["n", "x", "o.p", "t", "d", "w"], ["first", "last", "no"]
    ):
        yield "sort", (array, name, nils)
        yield "sort_natural", (array, name)
        yield "group_by", (array, name)
        yield "map", (array, name)
        yield "uniq", (array, name)
        yield "compact", (array, name)
    for array, name in itertools.product([*ARRAYS, *HASHES], ["n", "x", "o.p", "t", "missing"]):
        for target in [None, "", "a", "b", "red", "10", 10, 1, 2.5, 3, True, "q", "first", Range(1, 2)]:
            yield "where", (array, name, target)
            yield "find", (array, name, target)
    for text, length, ending in itertools.product(TEXTS, [0, 1, 3, "5", 1000], ["", "...", "…", None]):
        yield "truncate", (text, length, ending)
        yield "truncatewords", (text, length, ending)
        yield "slice", (text, length, 2)
        yield "replace", (text, "a", ending)
        yield "replace_first", (text, "b", ending)
