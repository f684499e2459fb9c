"""jekyll-feed 0.17: which Atom feeds a site has, and the tag `feed_meta` that points to the first.

Source: the gem's README; order and odd cases observed with Jekyll 4.3.1.
"""

from __future__ import annotations

import os
import re
from functools import partial
from typing import TYPE_CHECKING, Any

from pysite.config import Config
from pysite.model.site import Site
from pysite.plugins.feed_text import Feed, feed_text
from pysite.plugins.filtering import Filters, call
from pysite.plugins.plugin import LOWEST, Plugin
from pysite.read.pages import make_page
from pysite.ruby.values import ruby_to_s, truthy
from pysite.templates.environment import RuntimeTag

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pysite.templates.context import Context

#: Only tags of these characters get a feed.
_PLAIN_TAG = re.compile(r"[a-zA-Z0-9_]*\Z")


def configure(config: Config) -> Mapping[str, object]:
    """The path that posts have as one of `feed.collections` counts as `feed.path`, where that is not set."""
    options = _options(config.data)
    if _is_off(config) or truthy(options.get("path")):
        return {}
    path = _collections(options)["posts"]["path"]
    return {"feed": {**options, "path": path}} if truthy(path) else {}


def generate(site: Site) -> None:
    """Add a page for every feed that the configuration asks for and the source hasn't got."""
    if _is_off(site.config):
        return
    options = _options(site.config.data)
    filters = Filters(site)
    for name, meta in _collections(options).items():
        categories = meta.get("categories") or []
        for category in [*dict.fromkeys(categories), None]:
            feed = Feed(collection=name, category=category)
            _add(site, filters, _path(name, category, meta), feed)
    if truthy(options.get("tags")):
        _add_tag_feeds(site, filters, options["tags"])


def _is_off(config: Config) -> bool:
    wanted = truthy(_options(config.data).get("disable_in_development"))
    return wanted and config.environment == "development"


def _options(config: Mapping[str, Any]) -> Mapping[str, Any]:
    options = config.get("feed")
    return options if isinstance(options, dict) else {}


def _collections(options: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Every collection that has feeds with its settings; posts may have theirs at the top."""
    given = options.get("collections")
    found: dict[str, dict[str, Any]] = {}
    if isinstance(given, list):
        found = {name: {} for name in given}
    elif isinstance(given, dict):
        found = {name: dict(meta or {}) for name, meta in given.items()}
    posts = found.setdefault("posts", {})
    for key in ("path", "categories"):
        if not truthy(posts.get(key)):
            posts[key] = options.get(key)
    return found


def _path(collection: str, category: object, meta: Mapping[str, Any]) -> str:
    prefix = "/feed" if collection == "posts" else f"/feed/{collection}"
    if truthy(category):
        return f"{prefix}/{ruby_to_s(category)}.xml"
    return str(meta.get("path") or f"{prefix}.xml")


def _add_tag_feeds(site: Site, filters: Filters, options: object) -> None:
    settings = options if isinstance(options, dict) else {}
    left_out = settings.get("except") or []
    for tag in settings.get("only") or list(site.posts_by("tags")):
        if tag not in left_out and _PLAIN_TAG.match(str(tag)):
            folder = settings.get("path") or "/feed/by_tag/"
            _add(site, filters, f"{folder}{tag}.xml", Feed(tag=tag))


def _add(site: Site, filters: Filters, path: str, feed: Feed) -> None:
    if os.path.exists(site.config.in_source(path)):
        return
    page = make_page(site, "", path)
    page.name = path
    page.data.update(
        layout=None,
        sitemap=False,
        xsl=os.path.exists(site.config.in_source("feed.xslt.xml")),
        collection=feed.collection,
        category=feed.category,
        tags=feed.tag,
    )
    page.compute = partial(feed_text, site, filters, page, feed)
    page.verbatim = True
    site.pages.append(page)


# -- the tag


def feed_meta(context: Context, markup: str, body: Callable[[], str] | None) -> str:
    """`{% feed_meta %}`: the link element that lets readers find the feed."""
    config = context.environment.config
    path = _options(config).get("path") or "feed.xml"
    attributes = {
        "type": "application/atom+xml",
        "rel": "alternate",
        "href": call(context, "absolute_url", path),
    }
    title = config.get("title") if truthy(config.get("title")) else config.get("name")
    if truthy(title):
        attributes["title"] = ruby_to_s(title)
    return "<link " + " ".join(f'{k}="{_escape(v)}"' for k, v in attributes.items()) + " />"


def _escape(value: str) -> str:
    for character, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&apos;")):
        value = value.replace(character, entity)
    return value


PLUGIN = Plugin(
    "jekyll-feed",
    configure=configure,
    generate=generate,
    priority=LOWEST,
    tags={"feed_meta": RuntimeTag(feed_meta)},
)
