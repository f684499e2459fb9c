"""Sieve, which sorts mails."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, Words, needing

_WORDS = Words(
    "nx",
    nf="""keep fileinto redirect discard addheader deleteheader reject ereject notify setflag addflag
    removeflag vacation replace enclose extracttext""",
    nv="""address allof anyof exists false header not size true body hasflag spamtest virustest date
    currentdate valid_notify_method notify_method_capability mailboxexists metadata metadataexists
    servermetadata servermetadataexists""",
    k="if elsif else require stop",
)

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"#.*", "c1"),
            (needing("*", r"/(?:\\\n)?\*(?s:.*?)\*(?:\\\n)?/"), "cm"),
            (r"[\[\](),;{}]", "p"),
            (r":[a-zA-Z_]\w*", "o"),
            (r"[a-zA-Z_]\w*", _WORDS),
            (r'"', "s2", "string"),
            (r"[0-9]+[KMG]", "mi"),
        ],
        # A line end in a string is wrong.
        "string": [
            (r"\\.", "se"),
            (r'"', "s2", "#pop"),
            (r"\$\{(?:[0-9][.0-9]*|[a-zA-Z_][.a-zA-Z0-9_]*)\}", "si"),
            (r".", "s2"),
        ],
    }
)
