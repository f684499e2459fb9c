"""Documents, pages and excerpts as templates see them.

Source of names: Jekyll's documentation, "Variables"; which name hides which: observed, Jekyll 4.3.1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from pysite.model.document import Document
from pysite.model.excerpt import Excerpt
from pysite.model.ordering import by_date
from pysite.ruby.merge import deep_merge
from pysite.templates.drop import Drop
from pysite.templates.drops.pretty import pretty

if TYPE_CHECKING:
    from pysite.templates.drops.views import Views


class DocumentDrop(Drop):
    """A post or an item of a collection: its own properties first, then its front matter."""

    __slots__ = ("_key", "_reads", "document", "views")
    ruby_class = "Jekyll::Drops::DocumentDrop"

    def __init__(self, document: Document, views: Views) -> None:
        self.document = document
        self.views = views
        self._reads = views.reads
        self._key = "meta:" + document.key

    @property
    def identity(self) -> str:
        return f"{type(self).__name__} {self.document.key}"

    def get(self, name: str) -> object:
        # asked dozens of times a page: a document of a collection has its defaults in its data
        self._reads.current.add(self._key)
        method = _GETTERS.get(name)
        if method is not None:
            return method(self)
        value = self.document.data.get(name)
        return len(self.keys()) if value is None and name == "size" else value

    def keys(self) -> Sequence[str]:
        self._reads.current.add(self._key)
        return list(dict.fromkeys([*_METHODS, *self.document.data]))

    def __contains__(self, name: object) -> bool:
        self._reads.current.add(self._key)
        return name in _GETTERS or name in self.document.data

    def to_s(self) -> str:
        self.views.read_output(self.document)
        self.views.read_text(self.document)
        return str(self.document)

    def inspect(self) -> str:
        return f"#<Jekyll::Document {self.document.relative_path} collection={self.document.kind}>"

    def shown(self) -> str:
        return pretty(self)

    def as_json(self, depth: int) -> Mapping[str, object]:
        """What is before and behind the document shows those before and behind it only in short."""
        found = {name: self.get(name) for name in self.keys()}
        if depth >= 2:
            for name in ("previous", "next"):
                other = found[name]
                if isinstance(other, DocumentDrop):
                    names = [key for key in other.keys() if key not in _LEFT_OUT]  # noqa: SIM118
                    found[name] = {key: other.get(key) for key in names}
        return found

    def compare(self, other: object) -> int | None:
        """Order documents by their dates, then by their paths."""
        if not isinstance(other, DocumentDrop):
            return None
        self._reads.current.update((self._key, other._key))
        return by_date(self.document, other.document)

    def neighbour(self, step: int) -> Drop | None:
        """The drop of the document `step` places behind this one, if there is one."""
        document = self.document
        self._reads.current.add(f"near:{step}:{document.key}")
        other = document.collection.neighbour(document, step) if document.collection else None
        return None if other is None else self.views.document(other)


#: Properties that a document within a document lacks in JSON.
_LEFT_OUT = frozenset(("content", "output", "excerpt", "next", "previous"))


def _excerpt(drop: DocumentDrop) -> str:
    value = drop.document.excerpt
    return "" if value is None else _excerpt_text(value, drop.views)


def _excerpt_text(value: object, views: Views) -> str:
    from pysite.ruby.values import ruby_to_s

    if not isinstance(value, Excerpt):
        return ruby_to_s(value)
    text = str(value)
    views.reads.again(value)
    return text


def _content(drop: DocumentDrop) -> str:
    drop.views.read_text(drop.document)
    return drop.document.content


def _output(drop: DocumentDrop) -> str | None:
    drop.views.read_output(drop.document)
    return drop.document.output


def _date(drop: DocumentDrop) -> object:
    document = drop.document
    date = document.date
    return drop.views.time() if document.is_dated_by_site else date


def _url(drop: DocumentDrop) -> str:
    document = drop.document
    url = document.url
    if document.url_tells_date:
        document.date  # noqa: B018  # who asks for the one asks for the other
    return url


def _id(drop: DocumentDrop) -> str:
    _url(drop)
    return drop.document.id


def _name(drop: DocumentDrop) -> object:
    return drop.document.get("name") or drop.document.name


#: A document's own properties, in the order in which Jekyll gives them as JSON. It is the order in which Ruby
#: happens to keep a class's methods, another one with each of its versions (observed: Jekyll 4.3.1, Ruby
#: 3.1.7).
_METHODS: Mapping[str, Callable[[DocumentDrop], object]] = {
    "name": _name,
    "id": _id,
    "next": lambda drop: drop.neighbour(1),
    "previous": lambda drop: drop.neighbour(-1),
    "relative_path": lambda drop: drop.document.relative_path,
    "content": _content,
    "excerpt": _excerpt,
    "output": _output,
    "title": lambda drop: drop.document.get("title"),
    "categories": lambda drop: drop.document.get("categories"),
    "path": lambda drop: drop.document.relative_path,
    "url": _url,
    "date": _date,
    "tags": lambda drop: drop.document.get("tags"),
    "collection": lambda drop: drop.document.kind,
}


#: What hides front matter of the same name. `first` is Enumerable's; its other methods never end there.
_GETTERS: Mapping[str, Callable[[DocumentDrop], object]] = {
    **_METHODS,
    "first": lambda drop: ["name", _name(drop)],
}


class ExcerptDrop(DocumentDrop):
    """A document's excerpt while its own Liquid is rendered: the document, but with the excerpt's text."""

    __slots__ = ("excerpt",)
    ruby_class = "Jekyll::Drops::ExcerptDrop"

    def __init__(self, excerpt: Excerpt, views: Views) -> None:
        super().__init__(excerpt.document, views)
        self.excerpt = excerpt

    def get(self, name: str) -> object:
        if name == "content":
            return self.excerpt.content
        if name in ("path", "relative_path"):
            return self.excerpt.relative_path
        if name == "id":
            return self.excerpt.id
        if name in ("excerpt", "output"):
            return None
        return super().get(name)


class PageDrop(Drop):
    """A page. To templates it is a hash: front matter over its defaults, and a few properties over both."""

    __slots__ = ("_key", "_reads", "content", "document", "views")
    ruby_class = "Hash"

    def __init__(self, document: Document, views: Views, content: str | None = None) -> None:
        """`content` is shown instead of the document's own: a page that is being rendered, and its layouts,
        see the page as it was before.
        """
        self.content = content
        self.document = document
        self.views = views
        self._reads = views.reads
        self._key = "meta:" + document.key

    @property
    def identity(self) -> str:
        return f"page {self.document.key} {self.content is None}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PageDrop) and self.document is other.document

    def __hash__(self) -> int:
        return id(self.document)

    def get(self, name: str) -> object:
        document = self.document
        if name == "content" and self.content is not None:
            self._reads.current.add("body:" + self.document.key)
            return self.content
        self._reads.current.add(self._key)
        if name in document.extra:
            return document.extra[name](self.views.document)
        method = _PAGE_METHODS.get(name)
        if method is not None:
            own = method(self)
            if own is not None:
                return own
        own, default = document.data.get(name), document.defaults.get(name)
        if own is None:
            if default is None and name == "size" and name not in document.data:
                return len(self.keys())
            return default
        if isinstance(own, dict) and isinstance(default, dict):
            return deep_merge(default, own)
        return own

    def keys(self) -> Sequence[str]:
        page = self.document
        self._reads.current.add(self._key)
        return list(dict.fromkeys([*page.defaults, *page.data, *_PAGE_METHODS, *page.extra]))

    def __contains__(self, name: object) -> bool:
        self._reads.current.add(self._key)
        own = self.document.data, self.document.defaults, self.document.extra
        return name in _PAGE_METHODS or any(name in names for names in own)

    def __iter__(self) -> Iterator[object]:
        return iter(self.pairs())

    def to_h(self) -> dict[str, object]:
        """The hash that Jekyll would give."""
        return {key: self.get(key) for key in self.keys()}

    def to_s(self) -> str:
        from pysite.ruby.values import to_s

        return to_s(self.to_h())

    def text(self) -> str:
        """The page's text as it is by now."""
        self.views.read_text(self.document)
        return self.document.content

    def inspect(self) -> str:
        from pysite.ruby.values import inspect

        return f"#<Jekyll::Page @relative_path={inspect(self.document.relative_path)}>"

    def shown(self) -> str:
        from pysite.ruby.values import inspect

        return inspect(self.to_h())


def _page_excerpt(drop: PageDrop) -> str | None:
    value = drop.document.data.get("excerpt")
    return None if value is None or value is False else _excerpt_text(value, drop.views)


#: A page's own properties, in the order in which Jekyll gives them.
_PAGE_METHODS: Mapping[str, Callable[[PageDrop], object]] = {
    "content": PageDrop.text,
    "dir": lambda drop: drop.document.url_dir,
    "excerpt": _page_excerpt,
    "name": lambda drop: drop.document.name,
    "path": lambda drop: drop.document.data.get("path", drop.document.relative_path),
    "url": lambda drop: drop.document.url,
}
