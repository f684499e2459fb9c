"""jekyll-gist 1.5: the tag `gist`, which puts one of GitHub's gists into a page.

The gem also asks GitHub for the gist's text, for readers without scripts, and leaves that out when there is
no answer. A build of pysite never asks the network, so it always does what the gem does without an answer.
Source: the gem's README; how the tag is read observed with Jekyll 4.3.1.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pysite.plugins.expression import evaluate
from pysite.plugins.plugin import Plugin
from pysite.ruby.values import to_s
from pysite.templates.environment import RuntimeTag
from pysite.templates.errors import PlainError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pysite.templates.context import Context

#: The gist and, behind it, one of its files.
_MARKUP = re.compile(r"(\S+|.*(?=/).+)\s?(\S*)")


def gist(context: Context, markup: str, body: Callable[[], str] | None) -> str:
    """`{% gist USER/ID FILE %}`: the script element. Both may be variables.

    Raises PlainError for a tag without a gist.
    """
    match = _MARKUP.fullmatch(markup.strip())
    if match is None:
        raise PlainError(
            f"Syntax error in tag 'gist' while parsing the following markup: {markup.strip()!r}",
            hint="write {% gist user/1234567 %} or {% gist user/1234567 file.js %}",
        )
    name, file = (_value(context, part.strip()) for part in match.groups())
    url = f"https://gist.github.com/{name}.js" + (f"?file={file}" if file else "")
    return f'<script src="{url}"> </script>'


def _value(context: Context, word: str) -> str:
    """What the word stands for where it is a variable or a literal, else the word."""
    value = evaluate(context, word)
    return word if value is None else to_s(value)


PLUGIN = Plugin("jekyll-gist", tags={"gist": RuntimeTag(gist)})
