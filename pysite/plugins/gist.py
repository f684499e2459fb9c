"""jekyll-gist 1.5: the tag `gist`, which puts one of GitHub's gists into a page.

For readers without scripts GitHub is asked for the gist's text, unless `gist: noscript: false` says not to.
Source: the gem's README; how the tag is read, and what is written when there is no answer, observed with
Jekyll 4.3.1.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pysite.errors import Problem
from pysite.plugins.expression import evaluate
from pysite.plugins.plugin import Plugin
from pysite.ruby.values import to_s
from pysite.templates.environment import RuntimeTag
from pysite.templates.errors import PlainError
from pysite.templates.filters.escaping import escape

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
    return f'{_noscript(context, name, file)}<script src="{url}"> </script>'


def _noscript(context: Context, name: str, file: str) -> str:
    """The gist's text for readers without scripts.

    Where GitHub doesn't answer, the gem writes what its logger returns, the word "true", in its place.
    """
    settings = context.environment.config.get("gist")
    if isinstance(settings, dict) and settings.get("noscript") is False:
        return ""
    code = _fetched(f"https://gist.githubusercontent.com/{name}/raw" + (f"/{file}" if file else ""))
    if code is None:
        context.environment.warn(
            Problem(
                f"GitHub did not give the text of the gist {name}, which readers without scripts would see",
                hint="build with a network, or set `gist: {noscript: false}` in _config.yml",
            )
        )
        context.environment.reads.current.add("never:")  # it may answer next time
        return "true"
    return f"<noscript><pre>{escape(context, code)}</pre></noscript>"


def _fetched(url: str) -> str | None:
    """What is at `url`, None without an answer within three seconds."""
    from urllib.request import urlopen

    try:
        with urlopen(url, timeout=3) as answer:
            return str(answer.read().decode("utf-8", "replace"))
    except (OSError, ValueError):
        return None


def _value(context: Context, word: str) -> str:
    """What the word stands for where it is a variable or a literal, else the word."""
    value = evaluate(context, word)
    return word if value is None else to_s(value)


PLUGIN = Plugin("jekyll-gist", tags={"gist": RuntimeTag(gist)})
