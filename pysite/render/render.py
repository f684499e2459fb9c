"""The walk of a page: its Liquid, its conversion, its layouts, innermost first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

from pysite.errors import Problem, SiteError
from pysite.model.document import Document
from pysite.model.excerpt import Excerpt
from pysite.model.layout import Layout
from pysite.model.site import Site
from pysite.read.text import is_valid
from pysite.render.beside import shared_names, text_of
from pysite.render.converters import Converters
from pysite.render.leftover import asks_for_content
from pysite.render.recall import Recall
from pysite.render.source_maps import SourceMaps
from pysite.ruby.merge import deep_merge
from pysite.ruby.paths import below
from pysite.templates.drop import Drop
from pysite.templates.drops.document import ExcerptDrop, PageDrop
from pysite.templates.drops.site import JekyllDrop, SiteDrop
from pysite.templates.drops.views import Views
from pysite.templates.engine import Engine
from pysite.templates.reads import STAGED

if TYPE_CHECKING:
    from pysite.ruby.gems import Gem

#: Changes a rendered file's text; plugins bring them.
PostRender = Callable[[Site, Document, str], str]


class Renderer:
    """Renders the documents of one site. Source of the order of its steps: observed, Jekyll 4.3.1."""

    def __init__(
        self,
        site: Site,
        engine: Engine,
        converters: Converters,
        views: Views,
        recall: Recall,
        post_render: Sequence[PostRender] = (),
    ) -> None:
        """`recall` knows what an earlier build has made, and what of that is still right."""
        self._site = site
        self._engine = engine
        self._converters = converters
        self._views = views
        self._reads = views.reads
        self._post_render = post_render
        self._recall = recall
        self._jekyll = JekyllDrop(site.config.environment)
        self._theme = _theme(site.config.theme)
        self._source_maps = SourceMaps(site)
        #: Names that several documents' templates are kept by.
        self._shared: frozenset[object] = frozenset()
        #: What the outermost layout was given last.
        self._placed: str | None = None

    def render_all(self, before: Callable[[Document], None]) -> None:
        """Render collections in their order, then pages; `before` hears of each.

        Pages that come up on the way (a style sheet's source map) are rendered too.
        """
        self._prepare_excerpts()
        texts = [d for collection in self._site.collections.values() for d in collection.docs]
        pages = self._site.pages
        self._shared = shared_names(self._site)
        if self._shared:
            self._reads.entangled = True
        try:
            self._converters.start_stylesheets(list(self._stylesheets()))
            self._recall.begin(texts, pages, self)
            for part in (texts, pages):
                self._recall.prepare(part)
                for document in part:  # the pages grow while they are gone through
                    before(document)
                    if self._converters.is_compiling and self._converters.is_sass(document.extension):
                        self._recall.meanwhile(lambda: self._converters.is_compiling)
                    if not self._recall.settle(document):
                        self._recall.note(document, self.render_whole(document))
                self._recall.rest()
        finally:
            self._recall.end()
            self._converters.stop()

    def render_whole(self, document: Document) -> set[str]:
        """Render what the document's file is to hold. Returns the keys of all that was read for it."""
        with self._reads.recording(document) as record:
            self._render_whole(document)
        return record

    def _render_whole(self, document: Document) -> None:
        read = self._reads.current
        read.update(("meta:" + document.key, "body:" + document.key))
        if document.compute is not None or self._converters.is_sass(document.extension):
            read.add("never:")  # these look for themselves, and are quick
        output = self.render(document)
        for change in self._post_render:
            output = change(self._site, document, output)
        document.set_output(output.encode("utf-8", "surrogateescape"))

    def has_stylesheets(self) -> bool:
        """Whether style sheets could be rendered without waiting for anything."""
        return self._converters.has_compiled()

    def after(self, sheets: Sequence[Document]) -> AbstractContextManager[None]:
        """Have the site's pages, while this lasts, as they are when those style sheets have been rendered."""
        mapped = [s for s in sheets if s.is_page and self._converters.is_sass(s.extension)]
        return self._source_maps.expected(mapped if mapped and self._converters.maps_sources else ())

    def _stylesheets(self) -> Iterator[tuple[str, str]]:
        """The paths and texts of all style sheets, to be compiled while the rest is rendered.

        Should a text come out otherwise when its turn has come, it is compiled again.
        """
        for page in self._site.pages:
            if self._converters.is_sass(page.extension):
                try:
                    yield page.relative_path, self._liquid(page, self._variables(page))
                except SiteError:
                    continue  # it will be told when its turn has come

    def _prepare_excerpts(self) -> None:
        """Let every excerpt know how it is rendered: a listing may ask for it before its document's turn."""
        for document in self._all():
            excerpt = document.data.get("excerpt")
            if isinstance(excerpt, Excerpt):
                excerpt.render = self.excerpt

    def _all(self) -> Iterator[Document]:
        for collection in self._site.collections.values():
            yield from collection.docs
        yield from self._site.pages

    def render(self, document: Document) -> str:
        """The text of the document's file. Its `content` becomes the converted text on the way.

        Raises SiteError where Jekyll would stop.
        """
        if document.compute is not None:
            document.content = document.compute()
        variables = self._variables(document)
        variables["content"] = self._left_over(document)
        self._check_encoding(document)
        document.content = self._convert(document, self._liquid(document, variables))
        document.is_converted = True
        if not document.placed_in_layout:
            return document.content
        return self._place_in_layouts(document, variables)

    def _liquid(self, document: Document, variables: Mapping[str, object]) -> str:
        """The document's text with its Liquid rendered."""
        if not document.renders_liquid:
            return document.content
        text, line = text_of(document, self._engine.decided, self._shared)
        return self._engine.render(text, document.relative_path, line, variables)

    def excerpt(self, excerpt: Excerpt) -> str:
        """The converted text of an excerpt: rendered as its document is, but put into no layout."""
        key = excerpt.document.key
        with self._reads.recording(excerpt) as record:
            record.update(("meta:" + key, "cut:" + key))
            text = self._rendered_excerpt(excerpt)
        if any(one.startswith(STAGED) for one in record):
            self._reads.entangled = True  # it is kept as the first who asks for it finds it
        return text

    def _rendered_excerpt(self, excerpt: Excerpt) -> str:
        document = excerpt.document
        drop: Drop = (
            PageDrop(document, self._views) if document.is_page else ExcerptDrop(excerpt, self._views)
        )
        text = excerpt.content
        if ("{%" in text or "{{" in text) and document.get("render_with_liquid") is not False:
            variables = {**self._variables(document), "page": drop}
            text = self._engine.render(text, excerpt.relative_path, document.line, variables)
        if self._converters.is_markdown(document.extension):
            return self._converters.markdown(text, document.relative_path, document.line)
        return text

    def _variables(self, document: Document) -> dict[str, object]:
        page = self._views.document(document)
        if document.is_page:  # a page sees its own text as it was before the conversion
            page = PageDrop(document, self._views, document.content)
        markdown = self._converters.is_markdown(document.extension)
        layout = self._site.layouts.get(document.layout or "")
        return {
            "site": SiteDrop(self._views, document),
            "page": page,
            "jekyll": self._jekyll,
            "theme": self._theme,
            "layout": layout.data if layout else None,
            "content": None,
            "paginator": document.pager(self._views.document) if document.pager else None,
            "highlighter_prefix": "\n" if markdown else None,
            "highlighter_suffix": "\n" if markdown else None,
            # these names are there, too, since Jekyll's payload is an Enumerable; which variable is the first
            # is up to Ruby (observed: Jekyll 4.3.1, Ruby 3.1.7)
            "count": 9,
            "first": ["page", page],
        }

    def _left_over(self, document: Document) -> str | None:
        """What a document's own text finds as `content`, if it asks for that.

        It is what the last document that has a layout was in it (observed: Jekyll 4.3.1): a layout that lies
        among the pages shows another page.
        """
        if not asks_for_content(document.content):
            return None
        self._reads.entangled = True
        return self._placed

    def _check_encoding(self, document: Document) -> None:
        """Raise SiteError for a text that isn't valid and would have to be worked on."""
        if is_valid(document.content):
            return
        if document.renders_liquid or self._converters.is_markdown(document.extension):
            raise SiteError(
                "the text is not valid UTF-8", document.relative_path, hint="save the file as UTF-8"
            )

    def _convert(self, document: Document, text: str) -> str:
        extension = document.extension
        if document.verbatim:
            return text
        if self._converters.is_markdown(extension):
            return self._converters.markdown(text, document.relative_path, document.line)
        if self._converters.is_sass(extension):
            return self._compile_stylesheet(document, text)
        return text

    def _compile_stylesheet(self, document: Document, text: str) -> str:
        try:
            sheet = self._converters.stylesheet(text, document.relative_path)
        except SiteError as error:
            raise _below_front_matter(error, document) from None
        self._reads.current.update("sheet:" + self._shown(path) for path in sheet.imports)
        if sheet.source_map is not None and document.is_page:
            self._source_maps.add(document, sheet.source_map)
        return sheet.css

    def _shown(self, path: str) -> str:
        """An absolute path as people know it: below the site's folder."""
        return below(path, self._site.config.source)

    def _place_in_layouts(self, document: Document, variables: Mapping[str, Any]) -> str:
        output, data = document.content, None
        for layout in self._layouts_of(document):
            data = deep_merge(layout.data, data or {})
            inside = {**variables, "content": output, "layout": data}
            self._placed = output
            output = self._engine.parse(layout.body, layout.path, layout.line).render(inside)
        return output

    def _layouts_of(self, document: Document) -> Iterator[Layout]:
        """The document's layout, the layout of that, and so on; a layout that comes again ends it."""
        name = document.layout
        self._reads.current.add("layout:" + (name or ""))
        layout = self._site.layouts.get(name or "")
        if layout is None:
            if name is not None:
                self._site.warn(self._missing_layout(document, name))
            return
        used: set[str] = set()
        while layout is not None and layout.name not in used:
            used.add(layout.name)
            yield layout
            self._reads.current.add("layout:" + (layout.parent or ""))
            layout = self._site.layouts.get(layout.parent or "")

    def _missing_layout(self, document: Document, name: str) -> Problem:
        import difflib

        near = difflib.get_close_matches(name, self._site.layouts, 1)
        hint = f"did you mean '{near[0]}'?" if near else f"add _layouts/{name}.html, or change `layout`"
        return Problem(f"Layout '{name}' requested in {document.relative_path} does not exist.", hint=hint)


def _theme(theme: Gem | None) -> Drop | None:
    if theme is None:
        return None
    from pysite.templates.drops.theme import ThemeDrop  # few sites have one

    return ThemeDrop(theme)


def _below_front_matter(error: SiteError, document: Document) -> SiteError:
    """The error with its line counted in the whole file, where it is in the document itself."""
    problem = error.problem
    if problem.path != document.relative_path or not problem.line:
        return error
    line = problem.line + document.line - 1
    return SiteError(problem.message, problem.path, line, problem.column, problem.hint, problem.chain)
