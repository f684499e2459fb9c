"""Groovy, and Gradle which only has more words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.scanner import Grammar, Words, needing

_KEYWORDS = """assert break case catch continue default do else finally for if goto instanceof new return
switch this throw try while in as"""
_DECLARATIONS = """abstract const enum extends final implements native private protected public static
strictfp super synchronized throws transient volatile"""
_TYPES = "def boolean byte char double float int long short void"
_CONSTANTS = "true false null"


def _quoted(quote: str) -> str:
    """A string in a line, which goes on in the next one after a backslash."""
    return rf"{quote}(?:\\\\\n?|\\[^\\]|[^{quote}\\\n])*\\?{quote}"


def _method(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    """A method's head. A state that what stands before the name ends in goes on behind it."""
    yield from grammar.tokens(match[1], stack=stack)
    yield from (("nf", match[2]), ("", match[3]), ("o", match[4]))


def _go_on(stack: list[str], match: re.Match[str]) -> None:
    """The action has changed the stack."""


def _grammar(words: Words) -> Grammar:
    return Grammar(
        {
            "root": [
                (
                    needing("(", r"^(\s*(?:\w[\w.\[\]]*\s+)+?)(\w+)(\s*)(\()"),
                    _method,
                    _go_on,
                ),
                (r"[^\S\n]+", ""),
                (r"//.*", "c1"),
                (needing("*/", r"/\*(?s:.*?)\*/"), "cm"),
                (r"@\w[\w.]*", "nd"),
                (r"(?:class|interface|trait)\b", "kd", "class"),
                (r"(?:package|import)\b", "kn", "import"),
                (needing('"""', r'"""(?s:.*?)"""'), "s2"),
                (needing("'''", r"'''(?s:.*?)'''"), "s1"),
                (_quoted('"'), "s2"),
                (_quoted("'"), "s1"),
                (needing("/$", r"\$/(?:\$(?s:.)|[^$/]|/(?!\$))*\$?/\$"), "s"),
                (_quoted("/"), "s"),
                (r"'[^\\]'", "sc"),
                (r"(\.)([a-zA-Z_][a-zA-Z0-9_]*)", ("o", "na")),
                (r"[a-zA-Z_][a-zA-Z0-9_]*:", "nl"),
                (r"[a-zA-Z_$][a-zA-Z0-9_]*", words),
                (r"[~^*!%&\[\](){}<>|+=:;,./?-]", "o"),
                (r"\d+\.\d+(?:[eE]\d+)?[fd]?", "mf"),
                (r"0x[0-9a-f]+", "mh"),
                (r"[0-9]+L?", "mi"),
                (r"\n", ""),
            ],
            "class": [(r"\s+", ""), (r"\w+", "nc", "#pop")],
            "import": [(r"\s+", ""), (r"[\w.]+\*?", "nn", "#pop")],
        }
    )


GRAMMAR = _grammar(Words("n", kc=_CONSTANTS, kt=_TYPES, kd=_DECLARATIONS, k=_KEYWORDS))
GRADLE = _grammar(
    Words(
        "n",
        kc=_CONSTANTS,
        kt=f"""{_TYPES} Project Task Gradle Settings Script JavaToolChain SourceSet SourceSetOutput
        IncrementalTaskInputs Configuration ResolutionStrategy ArtifactResolutionQuery ComponentSelection
        ComponentSelectionRules ConventionProperty ExtensionAware ExtraPropertiesExtension
        PublishingExtension IvyPublication IvyArtifact IvyArtifactSet IvyModuleDescriptorSpec
        MavenPublication MavenArtifact MavenArtifactSet MavenPom PluginDependenciesSpec
        PluginDependencySpec ResourceHandler TextResourceFactory""",
        kd=_DECLARATIONS,
        k=f"""{_KEYWORDS} allprojects artifacts buildscript configuration dependencies repositories
        sourceSets subprojects publishing""",
    )
)
