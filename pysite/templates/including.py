"""What include tags do at run time: find the file, check its name, render it in the same scope."""

from __future__ import annotations

import datetime as dt
import posixpath
import re

from pysite.ruby.values import ruby_to_s
from pysite.templates.context import MAX_DEPTH, Context
from pysite.templates.drop import Drop
from pysite.templates.engine import Template
from pysite.templates.errors import LiquidError, PlainError
from pysite.templates.reads import Reads
from pysite.templates.runtime import attr

_NAME = re.compile(r"^[\w/.\-()+~#@]+$", re.MULTILINE | re.ASCII)
_CLIMBING = re.compile(r"[./]{2,}")

Parameters = dict[str, object]


def include(context: Context, out: list[str], name: str, parameters: Parameters | None) -> int:
    """Render a file of the include folders. Returns how it ended: 0, BREAK or CONTINUE."""
    template = context.engine.includes.get(name) or find(context, name)
    context.environment.reads.current.add(template.key)
    if context.for_stack and context.watch is None:
        fragments = context.engine.fragments
        if fragments is not None:
            return fragments.include(context, out, name, template, parameters, render_include)
    # As `render_include` does, without calling it: pages include dozens of files.
    if parameters is not None or template.problems:
        return render_include(context, out, template, parameters)
    context.depth += 1
    if context.depth > MAX_DEPTH:
        raise LiquidError("Nesting too deep")
    ending = template.function(context, out)
    context.depth -= 1
    return ending or 0


def include_relative(context: Context, out: list[str], name: str, parameters: Parameters | None) -> int:
    """Render a file that lies beside the page. Returns how it ended: 0, BREAK or CONTINUE."""
    _check(name, "include_relative")
    page = context.page
    path = ruby_to_s(attr(page, "path"))
    if attr(page, "collection"):
        folder = ruby_to_s(context.environment.config.get("collections_dir") or "")
        path = f"{folder}/{path}" if folder else path
    path = path.removesuffix("/#excerpt")
    name = name.lstrip("/")
    context.environment.reads.current.add(f"beside:{path}\n{name}")
    source = context.environment.find_relative(name, path)
    if source is None:
        folder = path.rpartition("/")[0]
        raise PlainError(_not_located(context, name, [folder]))
    decided = context.engine.decided
    source = decided.get(source.path, source)
    if source.is_early:
        decided[source.path] = source
        context.environment.reads.entangled = True  # from now on that document is all of its file
    template = context.engine.parse(source.text, source.path, source.line)
    return render_include(context, out, template, parameters)


def include_cached(context: Context, out: list[str], name: str, parameters: Parameters | None) -> None:
    """Write what the file rendered to when it was first included with these parameters' values."""
    template = context.engine.includes.get(name) or _located(context, name)
    reads = context.environment.reads
    reads.current.add(template.key)
    key = f"cached:{template.path} {_fingerprint(parameters, reads)!r}"
    cache = context.engine.cached_includes
    text = cache.get(key)
    if text is None:
        _check(name, "include_cached")
        part: list[str] = []
        with reads.recording(key):
            render_include(context, part, template, parameters)
        text = cache[key] = "".join(part)
    reads.current.add(key)
    out.append(text)


def find(context: Context, name: str) -> Template:
    """Find and compile a file of the include folders."""
    _check(name, "include")
    return _located(context, name)


def _located(context: Context, name: str) -> Template:
    template = context.engine.include(name, context.environment.find_include(name.lstrip("/")))
    if template is None:
        raise _missing(context, name)
    return template


def render_include(
    context: Context, out: list[str], template: Template, parameters: Parameters | None
) -> int:
    """Render a template in the same scope, with parameters in one of their own. Returns how it ended."""
    if template.problems:
        context.engine.tell(template)
        if context.watch is not None:
            context.watch.problems.extend(template.problems)
    if parameters is None:
        context.deepen()
        ending = template.function(context, out)
        context.depth -= 1
    else:
        context.enter({"include": parameters})
        ending = template.function(context, out)
        context.leave(("include",))
    return ending or 0


def _check(name: str, tag: str) -> None:
    """Raise Jekyll's error for a name that no include may have."""
    if _CLIMBING.search(name) or not _NAME.search(name):
        raise PlainError(
            "Invalid syntax for include tag. File contains invalid characters or sequences:\n\n"
            f"  {name}\n\nValid syntax:\n\n  {{% {tag} file.ext param='value' param2='value' %}}\n"
        )


def _missing(context: Context, name: str) -> PlainError:
    from difflib import get_close_matches

    close = get_close_matches(name, context.environment.include_names(), 1)
    error = PlainError(_not_located(context, name, list(context.environment.include_folders)))
    error.hint = f"did you mean {close[0]}?" if close else ""
    return error


def _not_located(context: Context, name: str, folders: list[str]) -> str:
    root = context.environment.source
    shown = ", ".join(f'"{posixpath.join(root, folder)}"' for folder in folders)
    return (
        f"Could not locate the included file '{name}' in any of [{shown}]. Ensure it exists in one of those "
        "directories and, if it is a symlink, does not point outside your site source."
    )


def _fingerprint(parameters: Parameters | None, reads: Reads) -> object:
    """Return what tells parameters apart, as the plug-in does: by the values in order of the names."""
    if parameters is None:
        return None
    return tuple(_identity(parameters[name], reads) for name in sorted(parameters))


def _identity(value: object, reads: Reads) -> object:
    """Return something whose `repr` is the same in every build for the same value, and for no other."""
    if isinstance(value, (list, tuple)):
        return tuple(_identity(item, reads) for item in value)
    if isinstance(value, dict):
        pairs = ((_identity(key, reads), _identity(item, reads)) for key, item in value.items())
        return "hash", sorted(pairs, key=repr)
    if value is None or isinstance(value, (str, int, float, dt.date)):
        return type(value).__name__, value
    if not isinstance(value, Drop):
        return type(value).__name__, ruby_to_s(value)
    if value.identity is None:
        reads.entangled = True  # nothing tells it from others in the next build
        return id(value)
    return value.identity
