"""Tokens of code, with Rouge's class names: Pygments does the lexing.

Languages that people write about most have a grammar in `languages/`, which cuts as Rouge does. All others
use Pygments' own lexer, whose class names are nearly Rouge's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from pysite.highlight.formatters import Token
from pysite.highlight.names import TAGS
from pysite.ruby.strings import split

if TYPE_CHECKING:
    from pygments.lexer import Lexer

#: Rouge's tags whose grammar is ours, with the module in `languages/` and the name in it.
GRAMMARS = {
    "abap": "abap:GRAMMAR",
    "actionscript": "actionscript:GRAMMAR",
    "ada": "ada:GRAMMAR",
    "apache": "apache:GRAMMAR",
    "apex": "apex:GRAMMAR",
    "applescript": "applescript:GRAMMAR",
    "armasm": "armasm:GRAMMAR",
    "awk": "awk:GRAMMAR",
    "batchfile": "batchfile:GRAMMAR",
    "bibtex": "bibtex:GRAMMAR",
    "bpf": "bpf:GRAMMAR",
    "brainfuck": "brainfuck:GRAMMAR",
    "c": "c:GRAMMAR",
    "ceylon": "ceylon:GRAMMAR",
    "cfscript": "cfscript:GRAMMAR",
    "clojure": "clojure:GRAMMAR",
    "cmake": "cmake:GRAMMAR",
    "cmhg": "cmhg:GRAMMAR",
    "coffeescript": "coffeescript:GRAMMAR",
    "common_lisp": "common_lisp:GRAMMAR",
    "conf": "conf:GRAMMAR",
    "console": "console:tokens",
    "coq": "coq:GRAMMAR",
    "cpp": "c:PLUS",
    "crystal": "crystal:tokens",
    "csharp": "csharp:GRAMMAR",
    "css": "css:GRAMMAR",
    "csvs": "csvs:GRAMMAR",
    "cuda": "cuda:GRAMMAR",
    "cypher": "cypher:GRAMMAR",
    "cython": "cython:tokens",
    "d": "d:GRAMMAR",
    "dafny": "dafny:GRAMMAR",
    "dart": "dart:GRAMMAR",
    "diff": "diff:GRAMMAR",
    "docker": "docker:GRAMMAR",
    "dot": "dot:tokens",
    "eex": "eex:tokens",
    "eiffel": "eiffel:GRAMMAR",
    "elixir": "elixir:GRAMMAR",
    "elm": "elm:GRAMMAR",
    "email": "email:GRAMMAR",
    "epp": "epp:tokens",
    "erb": "erb:tokens",
    "erlang": "erlang:GRAMMAR",
    "factor": "factor:GRAMMAR",
    "fluent": "fluent:GRAMMAR",
    "fortran": "fortran:GRAMMAR",
    "fsharp": "fsharp:GRAMMAR",
    "gdscript": "gdscript:GRAMMAR",
    "ghc-core": "ghc_core:GRAMMAR",
    "gherkin": "gherkin:GRAMMAR",
    "glsl": "glsl:GRAMMAR",
    "go": "go:GRAMMAR",
    "gradle": "groovy:GRADLE",
    "graphql": "graphql:GRAMMAR",
    "groovy": "groovy:GRAMMAR",
    "hack": "hack:tokens",
    "haml": "haml:tokens",
    "handlebars": "handlebars:tokens",
    "haskell": "haskell:GRAMMAR",
    "haxe": "haxe:GRAMMAR",
    "hcl": "terraform:HCL",
    "hlsl": "hlsl:GRAMMAR",
    "hocon": "hocon:GRAMMAR",
    "html": "html:GRAMMAR",
    "http": "http:GRAMMAR",
    "hylang": "hylang:GRAMMAR",
    "idris": "idris:GRAMMAR",
    "ini": "ini:GRAMMAR",
    "io": "io:GRAMMAR",
    "irb": "irb:tokens",
    "isabelle": "isabelle:GRAMMAR",
    "janet": "janet:GRAMMAR",
    "java": "java:GRAMMAR",
    "javascript": "javascript:GRAMMAR",
    "jinja": "jinja:tokens",
    "json": "json:GRAMMAR",
    "json-doc": "json:COMMENTED",
    "jsonnet": "jsonnet:GRAMMAR",
    "jsp": "jsp:tokens",
    "jsx": "jsx:GRAMMAR",
    "julia": "julia:GRAMMAR",
    "kotlin": "kotlin:GRAMMAR",
    "lean": "lean:GRAMMAR",
    "liquid": "liquid:GRAMMAR",
    "literate_coffeescript": "literate:coffeescript_tokens",
    "literate_haskell": "literate:haskell_tokens",
    "livescript": "livescript:GRAMMAR",
    "llvm": "llvm:GRAMMAR",
    "lua": "lua:GRAMMAR",
    "m68k": "m68k:GRAMMAR",
    "make": "make:tokens",
    "markdown": "markdown:tokens",
    "mathematica": "mathematica:GRAMMAR",
    "matlab": "matlab:GRAMMAR",
    "meson": "meson:GRAMMAR",
    "minizinc": "minizinc:GRAMMAR",
    "moonscript": "moonscript:GRAMMAR",
    "nasm": "nasm:GRAMMAR",
    "nesasm": "nesasm:GRAMMAR",
    "nginx": "nginx:GRAMMAR",
    "nim": "nim:GRAMMAR",
    "nix": "nix:GRAMMAR",
    "objective_c": "objective_c:GRAMMAR",
    "objective_cpp": "objective_c:PLUS",
    "ocaml": "ocaml:GRAMMAR",
    "ocl": "ocl:GRAMMAR",
    "pascal": "pascal:GRAMMAR",
    "perl": "perl:GRAMMAR",
    "php": "php:tokens",
    "plist": "plist:GRAMMAR",
    "pony": "pony:GRAMMAR",
    "postscript": "postscript:GRAMMAR",
    "powershell": "powershell:GRAMMAR",
    "praat": "praat:GRAMMAR",
    "prolog": "prolog:GRAMMAR",
    "prometheus": "prometheus:GRAMMAR",
    "properties": "ini:PROPERTIES",
    "protobuf": "protobuf:GRAMMAR",
    "puppet": "puppet:GRAMMAR",
    "python": "python:GRAMMAR",
    "q": "q:GRAMMAR",
    "qml": "qml:GRAMMAR",
    "r": "r:GRAMMAR",
    "racket": "racket:GRAMMAR",
    "reasonml": "ocaml:REASON",
    "rego": "rego:GRAMMAR",
    "rescript": "rescript:GRAMMAR",
    "robot_framework": "robot_framework:tokens",
    "ruby": "ruby:tokens",
    "rust": "rust:tokens",
    "sas": "sas:GRAMMAR",
    "sass": "sass:tokens",
    "scala": "scala:GRAMMAR",
    "scheme": "scheme:GRAMMAR",
    "scss": "scss:GRAMMAR",
    "sed": "sed:tokens",
    "shell": "shell:GRAMMAR",
    "sieve": "sieve:GRAMMAR",
    "slim": "slim:tokens",
    "smalltalk": "smalltalk:GRAMMAR",
    "smarty": "smarty:tokens",
    "sml": "sml:GRAMMAR",
    "solidity": "solidity:GRAMMAR",
    "sparql": "sparql:GRAMMAR",
    "sql": "sql:GRAMMAR",
    "ssh": "ssh:GRAMMAR",
    "stan": "stan:GRAMMAR",
    "stata": "stata:GRAMMAR",
    "supercollider": "supercollider:GRAMMAR",
    "swift": "swift:GRAMMAR",
    "tap": "tap:GRAMMAR",
    "tcl": "tcl:tokens",
    "terraform": "terraform:GRAMMAR",
    "tex": "tex:GRAMMAR",
    "systemd": "systemd:GRAMMAR",
    "toml": "toml:GRAMMAR",
    "tsx": "jsx:TYPED",
    "turtle": "turtle:GRAMMAR",
    "twig": "jinja:twig",
    "typescript": "javascript:TYPED",
    "vala": "vala:GRAMMAR",
    "vb": "vb:GRAMMAR",
    "vcl": "vcl:GRAMMAR",
    "velocity": "velocity:tokens",
    "verilog": "verilog:GRAMMAR",
    "vhdl": "vhdl:GRAMMAR",
    "viml": "viml:GRAMMAR",
    "vue": "vue:tokens",
    "xml": "xml:GRAMMAR",
    "xpath": "xpath:GRAMMAR",
    "xquery": "xquery:GRAMMAR",
    "yaml": "yaml:tokens",
    "yang": "yang:GRAMMAR",
    "zig": "zig:GRAMMAR",
}

#: Tags with an option that changes what the grammar does, as `with_option` gives them.
_WITH_OPTION = {"php?start_inline=1": "php:inline", "php?start_inline=0": "php:outside"}

#: Rouge's tags that Pygments knows by another name, or knows a near relation of.
_PYGMENTS = {
    "conf": "ini",
    "igorpro": "igor",
    "json-doc": "json",
    "r": "splus",
    "shell": "bash",
}

#: Tags whose lexer in Rouge marks white space as such; elsewhere it is plain text.
_WHITE_SPACE = frozenset(
    [
        "clean",
        "fortran",
    ]
)

#: Tags whose lexer in Rouge changes the text: it drops what is wrong in Crystal's single quotes and the marks
#: of what is escaped, and repeats some of GHC's modules and the file that sed is to write to.
CHANGING = frozenset(["crystal", "escape", "ghc-core", "sed"])


def lex(code: str, tag: str) -> list[Token]:
    """Return the tokens of `code` for Rouge's lexer `tag`: neighbours of one class made one, none empty.

    The texts of all tokens together are always `code`, but for the tags that are `CHANGING` it.
    """
    if tag == "escape":
        return list(merge(_escaped(code)))
    if tag == "plaintext":
        return [("", code)] if code else []
    stream = _lexer(tag)
    if stream is None or not code:
        return [("", code)] if code else []
    tokens = list(merge(stream(code)))
    if tag not in CHANGING and "".join([text for _, text in tokens]) != code:
        return [("", code)]
    return tokens


def with_option(tag: str, options: str) -> str:
    """Return what `lex` is to be given for a tag with options like `start_inline=1&other`.

    Only those of the console and `start_inline` of PHP matter; without it, Rouge guesses.
    """
    if tag == "console" and options:
        return f"{tag}?{options}"
    if tag == "php":
        inline = _parsed(options).get("start_inline")
        if inline is not None:
            return f"{tag}?start_inline={1 if _is_on(inline) else 0}"
    return tag


def _parsed(options: str) -> dict[str, list[str]]:
    """Options by their names, with all values that each has; one without a sign has none."""
    from urllib.parse import unquote_plus

    parsed: dict[str, list[str]] = {}
    for option in re.split("[&;]", options):
        name, sign, value = map(unquote_plus, option.partition("="))
        parsed.setdefault(name, []).extend([value] if sign else [])
    return parsed


def _is_on(values: list[str]) -> bool:
    """Whether an option is on: all values but a few mean yes."""
    return not values or values[-1] not in ("0", "false", "off")


def _console(options: str) -> Callable[[str], Iterable[Token]]:
    """A session with options: `lang` and `output`, `prompt` and `error` as lists with commas, `comments`."""
    from pysite.highlight.languages.console import Console, Language
    from pysite.highlight.languages.shell import GRAMMAR

    given = _parsed(options)

    def language(name: str) -> Language | None:
        tag = TAGS.get(given[name][-1]) if given.get(name) else None
        return _named(tag) if tag in GRAMMARS else partial(lex, tag=tag) if tag else None

    def items(name: str) -> list[str]:
        return [item for value in given.get(name, ()) for item in split(value, ",")]

    comments = _is_on(given["comments"]) if "comments" in given else None
    session = Console(
        items("prompt"), comments, items("error"), language("lang") or GRAMMAR, language("output")
    )
    return session.tokens


def merge(tokens: Iterable[Token]) -> Iterator[Token]:
    """Make one token of neighbours with one class, and drop empty ones."""
    last, parts = "", list[str]()
    for name, text in tokens:
        if not text:
            continue
        if name != last and parts:
            yield last, "".join(parts)
            parts = []
        last = name
        parts.append(text)
    if parts:
        yield last, "".join(parts)


def _escaped(code: str) -> Iterator[Token]:
    """Rouge's `escape`: what stands between `<!` and `!>` is for the formatter, which calls it an error."""
    for index, part in enumerate(re.split(r"<!(.*?)(?:!>|\Z)", code, flags=re.DOTALL)):
        yield "err" if index % 2 else "", part


@cache
def _lexer(tag: str) -> Callable[[str], Iterable[Token]] | None:
    """The function that lexes for `tag`; None where all is plain text."""
    if tag.startswith("console?"):
        return _console(tag.partition("?")[2])
    if tag in GRAMMARS or tag in _WITH_OPTION:
        found = _named(tag)
        tokens: Callable[[str], Iterable[Token]] = getattr(found, "tokens", found)
        return tokens
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        lexer = get_lexer_by_name(_PYGMENTS.get(tag, tag))
    except ClassNotFound:
        return None
    return _classes(lexer, white_space=tag in _WHITE_SPACE)


def _named(tag: str) -> Any:
    """The grammar, or the function, for `tag`."""
    from importlib import import_module

    module, _, name = (GRAMMARS.get(tag) or _WITH_OPTION[tag]).partition(":")
    return getattr(import_module(f"pysite.highlight.languages.{module}"), name)


def _classes(lexer: Lexer, white_space: bool = True) -> Callable[[str], Iterable[Token]]:
    """A lexer's function, which gives class names for Pygments' token types."""
    from pygments.token import STANDARD_TYPES, Whitespace

    known: dict[Any, str] = dict(STANDARD_TYPES)
    if not white_space:
        known[Whitespace] = ""

    def name_of(kind: Any) -> str:
        name = known.get(kind)
        if name is None:
            name = known[kind] = name_of(kind.parent)
        return name

    def stream(code: str) -> Iterator[Token]:
        for _, kind, text in lexer.get_tokens_unprocessed(code):
            yield name_of(kind), text

    return stream
