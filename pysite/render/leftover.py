"""Whether a text asks for `content`, which only layouts are given: elsewhere another page has left it."""

from __future__ import annotations

import re

_PASSED_OVER = re.compile(r"\{%-?\s*(raw|comment)\s*-?%\}.*?\{%-?\s*end\1\s*-?%\}", re.DOTALL)
_TAG = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
#: The variable, and not a property, a parameter, or a part of another name.
_CONTENT = re.compile(r"(?<![\w.-])content(?![\w:-])(?!\s*=(?!=))")
_SETS = re.compile(r"\{%-?\s*(?:assign|capture|for)\s+content\b")


def asks_for_content(text: str) -> bool:
    """Whether a template looks up the variable `content`, and doesn't set it itself."""
    if "content" not in text:
        return False
    tags = [tag for tag in _TAG.findall(_PASSED_OVER.sub("", text)) if "content" in tag]
    if any(map(_SETS.match, tags)):
        return False
    return any(_CONTENT.search(_QUOTED.sub("", tag)) for tag in tags)
