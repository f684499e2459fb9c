"""C#."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, any_of

_NAME = r"@?[_a-zA-Z]\w*"
_KEYWORDS = """abstract as base break case catch checked const continue default delegate do else enum
event explicit extern false finally fixed for foreach goto if implicit in interface internal is lock new
null operator out override params private protected public readonly ref return sealed sizeof stackalloc
static switch this throw true try typeof unchecked unsafe virtual void volatile while add alias async
await get global partial remove set value where yield nameof ascending by descending equals from group
in into join let on orderby select"""

GRAMMAR = Grammar(
    {
        "blank": [(r"\s+", ""), (r"//.*", "c1"), (r"/\*(?s:.*?)\*/", "cm")],
        "nest": [(r"\{", "p", "nest"), (r"\}", "p", "#pop"), "@root"],
        "spliced": [(r"\\.", "s"), (r"\{", "p", "nest"), (r'"|\n', "s", "#pop"), (r".", "s")],
        "spliced literal": [(r'""', "s"), (r"\{", "p", "nest"), (r'"', "s", "#pop"), (r".", "s")],
        "root": [
            "@blank",
            (r'\$\s*"', "s", "spliced"),
            (r'\$@\s*"', "s", "spliced literal"),
            (rf"<\[\s*(?:{_NAME}:)?", "k"),
            (r"\]>", "k"),
            (r"[~!%^&*()+=|\[\]{}:;,.<>/?-]", "p"),
            (r'@"(?:""|[^"])*"', "s"),
            (r'"(?:\\.|[^"\\\n])*\\?["\n]', "s"),
            (r"'(?:\\.|.)'", "sc"),
            (r"(?i:0x[0-9a-f]+[lu]?)", "m"),
            (r"(?i:[0-9](?:\.[0-9]*)?(?:e[-+][0-9]+)?[fldu]?)", "m"),
            (any_of("class struct interface"), "k", "class"),
            (any_of("namespace using"), "k", "namespace"),
            (
                r"^#[ \t]*(?:if|endif|else|elif|define|undef|line|error|warning|region|endregion|pragma)\b"
                r".*\n",
                "cp",
            ),
            (any_of(_KEYWORDS), "k"),
            (
                any_of(
                    """bool byte char decimal double dynamic float int long object sbyte short string uint
                    ulong ushort var"""
                ),
                "kt",
            ),
            (rf"{_NAME}(?=\s*\()", "nf"),
            (_NAME, "n"),
        ],
        "class": ["@blank", (_NAME, "nc", "#pop")],
        "namespace": ["@blank", (r"(?=\()", "", "#pop"), (rf"(?:{_NAME}|\.)+", "nn", "#pop")],
    }
)
