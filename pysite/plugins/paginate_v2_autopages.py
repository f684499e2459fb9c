"""The autopages of jekyll-paginate-v2: a template for every tag, category and collection.

Source: the gem's README-AUTOPAGES; names and order observed with Jekyll 4.3.1.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pysite.model.document import Document
from pysite.model.site import Site
from pysite.read.pages import read_page
from pysite.ruby.merge import deep_merge
from pysite.ruby.paths import basename, extname, join
from pysite.ruby.slugify import slugify
from pysite.ruby.strings import downcase, strip
from pysite.ruby.values import ruby_to_s, truthy

_SLUGS = {"mode": "none", "cased": False}
DEFAULTS: dict[str, Any] = {
    "enabled": False,
    "tags": {
        "layouts": ["autopage_tags.html"],
        "title": "Posts tagged with :tag",
        "permalink": "/tag/:tag",
        "enabled": True,
        "slugify": _SLUGS,
    },
    "categories": {
        "layouts": ["autopage_category.html"],
        "title": "Posts in category :cat",
        "permalink": "/category/:cat",
        "enabled": True,
        "slugify": _SLUGS,
    },
    "collections": {
        "layouts": ["autopage_collection.html"],
        "title": "Posts in collection :coll",
        "permalink": "/collection/:coll",
        "enabled": True,
        "slugify": _SLUGS,
    },
}

#: Each kind with the front matter that it goes by, its placeholder and the setting that it filters with.
_KINDS = (
    ("tags", "tags", ":tag", "tag"),
    ("categories", "categories", ":cat", "category"),
    ("collections", "__coll", ":coll", "collection"),
)


def add_autopages(site: Site, pagination: Mapping[str, Any]) -> None:
    """Add a template for everything that the setting `autopages` asks for."""
    given = site.config["autopages"]
    settings = deep_merge(DEFAULTS, given if isinstance(given, dict) else {})
    if not truthy(settings["enabled"]):
        return
    documents: list[Document] = []
    for label, collection in site.collections.items():
        for document in collection.docs:
            if "pagination" not in document.data:
                document.data["__coll"] = label
                documents.append(document)
    for kind, key, placeholder, setting in _KINDS:
        own = settings[kind]
        if not isinstance(own, dict) or not truthy(own["enabled"]):
            continue
        for name, shown in _names(documents, key).items():
            for layout in own["layouts"]:
                page = _page(site, pagination, own, str(layout), placeholder, name)
                page.data["pagination"] = {**page.data["pagination"], setting: name}
                page.data["autopage"] = {"layout_path": join("_layouts", str(layout)), "display_name": shown}
                site.pages.append(page)


def _names(documents: list[Document], key: str) -> dict[str, str]:
    """Every tag (category, collection) in lower case, with the spelling that it has first."""
    names: dict[str, str] = {}
    for document in documents:
        value = document.data.get(key)
        values = re.split(r"[;,\s]", value, flags=re.ASCII) if isinstance(value, str) else value
        for entry in values if isinstance(values, list) else []:
            for part in re.split(r"[;,]", strip(ruby_to_s(entry))):
                names.setdefault(strip(downcase(part)), part)
    names.pop("", None)
    return names


def _page(
    site: Site,
    pagination: Mapping[str, Any],
    settings: Mapping[str, Any],
    layout: str,
    placeholder: str,
    name: str,
) -> Document:
    page = read_page(site, "_layouts", layout)
    own = page.data.get("autopages")
    patterns = deep_merge(settings, own if isinstance(own, dict) else {})
    slugs = settings.get("slugify") or {}
    slug = slugify(name, slugs.get("mode"), bool(slugs.get("cased"))) or ""
    permalink = str(patterns["permalink"]).replace(placeholder, slug, 1)
    page.name = page.relative_path = "index.html"
    page.dir = permalink
    page.data["permalink"] = permalink
    page.move_to(join(permalink, "index.html"))
    page.data["layout"] = basename(layout, extname(layout))
    page.data["title"] = str(patterns["title"]).replace(placeholder, slug, 1)
    own = page.data.get("pagination")
    page.data["pagination"] = deep_merge(pagination, own if isinstance(own, dict) else {})
    return page
