"""VCL, which configures Varnish."""

from __future__ import annotations

import re

from pysite.highlight.formatters import Token
from pysite.highlight.languages import c
from pysite.highlight.scanner import Grammar, Words, needing

_WORDS = Words(
    "",
    nv="""bereq bereq.backend bereq.between_bytes_timeout bereq.connect_timeout bereq.first_byte_timeout
    bereq.method bereq.proto bereq.retries bereq.uncacheable bereq.url bereq.xid beresp beresp.age
    beresp.backend beresp.backend.ip beresp.backend.name beresp.do_esi beresp.do_gunzip beresp.do_gzip
    beresp.do_stream beresp.grace beresp.keep beresp.proto beresp.reason beresp.status beresp.storage_hint
    beresp.ttl beresp.uncacheable beresp.was_304 client.identity client.ip local.ip now obj.age obj.grace
    obj.hits obj.keep obj.proto obj.reason obj.status obj.ttl obj.uncacheable remote.ip req
    req.backend_hint req.can_gzip req.esi req.esi_level req.hash_always_miss req.hash_ignore_busy
    req.method req.proto req.restarts req.ttl req.url req.xid resp resp.proto resp.reason resp.status
    server.hostname server.identity server.ip""",
    nf="""ban call hash_data new regsub regsuball return rollback std.cache_req_body std.collect
    std.duration std.fileread std.healthy std.integer std.ip std.log std.port std.querysort std.random
    std.real std.real2time std.rollback std.set_ip_tos std.strstr std.syslog std.time std.time2integer
    std.time2real std.timestamp std.tolower std.toupper synth synthetic""",
    k="""vcl set unset include import if else elseif elif elsif director probe backend acl declare local BOOL
    FLOAT INTEGER IP RTIME STRING TIME""",
)
_HEX = r"[0-9a-fA-F]+"
_NUMBER = rf"(?:0[xX]{_HEX}(?:\.{_HEX})?(?:[pP][+-]?{_HEX})?|[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)"


def _number(grammar: Grammar, match: re.Match[str], stack: list[str]) -> list[Token]:
    return [("mi" if re.fullmatch(rf"[0-9]+|0x{_HEX}", match[0]) else "mf", match[0])]


def _code(grammar: Grammar, match: re.Match[str], stack: list[str]) -> list[Token]:
    return c.GRAMMAR.tokens(match[0])


GRAMMAR = Grammar(
    {
        "root": [
            (needing('"}', r'\{"(?s:.*?)"\}'), "s1"),
            (r'\{(\w+)"(?s:.*?)"\1\}', "s1"),
            (needing("*/", r"/\*(?s:.*?)\*/"), "cm"),
            (r"(?://|#).*", "c1"),
            (r"true|false", "kc"),
            (r"(?:beresp|bereq|resp|req|obj)\.http\.[\w.-]+|var\.[\w.-]+", "nv"),
            (r"(sub)(\s+)([\w-]+)", ("k", "", "nf")),
            (r"C\{", "cp", "code"),
            (r"\.?[a-zA-Z_][\w.-]*", _WORDS),
            (rf"{_NUMBER}(?:ms|[smhdwy])", "mx"),
            (_NUMBER, _number),
            (r'"', "s2", "string"),
            (r"[&|+-]{2}|[<=>!*/+-]=|<<|>>|!~|[-+*/%><=!&|~]", "o"),
            (r"[{}();.,]", "p"),
            (r"(?s:.)", ""),
        ],
        "string": [(r'"', "s2", "#pop"), (r"\\[\\\"nt]", "se"), (r"(?s:.)", "s2")],
        "code": [(r"\}C", "cp", "#pop"), (needing("}C", r"(?s:.*?)(?=\}C)"), _code)],
    }
)
