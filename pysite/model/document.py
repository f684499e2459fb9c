"""One class for everything that is rendered: a page, a post, an item of a collection.

Source of every rule here that names none: observed, Jekyll 4.3.1.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from pysite.errors import SiteError
from pysite.model import permalink
from pysite.model.placeholders import PLACEHOLDERS
from pysite.ruby.paths import basename, dirname, extname, join
from pysite.ruby.values import to_s

if TYPE_CHECKING:
    from pysite.model.collection import Collection
    from pysite.model.excerpt import Excerpt

HTML_EXTENSIONS = frozenset((".html", ".xhtml", ".htm"))
#: Style sheets that Sass turns into CSS.
SASS_EXTENSIONS = frozenset((".sass", ".scss"))
_YAML = frozenset((".yaml", ".yml"))


class Document:
    """A text with front matter on its way to become a file.

    `data` is the front matter: for a document of a collection with its defaults merged in, for a page
    without (`defaults` holds them). `content` starts as the text below the front matter and is the converted
    HTML once the document has been rendered; `output` is the whole file, None before.
    """

    __slots__ = (
        "_content",
        "_output",
        "_url",
        "body",
        "collection",
        "compute",
        "converted_ext",
        "data",
        "date_default",
        "defaults",
        "dir",
        "excerpt_separator",
        "extra",
        "inherited",
        "is_converted",
        "is_rendered",
        "key",
        "line",
        "name",
        "origin",
        "pager",
        "path",
        "permalink_style",
        "relative_path",
        "source",
        "url_tells_date",
        "verbatim",
    )

    def __init__(
        self,
        *,
        path: str,
        relative_path: str,
        collection: Collection | None,
        converted_ext: str,
        date_default: datetime,
        data: dict[str, Any] | None = None,
        body: str = "",
        line: int = 1,
        directory: str = "",
        defaults: Mapping[str, Any] | None = None,
        inherited: Callable[[str], Any] | None = None,
        excerpt_separator: str = "",
        permalink_style: str = "date",
        verbatim: bool = False,
    ) -> None:
        """`converted_ext` is the extension that the converters give files of this kind (".html" for ".md").

        `directory` is a page's folder below the source ("/talks"); `inherited` looks up one front-matter
        default; `permalink_style` is the site's, for pages; a `verbatim` document is
        written as its body stands: no Liquid, no layout.
        """
        self.path = path
        self.relative_path = relative_path
        #: The source as people know it: the path below the site's folder.
        self.source = relative_path
        #: What it is known by from build to build: no other document of the site has the same.
        self.key = relative_path
        self.name = basename(relative_path)
        self.dir = directory
        self.collection = collection
        self.converted_ext = converted_ext
        self.date_default = date_default
        self.data: dict[str, Any] = {} if data is None else data
        self.body = body
        self._content: str | Callable[[], str] = body
        self.line = line
        self.defaults: Mapping[str, Any] = defaults or {}
        self.inherited = inherited
        self.excerpt_separator = excerpt_separator
        self.permalink_style = permalink_style
        self.verbatim = verbatim
        #: For a page made by a plugin: gives its text when its turn to be rendered has come.
        self.compute: Callable[[], str] | None = None
        #: The document whose rendering brought this one up: a source map has its style sheet.
        self.origin: Document | None = None
        self._output: bytes | Callable[[], bytes] | None = None
        #: Whether it is being placed in layouts, or has been: `content` is HTML.
        self.is_converted = False
        #: Whether its turn is over: `output` is there, too.
        self.is_rendered = False
        #: For a page of a series: the value of `paginator`, given what shows a document to templates.
        self.pager: Callable[[Callable[[Document], object]], object] | None = None
        #: For a page made by a plugin: what it shows over everything else. Each value is made on demand,
        #: given what shows a document to templates.
        self.extra: Mapping[str, Callable[[Callable[[Document], object]], object]] = {}
        self._url: str | None = None
        #: Whether its URL, once made, has a part of its date.
        self.url_tells_date = False

    def __repr__(self) -> str:
        return f"<Document {self.relative_path}>"

    # -- front matter

    def get(self, key: str) -> Any:
        """The front matter's value for `key`; where it doesn't name the key, the default's."""
        if key in self.data:
            return self.data[key]
        return self.inherited(key) if self.inherited else None

    @property
    def is_page(self) -> bool:
        return self.collection is None

    @property
    def has_file(self) -> bool:
        """Whether it was read from a file, and not made by a plugin."""
        return self.path != self.relative_path

    @property
    def kind(self) -> str:
        """The type that front-matter defaults know it by: "pages", or the collection's name."""
        return self.collection.label if self.collection else "pages"

    @property
    def published(self) -> bool:
        return self.data.get("published", True) is not False

    @property
    def layout(self) -> str | None:
        """The name of the layout asked for; None for none."""
        name = self.get("layout")
        return None if name is None else to_s(name)

    @property
    def date(self) -> datetime:
        """When it was written: its own date, else the site's time (for a draft its file's).

        From then on, that is among its front matter, by which posts are sorted.
        """
        date = self.get("date")
        if date is None:
            date = self.data["date"] = self.date_default
        return date  # type: ignore[no-any-return]

    @property
    def moment(self) -> datetime:
        """The date, without keeping it."""
        date = self.get("date")
        return self.date_default if date is None else date

    @property
    def is_dated_by_site(self) -> bool:
        """Whether its date is only the time at which the site is built."""
        date = self.get("date")
        return not self.draft and (date is None or date is self.date_default)

    @property
    def draft(self) -> bool:
        return bool(self.data.get("draft"))

    # -- names

    @property
    def extension(self) -> str:
        """The source's extension with its dot."""
        return extname(self.name)

    @property
    def basename(self) -> str:
        """The source's name without extension; a page's also without dots at its end."""
        if self.collection is not None:
            return basename(self.name, ".*")
        return self.name[: len(self.name) - len(self.extension)].rstrip(".")

    @property
    def cleaned_relative_path(self) -> str:
        """The path inside the collection, without extension: "/2020/a" for "_talks/2020/a.md"."""
        path = self.relative_path[: len(self.relative_path) - len(self.extension)]
        if self.collection:
            path = path.replace(self.collection.relative_directory, "", 1)
        return path.rstrip(".")

    # -- where it goes

    @property
    def permalink(self) -> str | None:
        """What its front matter says. Raises SiteError for what is no text."""
        value = self.get("permalink")
        if value is None or value is False:
            return None
        if not isinstance(value, str):
            raise SiteError(
                f"Invalid permalink: {to_s(value)} is no text", self.source, hint="put quotes around it"
            )
        return value

    @property
    def output_ext(self) -> str:
        return permalink.extension_of(self.permalink) or self.converted_ext

    @property
    def url(self) -> str:
        """The URL below `baseurl`. Raises SiteError for a permalink template with a key that there isn't."""
        if self._url is None:
            try:
                own = self.permalink
                self._url = permalink.sanitize(self._filled(self._template() if own is None else own))
            except permalink.UnknownPlaceholder as error:
                raise SiteError(
                    f"The URL template doesn't have {error} keys. Check your permalink template!",
                    self.relative_path,
                    hint="it may use :year :month :day :title :slug :categories :collection :path :name …",
                ) from None
        return self._url

    def forget_url(self) -> None:
        """Make the URL anew when it is asked for, since what it is made of has changed."""
        self._url = None

    def move_to(self, url: str) -> None:
        """Give it a URL, whatever its name and its front matter say. For plugins."""
        self._url = permalink.sanitize(url)

    def _filled(self, template: str) -> str:
        if self.collection is not None:
            return permalink.fill_from(template, PLACEHOLDERS, self)
        values = {"path": self.dir, "basename": self.basename, "output_ext": self.output_ext}
        return permalink.fill(template, values)

    def _template(self) -> str:
        if self.collection is not None:
            return self.collection.url_template
        if not self.is_html:
            return "/:path/:basename:output_ext"
        if self.basename == "index":
            return "/:path/"
        return permalink.with_style_suffix("/:path/:basename", self.permalink_style)

    def destination(self, root: str) -> str:
        """The absolute path of its file below the folder `root`."""
        index = "index" if self.is_page else "index.html"
        return permalink.destination(self.url, self.output_ext, root, index)

    @property
    def url_dir(self) -> str:
        """The folder of the URL, with a slash at its end."""
        if self.url.endswith("/"):
            return self.url
        folder = dirname(self.url)
        return folder if folder.endswith("/") else folder + "/"

    @property
    def id(self) -> str:
        slug = self.get("slug")
        return join(dirname(self.url), self.basename if slug is None else str(slug))

    # -- how it is rendered

    @property
    def is_html(self) -> bool:
        return self.output_ext in HTML_EXTENSIONS

    @property
    def is_asset(self) -> bool:
        return self.extension in SASS_EXTENSIONS or self.extension == ".coffee"

    @property
    def renders_liquid(self) -> bool:
        return self.renders_liquid_of(self.content)

    def renders_liquid_of(self, text: str) -> bool:
        """Whether `text`, as this document's own, goes through Liquid."""
        if self.verbatim or self.get("render_with_liquid") is False:
            return False
        if self.collection is not None and (self.extension in _YAML or self.extension == ".coffee"):
            return False
        return "{%" in text or "{{" in text

    @property
    def placed_in_layout(self) -> bool:
        if self.verbatim or self.is_asset or self.get("layout") == "none":
            return False
        return not (self.collection is not None and self.extension in _YAML)

    @property
    def excerpt(self) -> Excerpt | str | None:
        """What the front matter says, else the text's beginning, which is rendered when it is asked for."""
        return self.get("excerpt")  # type: ignore[no-any-return]

    @property
    def output(self) -> str | None:
        """The text of its file, once it is rendered."""
        output = self.output_bytes
        return None if output is None else output.decode("utf-8", "surrogateescape")

    @property
    def output_bytes(self) -> bytes | None:
        """What its file holds, once it is rendered."""
        return self._output() if callable(self._output) else self._output

    @property
    def content(self) -> str:
        """The text: below the front matter as it is written, and after the document's turn as HTML."""
        content = self._content
        if not isinstance(content, str):
            content = self._content = content()
        return content

    @content.setter
    def content(self, text: str) -> None:
        self._content = text

    def put_back(self, content: Callable[[], str], output: bytes | Callable[[], bytes]) -> None:
        """Make it what it was after its turn once before; its `content` is asked for if somebody reads it."""
        self._content = content
        self.set_output(output)

    def set_output(self, output: bytes | Callable[[], bytes]) -> None:
        """Note what its file holds, or how to get that if somebody should ask."""
        self._output = output
        self.is_converted = self.is_rendered = True

    def unrender(self) -> None:
        """Make it again what it was before its turn."""
        self.content = self.body
        self._output = None
        self.is_converted = self.is_rendered = False

    def __str__(self) -> str:
        return self.content if self.output is None else self.output
