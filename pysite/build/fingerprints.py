"""What the keys of a record stand for in a site, as short texts that differ when the things do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from pysite.kept import blake2b
from pysite.model.document import Document
from pysite.model.excerpt import Excerpt
from pysite.model.ordering import latest_first
from pysite.model.site import Site
from pysite.model.static_file import StaticFile
from pysite.render.stylesheets import importable, sass_options
from pysite.ruby.strftime import strftime
from pysite.templates.engine import Engine


def fingerprint(*things: object) -> bytes:
    """A short value that is the same only for things that look the same."""
    return blake2b(repr(things).encode("utf-8", "surrogatepass"), digest_size=12).digest()


def text_fingerprint(text: str, line: int = 0) -> bytes:
    """The same for a text, which may be long, and the line where it begins."""
    return bytes_fingerprint(text.encode("utf-8", "surrogatepass"), line)


def bytes_fingerprint(text: bytes, line: int = 0) -> bytes:
    """The same for a text as UTF-8."""
    return blake2b(text, digest_size=12, salt=line.to_bytes(8, "little")).digest()


def name_documents(site: Site) -> None:
    """Give every document of a site that is ready to be rendered the key by which it is known.

    Its `body` is then the text that will be rendered: plugins may have worked on it since it was read.
    """
    taken: set[str] = set()
    for document in documents_of(site):
        key = base = document.source if document.has_file else f"{document.source} > {document.url}"
        number = 1
        while key in taken:
            number += 1
            key = f"{base} {number}"
        taken.add(key)
        document.key = key
        document.body = document.content


def documents_of(site: Site) -> Iterator[Document]:
    """Everything in the site that is rendered, in that order."""
    for collection in site.collections.values():
        yield from collection.docs
    yield from site.pages


class Fingerprints:
    """The state of a site while it is rendered. What can't change meanwhile is looked up once."""

    def __init__(
        self,
        site: Site,
        engine: Engine,
        states: dict[str, bytes | None] | None = None,
        is_last: bool = False,
    ) -> None:
        """`states` are known already. `is_last` tells that no other build's will be compared with these."""
        environment = engine.environment
        self._site = site
        self._engine = engine
        self._environment = environment
        #: All but those that rendering adds.
        self._documents: dict[str, Document] = {}
        #: The state of the list of pages, by those that rendering has added to it.
        self._lists: dict[tuple[Document, ...], bytes] = {}
        self._files: dict[str, StaticFile] | None = None
        self.known: dict[str, bytes | None] = {} if states is None else states
        #: Of documents whose turn hasn't come: their texts.
        self._texts: dict[str, tuple[str, bytes]] = {}
        self._kinds: Mapping[str, Callable[[str], bytes | None]] = {
            "meta": self._meta,
            "body": self._body,
            "cut": self._cut,
            "near": self._near,
            "related": self._related,
            "static": self._static,
            "list": self._list,
            "docs": lambda name: _keys(site.collections[name].docs),
            "files": lambda name: fingerprint([file.path for file in site.collections[name].files]),
            "layout": self._layout,
            "include": lambda name: self._template(environment.find_include(name)),
            "beside": self._beside,
            "part": lambda name: self._fragment("part:" + name),
            "link": lambda name: fingerprint(environment.link(name)),
            "post": lambda name: fingerprint(environment.post_url(name)),
            "data": lambda name: fingerprint(site.data),
            "time": lambda form: fingerprint(strftime(site.time, form) if form else site.time),
            "now": self._now,
            "sheets": lambda name: fingerprint(list(self._sheets())),
            "sheet": lambda name: b"",  # pages that import sheets look after them
            "never": lambda name: None,
        }
        if is_last:  # what can't change while the site is rendered needs only be there
            self._kinds = {**self._kinds, **dict.fromkeys(("meta", "body", "cut"), self._there)}
        self._staged: Mapping[str, Callable[[str], bytes | None]] = {
            "raw": self._raw,
            "laid": self._laid,
            "html": self._html,
            "output": self._output,
            "pages": self._pages,
            "cached": self._cached,
            "turn": lambda name: self._fragment("turn:" + name),
        }

    def of(self, key: str) -> bytes | None:
        """The state of what `key` stands for; None for nothing that could be the same again."""
        try:
            return self.known[key]
        except KeyError:
            kind, _, name = key.partition(":")
        staged = self._staged.get(kind)
        try:
            if staged is not None:
                return staged(name)
            state = self._kinds[kind](name)
        except KeyError:  # a document, a file or a list that there isn't any more
            return None
        if state is not None:  # what isn't there may come up: a style sheet's map, and what shows it
            self.known[key] = state
        return state

    # -- documents

    def document(self, key: str) -> Document:
        """The document that is known by `key`. Raises KeyError where there isn't any."""
        for page in self._site.source_maps:
            if page.key == key:
                return page
        if not self._documents:
            self._documents = {d.key: d for d in documents_of(self._site) if d.origin is None}
        return self._documents[key]

    def _there(self, key: str) -> bytes:
        self.document(key)
        return b""

    def _body(self, key: str) -> bytes:
        document = self.document(key)
        return text_fingerprint(document.body, document.line)

    def _meta(self, key: str) -> bytes:
        document = self.document(key)
        data = document.data
        if document.is_dated_by_site:  # whoever looks at the date has looked at the site's time
            data = {k: v for k, v in data.items() if k != "date"}
        if isinstance(data.get("excerpt"), Excerpt):
            data = {**data, "excerpt": Excerpt}
        return fingerprint(
            document.source,
            document.relative_path,
            document.name,
            document.url,
            document.converted_ext,
            document.kind,
            document.verbatim,
            document.excerpt_separator,
            data,
            document.defaults,
            document.pager(_key) if document.pager else None,
            {name: make(_key) for name, make in document.extra.items()},
        )

    def _cut(self, key: str) -> bytes:
        document = self.document(key)
        excerpt = document.data.get("excerpt")
        return fingerprint(excerpt.content if isinstance(excerpt, Excerpt) else None, document.line)

    def _near(self, name: str) -> bytes:
        step, _, key = name.partition(":")
        document = self.document(key)
        other = document.collection.neighbour(document, int(step)) if document.collection else None
        return b"" if other is None else other.key.encode("utf-8", "surrogatepass")

    def _related(self, key: str) -> bytes:
        return _keys(self._site.related_posts(self.document(key)))

    # -- what depends on the order of rendering

    def _raw(self, key: str) -> bytes | None:
        document = self.document(key)
        if document.is_converted:
            return None
        text, state = self._texts.get(key, (None, b""))
        if text is not document.body:
            state = text_fingerprint(document.body)
            self._texts[key] = document.body, state
        return state

    def _laid(self, key: str) -> bytes | None:
        document = self.document(key)
        is_laid = document.is_converted and not document.is_rendered
        return text_fingerprint(document.content) if is_laid else None

    def _html(self, key: str) -> bytes | None:
        document = self.document(key)
        if not document.is_rendered:
            return None
        state = self.known["html:" + key] = text_fingerprint(document.content)
        return state

    def tell_text(self, document: Document, state: bytes) -> None:
        """Hear the fingerprint of a converted text from somebody who knows it."""
        self.known["html:" + document.key] = state

    def _output(self, key: str) -> bytes | None:
        document = self.document(key)
        if not document.is_rendered:
            return None
        state = self.known["output:" + key] = fingerprint(document.output)
        return state

    def _pages(self, count: str) -> bytes | None:
        pages = self._site.pages
        if len(pages) != int(count):
            return None
        state = self._lists.get(self._site.source_maps)
        if state is None:
            state = fingerprint([(p.key, p.is_html or p.url.endswith("/")) for p in pages])
            self._lists[self._site.source_maps] = state
        return state

    def _cached(self, name: str) -> bytes | None:
        text = self._engine.cached_includes.get("cached:" + name)
        return None if text is None else text_fingerprint(text)

    # -- what includes within loops come out as

    def is_lost(self, key: str) -> bool:
        """Whether it is clear, before its turn, that something staged isn't in the state that it was in."""
        fragments = self._engine.fragments
        return key.startswith("turn:") and fragments is not None and fragments.is_lost(key)

    def reason(self, key: str) -> str:
        """What lies behind a key that isn't as it was."""
        fragments = self._engine.fragments
        return fragments.reason(key) if fragments and key.startswith(("part:", "turn:")) else key

    def _fragment(self, key: str) -> bytes | None:
        return self._engine.fragments.state(key) if self._engine.fragments else None

    # -- the site

    def _list(self, name: str) -> bytes:
        site = self._site
        if name == "posts":
            return _keys(latest_first(site.posts.docs))
        if name == "static_files":
            return fingerprint([file.path for file in site.static_files])
        if name in ("tags", "categories"):
            return fingerprint({k: [d.key for d in v] for k, v in site.posts_by(name).items()})
        if name in site.lists:
            return _keys(site.lists[name])
        # all of the documents, or the collections, which have them
        return fingerprint(
            [
                (label, [d.key for d in collection.docs], [f.path for f in collection.files])
                for label, collection in site.collections.items()
            ]
        )

    def _static(self, path: str) -> bytes:
        if self._files is None:
            self._files = {file.path: file for file in self._site.static_files}
        file = self._files[path]
        return fingerprint(file.relative_path, file.kind, file.data, file.modified_time)

    def _layout(self, name: str) -> bytes:
        layout = self._site.layouts.get(name)
        if layout is None:  # a warning proposes names that are alike
            return fingerprint(sorted(self._site.layouts))
        return fingerprint(layout.path, layout.body, layout.line, layout.data)

    def _beside(self, name: str) -> bytes:
        path, _, name = name.partition("\n")
        return self._template(self._environment.find_relative(name, path))

    def _template(self, source: object) -> bytes:
        return fingerprint(source)

    def _now(self, form: str) -> bytes:
        now = self._environment.moment()
        return fingerprint(strftime(now, form) if form else now)

    def _sheets(self) -> Iterator[tuple[str, bytes]]:
        config = self._site.config
        for path in importable(config.source, config.destination, sass_options(config)):
            with open(path, "rb") as file:
                yield path, file.read()


def _key(document: Document) -> object:
    return document.key


def _keys(documents: Iterable[Document]) -> bytes:
    return fingerprint([document.key for document in documents])
