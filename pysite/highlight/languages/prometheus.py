"""Queries for Prometheus."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, Words

_FUNCTIONS = """abs absent ceil changes clamp_max clamp_min count_scalar day_of_month day_of_week
days_in_month delta deriv drop_common_labels exp floor histogram_quantile holt_winters hour idelta increase
irate label_replace ln log2 log10 month predict_linear rate resets round scalar sort sort_desc sqrt time
vector year avg_over_time min_over_time max_over_time sum_over_time count_over_time
quantile_over_time stddev_over_time stdvar_over_time"""

GRAMMAR = Grammar(
    {
        "root": [
            "@strings",
            "@blank",
            (r"-?\d+\.\d+", "mf"),
            (r"-?\d+[smhdwy]?", "mi"),
            (r"[+*/%^<>=-]|!=|and|or|unless", "o"),
            (r"(?:sum|min|max|avg|stddev|stdvar|count|count_values|bottomk|topk)\b", "nf"),
            (r"(ignoring|on)(\()", ("kp", "p"), "labels"),
            (r"(group_left|group_right)(\()", ("kt", "p")),
            (r"(?:bool|offset)\b", "k"),
            (r"(?:without|by)\b", "k", "labels"),
            (r"[\w:]+", Words("n", nb=_FUNCTIONS)),
            (r"[a-zA-Z0-9_-]+", "n"),
            (r"[()\]:.,\[]", "p"),
            (r"\{", "p", "filters"),
        ],
        "strings": [(r'"', "s2", "double"), (r"'", "s1", "single"), (r"`.*`", "sb")],
        "double": [(r'\\[\\abfnrtv"]', "se"), (r'[^\\"]+', "s2"), (r'"', "s2", "#pop")],
        "single": [(r"\\[\\abfnrtv']", "se"), (r"[^\\']+", "s1"), (r"'", "s1", "#pop")],
        "filters": [
            (r"[ \t\r]+", ""),
            (r",", "p"),
            (r"[a-zA-Z0-9_:-]+", "na"),
            (r"![=~]|=~?", "o"),
            "@strings",
            (r"\}", "p", "#pop"),
        ],
        "labels": [(r"[(,]", "p"), (r"[a-zA-Z0-9_:-]+", "na"), "@blank", (r"\)", "p", "#pop")],
        "blank": [(r"[ \t\r]+", ""), (r"\n\s*", ""), (r"#.*", "c")],
    }
)
