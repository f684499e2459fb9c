"""jekyll-paginate 1.1: the posts on several copies of one index page.

Source: Jekyll's documentation, "Pagination"; which page is the template observed with Jekyll 4.3.1.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from pysite.errors import Problem, SiteError
from pysite.model.document import Document
from pysite.model.ordering import by_date
from pysite.model.site import Site
from pysite.plugins.plugin import LOWEST, Plugin
from pysite.read.pages import read_page
from pysite.ruby.paths import dirname, expand
from pysite.ruby.sort import merge_sort
from pysite.ruby.values import truthy


def generate(site: Site) -> None:
    """Give the template page its first pager, and add a page for each further one.

    Raises SiteError where `paginate` is no number above zero.
    """
    if site.config["paginate"] is None or not site.pages:
        return
    template = _template(site)
    if template is None:
        site.warn(
            Problem(
                "pagination is on, but there is no index.html to be its template",
                "_config.yml",
                hint="add an index.html at the top or above `paginate_path`, or remove `paginate`",
            )
        )
        return
    per_page = _per_page(site)
    posts = merge_sort(site.posts.docs, lambda a, b: by_date(b, a))
    posts = [post for post in posts if not truthy(post.get("hidden"))]
    total = math.ceil(len(posts) / per_page)
    for number in range(1, total + 1):
        page = template
        if number > 1:
            page = read_page(site, template.url_dir, template.name)
            page.dir = _path(site, template, number) or ""
            if "last_modified_at" in template.data:  # which a plugin may have added: it is one file
                page.data["last_modified_at"] = template.data["last_modified_at"]
            site.pages.append(page)
        shown = posts[(number - 1) * per_page : number * per_page]
        page.pager = partial(_pager, shown, _numbers(site, template, number, total, per_page, len(posts)))


def _pager(
    posts: list[Document], numbers: Mapping[str, Any], view: Callable[[Document], object]
) -> dict[str, object]:
    """The value of `paginator`; `view` gives what templates see of a document."""
    return {**numbers, "posts": [view(post) for post in posts]}


def _per_page(site: Site) -> int:
    value = site.config["paginate"]
    try:
        number = int(value)
    except (TypeError, ValueError):
        number = 0
    if number < 1:
        raise SiteError(
            f"`paginate` has to be a number above zero, but was: {value!r}",
            "_config.yml",
            hint="it is the number of posts on each page",
        )
    return number


def _numbers(
    site: Site, template: Document, number: int, total: int, per_page: int, posts: int
) -> dict[str, Any]:
    """`paginator` but for its posts, which keep their place."""
    before = number - 1 if number > 1 else None
    after = number + 1 if number < total else None
    return {
        "page": number,
        "per_page": per_page,
        "posts": [],
        "total_posts": posts,
        "total_pages": total,
        "previous_page": before,
        "previous_page_path": _path(site, template, before),
        "next_page": after,
        "next_page_path": _path(site, template, after),
    }


def _path(site: Site, template: Document, number: int | None) -> str | None:
    if number is None:
        return None
    if number <= 1:
        return template.url
    path = str(site.config["paginate_path"]).replace(":num", str(number), 1)
    return path if path.startswith("/") else "/" + path


def _template(site: Site) -> Document | None:
    """The index.html nearest to where the pages go: in a folder above `paginate_path`."""
    source = site.config.source
    folder = dirname(expand(str(site.config["paginate_path"]).removeprefix("/"), source))
    above = {folder}
    while folder != dirname(folder):
        folder = dirname(folder)
        above.add(folder)
    candidates = [
        page
        for page in site.pages
        if page.name == "index.html" and dirname(expand(_path_of(page).removeprefix("/"), source)) in above
    ]
    return max(candidates, key=lambda page: len(_path_of(page)), default=None)


def _path_of(page: Document) -> str:
    return str(page.data.get("path", page.relative_path))


PLUGIN = Plugin("jekyll-paginate", generate=generate, priority=LOWEST)
