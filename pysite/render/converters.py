"""What a file's extension makes of its text: Markdown, Sass, or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from pysite.config import DEFAULTS, Config
from pysite.errors import Problem, SiteError, Warn
from pysite.model.document import SASS_EXTENSIONS
from pysite.render.texts import LONGEST, KeptTexts, Parts

if TYPE_CHECKING:
    from pysite.kramdown import Options as MarkdownOptions
    from pysite.render.stylesheets import Stylesheets
    from pysite.sass import Stylesheet

#: Options for Markdown that Jekyll sets itself, and the one that many configurations still have.
_USUAL = DEFAULTS["kramdown"].keys() | {"enable_coderay"}


class Converters:
    """The converters of one site. What has been converted once is kept: listings convert a text often."""

    def __init__(
        self,
        config: Config,
        warn: Warn,
        cache_folder: str | None = None,
        texts: KeptTexts | None = None,
        salt: bytes = b"",
        sheets: Stylesheets | None = None,
    ) -> None:
        """`cache_folder` keeps compiled style sheets between builds; None keeps nothing.

        `texts` keeps converted Markdown, by all that `salt` stands for. `sheets` are being compiled already.
        """
        self._texts = texts
        self._parts = Parts(texts, salt) if texts is not None else None
        self._salt = salt
        self._cache_folder = cache_folder
        self._config = config
        self._warn = warn
        self._markdown_extensions = config.markdown_extensions
        self._markdown_options: MarkdownOptions | None = None
        self._markdown_cache: dict[str, str] = {}
        self._smart_cache: dict[str, str] = {}
        self._sheets: Stylesheets | None = None
        self._early_sheets = sheets

    def is_markdown(self, extension: str) -> bool:
        return extension.lower() in self._markdown_extensions

    def is_sass(self, extension: str) -> bool:
        return extension.lower() in SASS_EXTENSIONS

    def markdown(self, text: str, path: str = "", line: int = 1) -> str:
        """The HTML that kramdown makes of `text`, which is at `line` of the file `path`."""
        html = self._markdown_cache.get(text)
        if html is None:
            html = self._texts.whole.get(self._salt, text) if self._texts else None
            if html is None:
                html = self._convert(text, path, line)
            self._markdown_cache[text] = html
        return html

    def _convert(self, text: str, path: str, line: int) -> str:
        from pysite.kramdown import convert

        converted = convert(text, self._options(), self._parts if len(text) > LONGEST else None)
        told = converted.warnings if self._config["kramdown"].get("show_warnings") else ()
        for warning in told:
            place = line + warning.line - 1 if warning.line and path else 0
            self._warn(Problem(warning.message, path, place))
        if self._texts is not None and not told:
            self._texts.whole.put(self._salt, text, converted.html)
        return converted.html

    def smartify(self, text: str) -> str:
        """`text` with typographic quotes and dashes, as the filter `smartify` gives it."""
        known = self._smart_cache.get(text)
        if known is None:
            from pysite.kramdown.smartypants import smartify

            known = self._smart_cache[text] = smartify(text, self._options())
        return known

    def stylesheet(self, text: str, path: str) -> Stylesheet:
        """The CSS, and its source map, of the Sass page at `path` (relative to the source)."""
        return self._stylesheets().compile(path, text)

    @property
    def maps_sources(self) -> bool:
        """Whether style sheets get source maps."""
        return self._stylesheets().options.source_map

    def start_stylesheets(self, sheets: Sequence[tuple[str, str]]) -> None:
        """Start compiling style sheets, pairs of path and text, in another process."""
        if sheets:
            self._stylesheets().start(sheets)

    @property
    def is_compiling(self) -> bool:
        """Whether a style sheet whose turn has come would have to be waited for."""
        return self._sheets is not None and self._sheets.is_busy

    def has_compiled(self) -> bool:
        """Take in the style sheets that were started, if nobody has to wait for them; tells whether."""
        return self._sheets is None or self._sheets.collect()

    def stop(self) -> None:
        """End what is under way in other processes."""
        if self._sheets is not None:
            self._sheets.stop()

    def _stylesheets(self) -> Stylesheets:
        if self._sheets is None:
            from pysite.render.stylesheets import stylesheets

            early, self._sheets = self._early_sheets, stylesheets(self._config, self._cache_folder)
            if early is not None and early.options == self._sheets.options:
                self._sheets = early
        return self._sheets

    def sassify(self, text: str, indented: bool) -> str:
        """The CSS of a piece of Sass, as the filters `sassify` and `scssify` give it."""
        from pysite.sass import compile_text

        return compile_text(text, indented=indented, options=self._stylesheets().options)

    def check_options(self) -> None:
        """Tell what is odd about the options for Markdown, be there anything to convert or not.

        A faulty one is an error as soon as there is.
        """
        options = self._config["kramdown"]
        if isinstance(options, dict) and not _are_usual(options):
            with suppress(SiteError):
                self._options()

    def _options(self) -> MarkdownOptions:
        if self._markdown_options is None:
            from pysite.kramdown import Options

            config = self._config
            if str(config["markdown"]).lower() != "kramdown":
                raise SiteError(
                    f"Invalid Markdown processor given: {config['markdown']}",
                    "_config.yml",
                    hint="pysite knows `markdown: kramdown`",
                )
            kramdown = config["kramdown"] if isinstance(config["kramdown"], dict) else {}
            self._markdown_options = Options.from_config(kramdown, config["highlighter"], self._warn)
        return self._markdown_options


def _are_usual(options: Mapping[str, object]) -> bool:
    """Whether nothing can be odd about options for Markdown, which needn't be imported to see that."""
    return options.keys() <= _USUAL and options.get("input") in ("GFM", "kramdown")
