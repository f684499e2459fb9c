"""All that templates may use beyond their variables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from pysite.errors import Problem, Warn
from pysite.templates.reads import Reads

if TYPE_CHECKING:
    from pysite.templates.context import Context

ErrorMode = Literal["lax", "warn", "strict"]


class Source(NamedTuple):
    """A template's text and where it comes from: `path` as errors show it, `line` where the text starts.

    `is_early` tells that this is the file of a document whose own turn is still to come.
    """

    path: str
    text: str
    line: int = 1
    is_early: bool = False


class RuntimeTag(NamedTuple):
    """A tag given as a plain function, as plug-ins do.

    `render` takes the context, the markup after the tag's name and, for a block, a function that renders what
    is between the tag and its end; it returns the text to write.
    """

    render: Callable[[Context, str, Callable[[], str] | None], str]
    block: bool = False


#: A filter takes the context, the value and its arguments. A string names one: "package.module:function".
Filter = Callable[..., object] | str
#: A tag: a plain function, or "package.module:Class" naming one that compiles itself (see `tags/`).
Tag = RuntimeTag | str


def _nothing_found(*_: str) -> None:
    return None


def _utc() -> dt.tzinfo:
    from zoneinfo import ZoneInfo

    return ZoneInfo("UTC")


def _unchanged(text: str) -> str:
    return text


def _ignore(_: Problem) -> None:
    return None


@dataclass(frozen=True, eq=False, repr=False)
class Environment:
    """What a template may use beyond its variables. One a build; tests make their own from the defaults.

    `find_include` and `find_relative` are the only ways to another template's source; both return None where
    there is no such file. `find_relative` takes the name and the path, relative to the site's source, of the
    page that is being rendered. `link` and `post_url` return a URL with the site's base URL, None where there
    is no such document.
    """

    config: Mapping[str, object] = field(default_factory=dict)
    #: The local zone. Never `timezone.utc`, which is what times have that are marked as UTC.
    zone: dt.tzinfo = field(default_factory=_utc)
    #: What "now" means to filters; None is the clock's time.
    now: dt.datetime | None = None
    source: str = ""
    include_folders: tuple[str, ...] = ("_includes",)

    markdownify: Callable[[str], str] = _unchanged
    smartify: Callable[[str], str] = _unchanged
    sassify: Callable[[str], str] = _unchanged
    scssify: Callable[[str], str] = _unchanged

    find_include: Callable[[str], Source | None] = _nothing_found
    find_relative: Callable[[str, str], Source | None] = _nothing_found
    include_names: Callable[[], tuple[str, ...]] = tuple
    link: Callable[[str], str | None] = _nothing_found
    post_url: Callable[[str], str | None] = _nothing_found

    error_mode: ErrorMode = "warn"
    strict_filters: bool = False
    strict_variables: bool = False
    #: Whether `blank` asks a question in comparisons, as with Rails.
    knows_blank: bool = False
    warn: Warn = _ignore

    tags: Mapping[str, Tag] = field(default_factory=dict)
    filters: Mapping[str, Filter] | None = None
    reads: Reads = field(default_factory=Reads)

    def moment(self) -> dt.datetime:
        """What "now" is at this moment."""
        return self.now or dt.datetime.now(self.zone)
