"""What would mend a template, by what Ruby says is wrong with it."""

from __future__ import annotations

import re

#: Patterns of messages, and what to tell a person who sees one. Groups may be named in the advice.
_HINTS = (
    (r"comparison of .+ failed", "compare things of one kind: a number with a number, a text with a text"),
    (r"divided by 0", "check that the divisor isn't 0 before dividing"),
    (
        r"Invalid Date|invalid date|is not a valid datetime",
        "write dates as 2026-01-31 or 2026-01-31 09:30:00",
    ),
    (r"wrong number of arguments", "count what stands behind the filter's colon"),
    (
        r"Unexpected character|Expected \w+ but found|is not a valid expression",
        "look at the quotes, the brackets and the operators",
    ),
    (r"Syntax Error in tag 'highlight'", "write {% highlight python %} or {% highlight python linenos %}"),
    (
        r"File contains invalid characters or sequences",
        "includes live in _includes; a name can't lead out of it",
    ),
    (r"Invalid syntax for include", "put the values of parameters in quotes"),
    (r"Could not find document", "name the source as it lies in the site's folder, such as _pages/about.md"),
    (r"in any of \[", "check the name, or add the file"),
    (r"Could not find post", "name the post by its file, without the extension: 2026-01-31-title"),
    (r"Unexpected outer '(.+)' tag", r"a {% if %}, {% case %} or {% for %} is missing in front of {% \1 %}"),
    (r"Unknown tag 'end(\w+)'", r"there is no open {% \1 %} that this could end; take it out"),
    (r"Unknown tag '", "check its spelling, or add the plugin that brings it to `plugins:` in _config.yml"),
    (r"undefined filter", "check its spelling, or set `strict_filters: false` in _config.yml"),
    (r"undefined (?:variable|method)", "check its spelling, or set `strict_variables: false` in _config.yml"),
    (r"'(\w+)' tag was never closed", r"add {% end\1 %}"),
    (r"was not properly terminated", "close it with }} or %}"),
    (r"Nesting too deep", "look for templates that include each other"),
    (
        r"no implicit conversion|can't convert|undefined local|cannot |invalid value",
        "check what kind of value the filter gets",
    ),
)


def hint_for(message: str) -> str:
    """What would mend what `message` tells of; empty where nobody knows."""
    for pattern, advice in _HINTS:
        match = re.search(pattern, message)
        if match is not None:
            return match.expand(advice) if "\\" in advice else advice
    return ""
