"""Style sheets started in another process before most of pysite is imported: they take longest to compile.

In a build from nothing even the command line and the configuration, with all that reading them takes, would
keep the sheets waiting for a tenth of their time. So those that the site most likely has are started on a
guess at its settings. What the command line or the configuration says otherwise is started anew.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pysite.config import Config
    from pysite.render.stylesheets import Stylesheets

#: The settings of Sass where they are plain: a line each.
_SETTINGS = re.compile(r"^sass:[ \t]*(?:#.*)?\n((?:[ \t]+[^\s#].*\n|[ \t]*(?:#.*)?\n)*)", re.MULTILINE)
_SETTING = re.compile(r"[ \t]+(\w+):[ \t]+([\w./:-]+)[ \t]*(?:#.*)?")
#: What lets style sheets come from elsewhere, or what is kept of them be there.
_ELSEWHERE = re.compile(r"^(?:theme|remote_theme|source|cache_dir)[ \t]*:", re.MULTILINE)
#: Flags of builds that are slower for a guess, or that need none.
_UNSUITABLE = frozenset(("-w", "--watch", "--profile", "--safe", "-h", "--help"))


class EarlySheets:
    """The style sheets of one build."""

    def __init__(self, arguments: Sequence[str]) -> None:
        """`arguments` are the command line's, behind the command."""
        self._arguments = arguments
        self._guess: Stylesheets | None = None
        #: Those that the site has.
        self._sheets: Stylesheets | None = None

    @contextmanager
    def guessed(self) -> Iterator[None]:
        """Have sheets compiled on a guess inside the block, which is to start those that the site has."""
        if _UNSUITABLE.isdisjoint(self._arguments):
            with suppress(OSError):  # the build finds it, too, and tells of it
                self._guess = self._guessed()
        try:
            yield
        finally:
            for sheets in filter(None, (self._guess, self._sheets)):
                sheets.stop()  # a build that fails may have left them under way

    def start(self, config: Config) -> Stylesheets:
        """Start the sheets without Liquid, which are final, or go on with them.

        Raises SiteError for a destination that can't be.
        """
        from pysite.build.destination import check_destination
        from pysite.read.sheets import plain_sheets
        from pysite.render.cache_folder import cache_folder
        from pysite.render.stylesheets import stylesheets

        check_destination(config)
        self._sheets = sheets = stylesheets(config, cache_folder(config))
        plain = list(plain_sheets(config))
        if self._guess is not None:
            sheets.take_over(self._guess, plain)
            self._guess = None
        sheets.start(plain, early=True)
        return sheets

    def _guessed(self) -> Stylesheets | None:
        """The sheets that the site most likely has, begun; None where a guess isn't worth it."""
        source = os.path.abspath(_value_of(("-s", "--source"), self._arguments) or ".")
        if os.path.isdir(os.path.join(source, ".jekyll-cache", "pysite")):
            return None  # the last build's results will do
        from pysite.read.sheets import likely_sheets
        from pysite.render.stylesheets import Stylesheets
        from pysite.sass import options_from

        named = _value_of(("--config",), self._arguments)
        settings = _settings(listed(named) if named else [os.path.join(source, "_config.yml")])
        if settings is None:
            return None
        environment = os.environ.get("JEKYLL_ENV") or "development"
        sheets = Stylesheets(source, "", options_from(settings, source=source, environment=environment), None)
        sheets.start(list(likely_sheets(source)), early=True)
        return sheets


def listed(files: str) -> list[str]:
    """The configuration files that the value of a flag names."""
    return [file.strip() for file in files.split(",")]


def _value_of(names: Sequence[str], arguments: Sequence[str]) -> str | None:
    """What the last of the flags with one of the names seems to say."""
    found = None
    for argument, following in zip(arguments, (*arguments[1:], None), strict=False):
        name, equals, value = argument.partition("=")
        if name in names:
            found = value if equals else following
    return found


def _settings(files: list[str]) -> dict[str, object] | None:
    """What the configuration's files seem to say of Sass; None where that can't be told at a glance."""
    found: dict[str, object] = {}
    for file in files:
        try:
            with open(file, encoding="utf-8") as opened:
                text = opened.read() + "\n"
        except (OSError, ValueError):
            return None
        if _ELSEWHERE.search(text):
            return None
        for block in _SETTINGS.findall(text):
            for line in filter(str.strip, re.sub(r"(?m)^[ \t]*#.*", "", block).splitlines()):
                setting = _SETTING.fullmatch(line)
                if setting is None:
                    return None
                found[setting[1]] = int(setting[2]) if setting[2].isdecimal() else setting[2]
    return found
