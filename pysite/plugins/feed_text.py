"""The text of an Atom feed as jekyll-feed 0.17 writes it: all on one line, elements and blanks in its order.

Source: the gem's README; order, blanks and fallbacks observed with Jekyll 4.3.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from pysite import JEKYLL_VERSION
from pysite.errors import SiteError
from pysite.model.document import Document
from pysite.model.excerpt import Excerpt
from pysite.model.ordering import by_date
from pysite.model.site import Site
from pysite.plugins.filtering import Filters
from pysite.ruby.sort import merge_sort
from pysite.ruby.values import ruby_to_s, to_s, truthy

_MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"'


class Feed(NamedTuple):
    """What a feed lists: a collection, of it perhaps only one category; or the posts with one tag."""

    collection: str = "posts"
    category: Any = None
    tag: Any = None


def feed_text(site: Site, filters: Filters, page: Document, feed: Feed) -> str:
    """The whole feed. `page` is its page; every document has to be rendered already."""
    return "".join(_Writer(site, filters, page, feed).pieces())


class _Writer:
    def __init__(self, site: Site, filters: Filters, page: Document, feed: Feed) -> None:
        self.site = site
        self.filters = filters
        self.page = page
        self.feed = feed
        self.options = site.config["feed"] if isinstance(site.config["feed"], dict) else {}
        data = site.config["data"] or site.data
        self.authors = data.get("authors") if isinstance(data, dict) else None

    # -- the filters, by short names

    def absolute(self, url: object) -> str:
        return to_s(self.filters("absolute_url", url))

    def escaped(self, value: object) -> str:
        return str(self.filters("xml_escape", value))

    def one_line(self, value: object) -> str:
        return str(self.filters("normalize_whitespace", self.filters("strip_html", value)))

    # -- the feed

    def pieces(self) -> Iterator[str]:
        config, page = self.site.config, self.page
        yield '<?xml version="1.0" encoding="utf-8"?>'
        if page.data["xsl"]:
            sheet = self.absolute("/feed.xslt.xml")
            yield f'<?xml-stylesheet type="text/xml" href="{sheet}"?>'
        language = to_s(config["lang"]) if truthy(config["lang"]) else None
        yield '<feed xmlns="http://www.w3.org/2005/Atom" '
        yield ">" if language is None else f'xml:lang="{language}">'
        yield f'<generator uri="https://jekyllrb.com/" version="{JEKYLL_VERSION}">Jekyll</generator>'
        own = self.absolute(page.url)
        yield f'<link href="{own}" rel="self" type="application/atom+xml" />'
        yield f'<link href="{self.absolute("/")}" rel="alternate" type="text/html" '
        yield "/>" if language is None else f'hreflang="{language}" />'
        yield f"<updated>{self.filters.dated(self.site.time, '')}</updated><id>{self.escaped(own)}</id>"
        title = self.title()
        if title is not None:
            yield f'<title type="html">{self.escaped(self.filters("smartify", title))}</title>'
        if truthy(config["description"]):
            yield f"<subtitle>{self.escaped(config['description'])}</subtitle>"
        author = config["author"]
        if truthy(author):
            name = _default(_property(author, "name"), author)
            yield from self.person(name, _property(author, "email"), _property(author, "uri"))
        for post in self.listed():
            try:
                yield from self.entry(post)
            except SiteError as error:
                if error.problem.path:
                    raise
                raise SiteError(error.problem.message, post.relative_path, hint=error.problem.hint) from error
        yield "</feed>"

    def title(self) -> object:
        config = self.site.config
        title = _default(config["title"], config["name"])
        if self.feed.collection != "posts":
            title = f"{ruby_to_s(title)} | {self.filters('capitalize', self.feed.collection)}"
        if truthy(self.feed.category):
            title = f"{ruby_to_s(title)} | {self.filters('capitalize', self.feed.category)}"
        return title if truthy(title) else None

    def person(self, name: object, email: object, uri: object) -> Iterator[str]:
        yield f"<author><name>{self.escaped(name)}</name>"
        if truthy(email):
            yield f"<email>{self.escaped(email)}</email>"
        if truthy(uri):
            yield f"<uri>{self.escaped(uri)}</uri>"
        yield "</author>"

    # -- what is listed

    def listed(self) -> list[Document]:
        """The documents of the feed, the newest first, no more than the limit."""
        feed, site = self.feed, self.site
        if truthy(feed.tag):
            posts = list(site.posts_by("tags").get(feed.tag, ()))
        elif feed.collection == "posts":
            posts = merge_sort(site.posts.docs, lambda a, b: by_date(b, a))
        elif feed.collection in site.collections:
            posts = list(site.collections[feed.collection].docs)
        else:
            raise SiteError(
                f"'{feed.collection}' is to have a feed, but there is no such collection",
                "_config.yml",
                hint="see `feed: collections:`",
            )
        if truthy(feed.category):
            posts = [p for p in posts if _is_in(p.get("categories"), feed.category)]
        if not truthy(site.config["show_drafts"]):
            posts = [p for p in posts if p.get("draft") is not True]
        posts = sorted(posts, key=lambda p: p.date)[::-1]
        return posts[: self.limit()]

    def limit(self) -> int:
        limit = _default(self.options.get("posts_limit"), 10)
        try:
            return max(int(limit), 0)
        except (TypeError, ValueError):
            raise SiteError(
                f"invalid integer: feed.posts_limit is {limit!r}", "_config.yml", hint="give a number"
            ) from None

    # -- one entry

    def entry(self, post: Document) -> Iterator[str]:
        language = post.get("lang")
        yield f'<entry xml:lang="{to_s(language)}">' if truthy(language) else "<entry>"
        title = self.escaped(self.one_line(self.filters("smartify", post.get("title"))))
        url, date = self.absolute(post.url), post.date
        yield f'<title type="html">{title}</title>'
        yield f'<link href="{url}" rel="alternate" type="text/html" title="{title}" />'
        changed = _default(post.get("last_modified_at"), date)
        yield f"<published>{self.filters.dated(date, post.relative_path)}</published>"
        yield f"<updated>{self.filters.dated(changed, post.relative_path)}</updated>"
        yield f"<id>{self.escaped(self.absolute(post.id))}</id>"
        brief = _default(_property(post.get("feed"), "excerpt_only"), self.options.get("excerpt_only"))
        if not truthy(brief):
            content = self.filters("strip", post.content)
            yield f'<content type="html" xml:base="{self.escaped(url)}"><![CDATA[{content}]]></content>'
        yield from self.author(post)
        yield from self.terms(post)
        summary = _default(post.get("description"), None)
        if summary is None:
            excerpt = post.excerpt
            summary = str(excerpt) if isinstance(excerpt, Excerpt) else ruby_to_s(excerpt)
        if truthy(summary) and not _empty(summary):
            yield f'<summary type="html"><![CDATA[{self.one_line(summary)}]]></summary>'
        yield from self.image(post)
        yield "</entry>"

    def author(self, post: Document) -> Iterator[str]:
        authors = post.get("authors")
        first = authors[0] if isinstance(authors, list) and authors else None
        author = _default(_default(post.get("author"), first), self.site.config["author"])
        if isinstance(self.authors, dict) and isinstance(author, (str, int, float)):
            author = _default(self.authors.get(author), author)
        name = _default(_default(_property(author, "name"), author), "")
        email = _default(_property(author, "email"), None)
        yield from self.person(name, email, _default(_property(author, "uri"), None))

    def terms(self, post: Document) -> Iterator[str]:
        """Its category, else its categories, and its tags."""
        category = post.get("category")
        categories = [category] if truthy(category) else _each(post.get("categories"))
        for term in (*categories, *_each(post.get("tags"))):
            yield f'<category term="{self.escaped(term)}" />'

    def image(self, post: Document) -> Iterator[str]:
        image = _default(_property(post.get("image"), "path"), post.get("image"))
        if not truthy(image):
            return
        if not (isinstance(image, (str, list)) and "://" in image):
            image = self.absolute(image)
        url = self.escaped(image)
        yield f'<media:thumbnail {_MEDIA} url="{url}" />'
        yield f'<media:content medium="image" url="{url}" {_MEDIA} />'


# -- Liquid's ways with values


def _property(value: object, key: str) -> Any:
    return value.get(key) if isinstance(value, dict) else None


def _empty(value: object) -> bool:
    return isinstance(value, (str, list, dict)) and not value


def _default(value: Any, other: Any) -> Any:
    """The filter `default`: `other` for nil, false and what is empty."""
    return value if truthy(value) and not _empty(value) else other


def _each(value: object) -> list[Any]:
    """What a loop over `value` goes through."""
    if isinstance(value, list):
        return value
    return [value] if isinstance(value, str) and value else []


def _is_in(values: object, wanted: object) -> bool:
    """The filter `where` with a list as the property."""
    if isinstance(values, list):
        return any(ruby_to_s(v) == ruby_to_s(wanted) for v in values)
    return values is not None and ruby_to_s(values) == ruby_to_s(wanted)
