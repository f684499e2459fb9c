"""Q, the language of kdb+."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.scanner import Grammar, Words

_WORDS = Words(
    "n",
    k="do if while select update delete exec from by",
    ow="""and or except inter like each cross vs sv within where in asof bin binr cor cov cut ej fby div ij
    insert lj ljf mavg mcount mdev mmax mmin mmu mod msum over prior peach pj scan scov setenv ss sublist uj
    union upsert wavg wsum xasc xbar xcol xcols xdesc xexp xgroup xkey xlog xprev xrank""",
    nb="""first enlist value type get set count string key max min sum prd last flip distinct raze neg desc
    differ dsave dev eval exit exp fills fkeys floor getenv group gtime hclose hcount hdel hopen hsym iasc
    idesc inv keys load log lsq ltime ltrim maxs md5 med meta mins next parse plist prds prev rand rank ratios
    read0 read1 reciprocal reverse rload rotate rsave rtrim save sdev show signum sin sqrt ssr sums svar
    system tables tan til trim txf ungroup var view views wj wj1 ww""",
)
#: Namespaces of the language's own.
_OWN = re.compile(r"\.[zQqho]\.")
_CLOCK = r"[012]\d:[0-5]\d(?::[0-5]\d(?:\.\d+)?)?"


def _name(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    yield "no" if _OWN.match(match[0]) else _WORDS.name_of(match[0]), match[0]


GRAMMAR = Grammar(
    {
        "root": [(r"#!.*$", "cp", "=top"), (r"", "", "=top")],
        # Indented lines before anything else count for nothing.
        "top": [(r"^[ \t\r]+.*$", "cs"), (r"\n+", ""), (r"", "", "=base")],
        "base": [
            (r"\n+", ""),
            (r"^.\)", "kd"),
            (r"\.?[a-zA-Z][a-zA-Z0-9_.]*", _name),
            (r"\s+/.*", "c1"),
            (r"[ \t\r]+", "w"),
            (r"^/$(?s:.*?)^\\$", "cm"),
            (r"^/[^\n]*$(?:\n[^\S\n]+.*$)*", "cm"),
            (r"^\\$", "c", "rest"),
            (r"^\\\\\s+", "k", "rest"),
            (r'"', "s", "string"),
            (rf"(?:\d+D|\d{{4}}\.[01]\d\.[0123]\d[DT])(?:{_CLOCK}|(?:[012]\d)?)[zpn]?\b", "ld"),
            (rf"{_CLOCK}[uvtpn]?\b", "ld"),
            (r"\d{4}\.[01]\d\.[0-3]\d[dpnzm]?\b", "ld"),
            (r"0[nNwW][hijefcpmdznuvt]?", "kc"),
            (r"['\\/]|[012]:", "o"),
            (r"(?:\d+\.\d*|\.\d+)(?:e[+-]?\d+)?[ef]?|\d+e[+-]?\d+[ef]?|\d+[ef]", "mf"),
            (r"0[xX][0-9a-fA-F]+", "mh"),
            (r"[01]+b", "mb"),
            (r"[0-9]+[hij]?", "mi"),
            (r"`:[:a-zA-Z0-9._/]*|`(?:[a-zA-Z0-9.][:a-zA-Z0-9._]*)?", "ss"),
            (r"[<>]=|<>|::|[?:$%&|@._#*^\-+~,!><=]:?", "o"),
            (r"[{}\[\]();]", "p"),
        ],
        "string": [
            (r'"', "s", "#pop"),
            (r"\\(?:[\\nr]|[01][0-7]{2})", "se"),
            (r'\\"?|[^\\"\n]+', "s"),
        ],
        "rest": [(r"(?s:.+)", "cm")],
    }
)
