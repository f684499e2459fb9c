"""What tags do at run time, apart from loops and includes."""

from __future__ import annotations

from collections.abc import Callable

from pysite.ruby.values import join, ruby_to_s, to_s
from pysite.templates.context import Context
from pysite.templates.environment import RuntimeTag
from pysite.templates.errors import LiquidError, PlainError


def cycle(context: Context, key: object, values: tuple[object, ...]) -> str:
    """Return the text of the value whose turn it is. Where cycles of one name differ there may be none."""
    turn = _turn(context, key, len(values))
    return to_s(values[turn]) if turn < len(values) else ""


def cycle_lazily(context: Context, key: object, values: tuple[Callable[[], object], ...]) -> str:
    """Do what `cycle` does, computing only the value whose turn it is."""
    turn = _turn(context, key, len(values))
    return to_s(values[turn]()) if turn < len(values) else ""


def _turn(context: Context, key: object, length: int) -> int:
    context.spoil()
    # Ruby tells 1 from 1.0 and from true here, Python's dictionaries don't.
    key = (type(key), join(key) if isinstance(key, list) else key)
    turn = context.cycles.get(key, 0)
    context.cycles[key] = turn + 1 if turn + 1 < length else 0
    return turn


def increment(context: Context, name: str) -> str:
    """Return a counter's number, and count it up."""
    context.environment.reads.entangled = True
    number = context.counters.get(name, 0)
    context.counters[name] = number + 1
    return str(number)


def decrement(context: Context, name: str) -> str:
    """Count a counter down, and return its number."""
    context.environment.reads.entangled = True
    number = context.counters[name] = context.counters.get(name, 0) - 1
    return str(number)


def if_changed(context: Context, text: str) -> str:
    """Return a text if it differs from the last one, nothing otherwise."""
    context.spoil()
    if text == context.ifchanged:
        return ""
    context.ifchanged = text
    return text


def no_file_system() -> None:
    """Raise what Liquid's own `render` tag raises where it has no files, as in Jekyll."""
    raise LiquidError("This liquid context does not allow includes.", hint="use {% include %} instead")


def run_tag(context: Context, name: str, markup: str, body: object) -> str:
    """Return what a plug-in's tag writes."""
    context.spoil()
    tag = context.environment.tags[name]
    assert isinstance(tag, RuntimeTag)
    return to_s(tag.render(context, markup, body))  # type: ignore[arg-type]


def link(context: Context, path: str) -> str:
    """Return the URL of a file of the site."""
    url = context.environment.link(path)
    if url is None:
        raise PlainError(
            f"Could not find document '{path}' in tag 'link'.\n\n"
            "Make sure the document exists and the path is correct.\n"
        )
    return url


def post_url(context: Context, name: str) -> str:
    """Return the URL of a post."""
    url = context.environment.post_url(name)
    if url is None:
        raise PlainError(
            f"Could not find post \"{name}\" in tag 'post_url'.\n"
            "Make sure the post exists and the name is correct.\n"
        )
    return url


def highlight(context: Context, language: str, options: dict[str, object], text: str) -> str:
    """Return code in colours, in Jekyll's figure."""
    from pysite.highlight import tag_block

    highlighter = ruby_to_s(context.environment.config.get("highlighter", "rouge"))
    figure = tag_block(text, language, options, highlighter)
    prefix, suffix = (context.visible[f"highlighter_{side}"] for side in ("prefix", "suffix"))
    return ruby_to_s(prefix or "") + figure + ruby_to_s(suffix or "")
