"""Protocol buffers."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, any_of, needing

_NAME = r"[a-zA-Z_]\w*"

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"[,;{}\[\]()]", "p"),
            (r"/(?:\\\n)?/(?:$|(?s:.*?)[^\\]$)", "c1"),
            (needing("*\\\n/", r"/(?:\\\n)?\*(?s:.*?)\*(?:\\\n)?/"), "cm"),
            (needing("*/", r"/(?:\\\n)?\*(?s:.*?)\*/"), "cm"),
            (
                any_of(
                    """ctype default extensions import max oneof option optional packed repeated required
                    returns rpc to"""
                ),
                "k",
            ),
            (
                any_of(
                    """bool bytes double fixed32 fixed64 float int32 int64 sfixed32 sfixed64 sint32 sint64
                    string uint32 uint64"""
                ),
                "kt",
            ),
            (r"true|false", "kc"),
            (r"(package)(\s+)", ("kn", ""), "package"),
            (r"(message|extend)(\s+)", ("kd", ""), "message"),
            (r"(enum|group|service)(\s+)", ("kd", ""), "type"),
            (r"\".*?\"|'.*?'", "s"),
            (r"(?:\d+\.\d*|\.\d+|\d+)[eE][+-]?\d+[LlUu]*", "mf"),
            (r"(?:\d+\.\d*|\.\d+|\d+[fF])[fF]?", "mf"),
            (r"-?(?:inf|nan)\b", "mf"),
            (r"0x[0-9a-fA-F]+[LlUu]*", "mh"),
            (r"0[0-7]+[LlUu]*", "mo"),
            (r"\d+[LlUu]*", "mi"),
            (r"[+-=]", "o"),
            (r"([a-zA-Z_][\w.]*)([ \t]*)(=)", ("na", "", "o")),
            (r"[a-zA-Z_][\w.]*", "n"),
        ],
        "package": [(_NAME, "nn", "#pop"), (r"", "", "#pop")],
        "message": [(_NAME, "nc", "#pop"), (r"", "", "#pop")],
        "type": [(_NAME, "n", "#pop"), (r"", "", "#pop")],
    }
)
