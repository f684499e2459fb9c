"""One drop for each thing in a site, and the lists of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pysite.config import RUN_SETTINGS
from pysite.model.document import Document
from pysite.model.ordering import latest_first
from pysite.model.site import Site
from pysite.model.static_file import StaticFile
from pysite.templates.drop import Drop
from pysite.templates.drops.document import DocumentDrop, PageDrop
from pysite.templates.drops.site import PROPERTIES, SiteDrop
from pysite.templates.drops.static_file import CollectionDrop, StaticFileDrop
from pysite.templates.reads import Reads
from pysite.templates.site_time import SiteTime


class Views:
    """Hands out drops: always the same one for the same thing, so that templates can compare them."""

    def __init__(self, site: Site, reads: Reads) -> None:
        """`reads` hears of whatever is learned through the drops."""
        self.site = site
        self.reads = reads
        #: What templates can ask of `site` that is only a setting.
        self.settings = {
            name: value
            for name, value in site.config.data.items()
            if name not in PROPERTIES and name not in RUN_SETTINGS
            if name not in site.collections and name not in site.lists
        }
        self._drops: dict[int, Drop] = {}
        self._lists: dict[object, tuple[object, object]] = {}

    def time(self) -> SiteTime:
        """The site's time."""
        return SiteTime.of(self.site.time, self.reads)

    def read_text(self, document: Document) -> None:
        """Record that the document's text is read, which isn't HTML before its turn has come."""
        kind = "html:" if document.is_rendered else "laid:" if document.is_converted else "raw:"
        self.reads.current.add(kind + document.key)

    def read_output(self, document: Document) -> None:
        """Record that the text of the document's file is read, which isn't there before its turn."""
        self.reads.current.add(("output:" if document.is_rendered else "raw:") + document.key)

    def document(self, document: Document) -> Drop:
        """The drop of a document or page."""
        drop = self._drops.get(id(document))
        if drop is None:
            drop = PageDrop(document, self) if document.is_page else DocumentDrop(document, self)
            self._drops[id(document)] = drop
        return drop

    def file(self, file: StaticFile) -> Drop:
        """The drop of a static file."""
        drop = self._drops.get(id(file))
        if drop is None:
            drop = self._drops[id(file)] = StaticFileDrop(file, self)
        return drop

    def all(self, items: Sequence[Document | StaticFile]) -> list[Drop]:
        """The drops of a list of the model. Kept: the same list, as long as it is, gives the same answer."""
        known = self._lists.get(id(items))
        state = len(items), self.site.source_maps
        if known is None or known[0] != state:
            known = state, [self.of(item) for item in items]
            self._lists[id(items)] = known
        return known[1]  # type: ignore[return-value]

    def of(self, item: Document | StaticFile) -> Drop:
        """The drop of either."""
        return self.document(item) if isinstance(item, Document) else self.file(item)

    def named(self, identity: str, document: Callable[[str], Document]) -> Drop | None:
        """The drop that has this identity; None where there is no such thing any more.

        `document` gives a document by its key, or raises KeyError.
        """
        kind, _, name = identity.partition(" ")
        try:
            drop = self._named(kind, name, document)
        except KeyError:
            return None
        return drop if drop is not None and drop.identity == identity else None

    def _named(self, kind: str, name: str, document: Callable[[str], Document]) -> Drop | None:
        if kind == "site":
            return SiteDrop(self)
        if kind == "file":
            return next((self.file(file) for file in self.site.static_files if file.path == name), None)
        if kind == "page":
            name, _, plain = name.rpartition(" ")
            page = document(name)
            return self.document(page) if plain == "True" else PageDrop(page, self, page.body)
        return self.document(document(name)) if kind == "DocumentDrop" else None

    def listing(self, name: str) -> object:
        """One of the site's lists by the name that templates have for it."""
        site = self.site
        if name == "pages" or name == "html_pages":
            self.reads.current.add(f"pages:{len(site.pages)}")
        else:
            self.reads.current.add("list:" + name)
        if name == "pages":
            return self.all(site.pages)
        if name == "static_files":
            return self.all(site.static_files)
        added = site.source_maps if name == "html_pages" else ()
        known = self._lists.get(name)
        if known is None or known[0] != added:
            known = added, self._make_listing(name)
            self._lists[name] = known
        return known[1]

    def _make_listing(self, name: str) -> object:
        site = self.site
        if name == "posts":
            if any(post.is_dated_by_site for post in site.posts.docs):
                # such a post has the site's time as soon as somebody asks for it, which may be too late here
                self.reads.entangled = True
            return [self.document(d) for d in latest_first(site.posts.docs)]
        if name in ("categories", "tags"):
            return {k: [self.document(d) for d in v] for k, v in site.posts_by(name).items()}
        if name in site.lists:
            return [self.document(page) for page in site.lists[name]]
        if name == "html_pages":
            return [self.document(p) for p in site.pages if p.is_html or p.url.endswith("/")]
        if name == "documents":
            return [self.of(d) for d in site.documents]
        collections = sorted(site.collections.values(), key=lambda c: c.label)
        return [CollectionDrop(c, self) for c in collections]
