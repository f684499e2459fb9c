"""Liquid's filters for plugins that write text themselves."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from pysite.errors import SiteError
from pysite.model.site import Site
from pysite.render.converters import Converters
from pysite.ruby.values import to_s
from pysite.templates.context import Context
from pysite.templates.environment import Environment
from pysite.templates.errors import LiquidError

if TYPE_CHECKING:
    from pysite.templates.engine import Engine


class _NoEngine:
    """Stands where a template's engine would: filters only ask it for the environment."""

    def __init__(self, environment: Environment) -> None:
        self.environment = environment


class Filters:
    """Calls filters by their names, in the environment of a site: `filters("absolute_url", path)`."""

    def __init__(self, site: Site) -> None:
        converters = Converters(site.config, site.warn)
        environment = Environment(
            config=site.config.data,
            zone=site.config.zone,
            source=site.config.source,
            markdownify=converters.markdown,
            smartify=converters.smartify,
            warn=site.warn,
        )
        self._context = Context(cast("Engine", _NoEngine(environment)), {})
        self._known: dict[str, Callable[..., Any]] = {}

    def __call__(self, name: str, value: object, *arguments: object) -> Any:
        """What the filter makes of `value`. Raises SiteError where it refuses it."""
        function = self._known.get(name)
        if function is None:
            function = self._known[name] = _look_up(name)
        try:
            return function(self._context, value, *arguments)
        except LiquidError as error:
            raise SiteError(error.message, hint=error.hint) from error

    def dated(self, value: object, path: str) -> str:
        """`value`, a date of the file `path`, as XML has it. Raises SiteError, with the file, for no date."""
        try:
            return to_s(self("date_to_xmlschema", value))
        except SiteError as error:
            hint = "write dates as 2026-01-31 or 2026-01-31 09:30:00 +0100"
            raise SiteError(error.problem.message, path, hint=hint) from error


def call(context: Context, name: str, value: object, *arguments: object) -> Any:
    """What the filter `name` makes of `value` within a template. Raises LiquidError where it refuses it."""
    return _look_up(name)(context, value, *arguments)


def _look_up(name: str) -> Callable[..., Any]:
    from pysite.templates.filters import FILTERS

    found = FILTERS[name]
    if isinstance(found, str):
        module, _, function = found.partition(":")
        return cast("Callable[..., Any]", getattr(import_module(module), function))
    return cast("Callable[..., Any]", found)
