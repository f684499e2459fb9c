"""Templates, compiled once and kept: in memory for a build, on disk for the next."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, MutableMapping
from importlib import import_module
from types import TracebackType
from typing import Any

from pysite import __version__, kept
from pysite.errors import Problem, SiteError
from pysite.ruby.values import to_s
from pysite.templates import loops, runtime, services
from pysite.templates.compiled import Compiled, Place, place_of
from pysite.templates.context import Context
from pysite.templates.environment import Environment, Filter, Source
from pysite.templates.errors import LiquidError
from pysite.templates.filters.by_property import Indexes
from pysite.templates.fragments import Fragments
from pysite.templates.hints import hint_for
from pysite.templates.plain_ends import take_apart

#: How a template's function may end, besides at its end: in a `break` or `continue` for a loop around it.
BREAK, CONTINUE = 1, 2

#: So many compiled templates are kept: those of a few hundred changes to a common theme.
_MOST_KEPT = 1000


class Template:
    """A template that can be rendered. `path` is for errors, `line` where in that file the source starts."""

    def __init__(self, engine: Engine, path: str, line: int, compiled: Compiled) -> None:
        self.engine = engine
        self.path = path
        self.line = line
        #: What having included it is recorded as.
        self.key = ""
        self.places = compiled.places
        #: What only the lax grammar understood.
        self.problems = tuple(
            Problem(f"Liquid syntax error: {message}", path, at + line - 1, column)
            for (at, column), message in compiled.warnings
        )
        names = engine.names(compiled.filters)
        names["__template__"] = self
        exec(compiled.code, names)
        self.function: Callable[[Context, list[str]], Any] = names["template"]
        if engine.timed is not None:
            self.function = engine.timed("template", path, self.function)

    def render(
        self, variables: Mapping[str, object], counters: MutableMapping[str, int] | None = None
    ) -> str:
        """Return the template's text. Raises SiteError, with place and chain of templates.

        `counters` are those of `increment`; by default they go on through the whole build, as in Jekyll.
        """
        return self.run(variables, counters)[0]

    def run(
        self, variables: Mapping[str, object], counters: MutableMapping[str, int] | None = None
    ) -> tuple[str, int]:
        """Do what `render` does, and tell how the template has ended: 0, BREAK or CONTINUE."""
        context = Context(self.engine, variables, self.engine.counters if counters is None else counters)
        out: list[str] = []
        try:
            ending = self.function(context, out)
        except SiteError as error:
            raise _with_chain(error) from error.__cause__
        except Exception as error:
            raise self.engine.located(error) from error
        return "".join(out), ending or 0


class Engine:
    """Parses and keeps templates. One a build.

    `cache_dir` is a folder for compiled templates, found there by their content; None keeps nothing.
    """

    def __init__(self, environment: Environment, cache_dir: str | None = None) -> None:
        self.environment = environment
        self.counters: dict[str, int] = {}
        self.cached_includes: dict[str, str] = {}
        #: What finds items in the build's long lists.
        self.indexes = Indexes(environment.reads)
        #: What includes within loops have come out as, where a build keeps that.
        self.fragments: Fragments | None = None
        #: Makes a function one that is measured, where somebody wants to know.
        self.timed: Callable[[str, str, Callable[..., Any]], Callable[..., Any]] | None = None
        self._cache_dir = cache_dir
        self._has_kept = False
        self._templates: dict[tuple[str, int, str], Template] = {}
        #: By paths of documents that stand for something else than these documents' texts: what that is.
        self.decided: dict[object, Source] = {}
        #: Includes that have been asked for, by name.
        self.includes: dict[str, Template] = {}
        self._conditions: dict[str, Callable[[Context], bool]] = {}
        self._expressions: dict[str, Callable[[Context], object]] = {}
        self._filters: dict[str, Callable[..., object]] = {}
        self._given: Mapping[str, Filter] | None = None
        self._salt = "\0".join(
            (
                __version__,
                sys.implementation.cache_tag,
                str(_age()),
                environment.error_mode,
                *sorted(f"{name}{getattr(tag, 'block', tag)}" for name, tag in environment.tags.items()),
            )
        )
        self._names = self._runtime()

    def parse(self, source: str, path: str, line: int = 1) -> Template:
        """Return a template of a source. `path` and `line` say where the source is from, for errors.

        Raises SiteError where the source can't be understood. What only the lax grammar understood is told to
        the environment's `warn`.
        """
        key = (path, line, source)
        template = self._templates.get(key)
        if template is None:
            compiled = self._compiled("template", source, path, line)
            template = self._templates[key] = Template(self, path, line, compiled)
        self.tell(template)
        return template

    def render(self, source: str, path: str, line: int, variables: Mapping[str, object]) -> str:
        """Return what a document's source comes out as: `parse` and `render` in one, and less to compile."""
        head, core, tail, lines = take_apart(source)
        text, ending = self.parse(core, path, line + lines).run(variables)
        return head + text if ending else head + text + tail

    def tell(self, template: Template) -> None:
        """Tell of what only the lax grammar understood: once for each rendering that uses the template.

        Who keeps renderings from build to build keeps each with its warnings.
        """
        for problem in template.problems:
            self.environment.warn(problem)

    def include(self, name: str, source: Source | None) -> Template | None:
        """Parse an include, None if there is no source, and keep it under its name."""
        if source is None:
            return None
        template = self.includes[name] = self.parse(source.text, source.path, source.line)
        template.key = "include:" + name.lstrip("/")
        return template

    def condition(self, source: str) -> Callable[[Context], bool]:
        """Return a function that tells whether a condition holds.

        Raises LiquidError where the strict grammar refuses it.
        """
        test = self._conditions.get(source)
        if test is None:
            run = Template(self, "", 0, self._load("condition", source)).function
            test = self._conditions[source] = lambda context: bool(run(context, []))
        return test

    def expression(self, source: str) -> Callable[[Context], object]:
        """Return a function that computes a value with its filters."""
        value = self._expressions.get(source)
        if value is None:
            run = Template(self, "", 0, self._load("expression", source)).function
            value = self._expressions[source] = lambda context: run(context, [])
        return value

    def print_source(self, source: str, path: str = "") -> str:
        """Return the Python that a template is compiled to, for `pysite debug template`."""
        try:
            return self._compile("template", source).source
        except LiquidError as error:
            raise self._misunderstood(error, source, path, 1) from error

    # Compiling and keeping

    def _compiled(self, kind: str, source: str, path: str, line: int) -> Compiled:
        try:
            return self._load(kind, source)
        except LiquidError as error:
            raise self._misunderstood(error, source, path, line) from error

    def _misunderstood(self, error: LiquidError, source: str, path: str, line: int) -> SiteError:
        from pysite.templates.compile import locate  # which has been imported to find the error

        at, column = locate(error, source)
        prefix = f"{error.prefix}: " if error.prefix else ""
        hint = error.hint or self._suggest(error.message) or hint_for(error.message)
        return SiteError(prefix + error.message, path, at + line - 1 if at else 0, column, hint)

    def _load(self, kind: str, source: str) -> Compiled:
        if self._cache_dir is None:
            return self._compile(kind, source)
        digest = kept.blake2b(
            f"{kind}\0{self._salt}\0{source}".encode("utf-8", "surrogatepass"), digest_size=16
        )
        path = os.path.join(self._cache_dir, digest.hexdigest())
        try:
            return Compiled(*kept.load(path))
        except TypeError:  # nothing is kept, or something else
            compiled = self._compile(kind, source)
        if not self._has_kept:  # once a build is often enough
            self._has_kept = True
            kept.prune(self._cache_dir, _MOST_KEPT)
        kept.store(path, (compiled.code, compiled.filters, compiled.places, compiled.warnings))
        return compiled

    def _compile(self, kind: str, source: str) -> Compiled:
        from pysite.templates.sparing import import_liquid

        import_liquid()
        from pysite.templates import compile as compiler

        environment = self.environment
        if kind == "condition":
            return compiler.compile_condition(source)
        if kind == "expression":
            return compiler.compile_expression(source, environment.error_mode)
        plain = frozenset(self._table()) - frozenset(environment.filters or ())
        return compiler.compile_template(source, environment.error_mode, environment.tags, plain)

    # What compiled code calls

    def names(self, filters: Mapping[str, str]) -> dict[str, Any]:
        """Return the global names of a compiled template: the helpers, and its filters."""
        names = dict(self._names)
        for name, called in filters.items():
            names[called] = self._filter(name)
        return names

    def _runtime(self) -> dict[str, Any]:
        from pysite.templates import clipping, including

        strict = self.environment.strict_variables
        names: dict[str, Any] = {"text": to_s, "BREAK": BREAK, "CONTINUE": CONTINUE}
        for module in (runtime, loops, services, including, clipping):
            names.update((name, thing) for name, thing in vars(module).items() if not name.startswith("_"))
        if strict:
            names.update(attr=runtime.strict_attr, command=runtime.strict_command, item=runtime.strict_item)
        return names

    def _table(self) -> Mapping[str, Filter]:
        if self._given is None:
            from pysite.templates.filters import FILTERS

            self._given = {**FILTERS, **(self.environment.filters or {})}
        return self._given

    def _filter(self, name: str) -> Callable[..., object]:
        found = self._filters.get(name)
        if found is None:
            given = self._table().get(name)
            if given is None:
                found = self._unknown_filter(name)
            elif isinstance(given, str):
                module, _, function = given.partition(":")
                found = getattr(import_module(module), function)
            else:
                found = given
            assert found is not None
            self._filters[name] = found
        return found

    def _unknown_filter(self, name: str) -> Callable[..., object]:
        """Return what is called for a filter that doesn't exist: it passes its input on, or fails."""
        if not self.environment.strict_filters:
            return _pass_through
        from difflib import get_close_matches

        close = get_close_matches(name, list(self._table()), 1)
        hint = f"did you mean {close[0]}?" if close else ""

        def fail(context: Context, value: object, *arguments: object) -> object:
            raise LiquidError(f"undefined filter {name}", hint=hint)

        return fail

    # Errors

    def located(self, error: Exception) -> SiteError:
        """Make a SiteError of what was raised while rendering: where, and through which templates."""
        trail = list(_trail(error.__traceback__))
        path, (line, column) = trail[-1] if trail else ("", (0, 0))
        chain = tuple(dict.fromkeys(name for name, _ in trail[:-1]))
        hint = ""
        if isinstance(error, LiquidError):
            message = f"{error.prefix}: {error.message}" if error.prefix else error.message
            hint = error.hint
        elif isinstance(error, RecursionError):
            message = "Liquid error: Nesting too deep"
        else:
            message = f"Liquid error: {_describe(error, self._filters)}"
        if message.endswith("Nesting too deep"):
            hint = "templates include each other: " + " > ".join(dict.fromkeys((*chain, path)))
        return SiteError(message, path, line, column, hint or hint_for(message), chain)

    def _suggest(self, message: str) -> str:
        """Say what an unknown tag may have been meant to be."""
        if not message.startswith("Unknown tag '"):
            return ""
        from difflib import get_close_matches

        from pysite.templates.tags import TAGS

        name = message[len("Unknown tag '") : -1]
        close = get_close_matches(name, [*TAGS, *self.environment.tags], 1)
        return f"did you mean {close[0]}?" if close else ""


def _pass_through(context: Context, value: object, *arguments: object) -> object:
    return value


def _age() -> int:
    """Return a number that changes with the compiler's own source, so that no stale code is ever found."""
    folder = os.path.dirname(__file__)
    files = (entry for part in (folder, os.path.join(folder, "tags")) for entry in os.scandir(part))
    return sum(entry.stat().st_mtime_ns for entry in files if entry.name.endswith(".py"))


def _trail(traceback: TracebackType | None) -> list[tuple[str, Place]]:
    """Return the templates that a traceback went through, outermost first, each with the place it was at."""
    trail: list[tuple[str, Place]] = []
    while traceback is not None:
        template = traceback.tb_frame.f_globals.get("__template__")
        if isinstance(template, Template) and template.path:
            line, column = place_of(template.places, traceback.tb_lineno)
            trail.append((template.path, (line + template.line - 1 if line else 0, column)))
        traceback = traceback.tb_next
    return trail


def _with_chain(error: SiteError) -> SiteError:
    """Return the error of an include that can't be understood, with the templates that led there."""
    problem, trail = error.problem, _trail(error.__traceback__)
    if problem.chain or not trail:
        return error
    chain = tuple(dict.fromkeys(path for path, _ in trail))
    place = (problem.path, problem.line, problem.column)
    return SiteError(problem.message, *place, problem.hint, chain)


def _describe(error: Exception, filters: Mapping[str, Callable[..., object]]) -> str:
    """Return Ruby's words for a Python error, if there are any, such as for a wrong number of arguments."""
    from pysite.templates.arity import wrong_number

    if isinstance(error, (ValueError, OverflowError, MemoryError)):
        return str(error) or "out of memory"  # numbers and ranges beyond all measure
    return wrong_number(error, filters) or f"internal ({type(error).__name__}: {error})"
