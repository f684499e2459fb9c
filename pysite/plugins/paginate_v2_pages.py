"""The pages of one series of jekyll-paginate-v2: their URLs, their titles, and what `paginator` holds.

Source: the gem's README-GENERATOR; names and URLs observed with Jekyll 4.3.1.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from pysite.model.document import Document
from pysite.model.site import Site
from pysite.read.pages import make_page
from pysite.ruby.merge import deep_merge
from pysite.ruby.paths import join
from pysite.ruby.values import ruby_to_s, truthy


class Series:
    """`settings` are those of the template, over the site's; `documents` in their order; `count` pages."""

    def __init__(
        self,
        site: Site,
        template: Document,
        settings: Mapping[str, Any],
        documents: list[Document],
        count: int,
    ) -> None:
        self._site = site
        self._template = template
        self._settings = settings
        self._documents = documents
        self._count = count
        index, extension = settings["indexpage"], settings["extension"]
        self._index = "" if index is None else str(index).split(".")[0]
        self._extension = "" if extension is None else "." + str(extension).removeprefix(".")
        permalink = template.get("permalink")
        first = str(permalink) if truthy(permalink) else template.url_dir
        self._first_url = first if first.endswith("/") else first + "/"
        self._further_url = join(self._first_url, str(settings["permalink"]))

    def pages(self) -> list[Document]:
        """Every page of the series, the first in the template's stead."""
        pages = [self._page(number) for number in range(1, self._count + 1)]
        titles = [page.data["title"] for page in pages]
        for number, page in enumerate(pages, 1):
            trail = self._trail(number, titles)
            page.pager = partial(self._pager, self._numbers(number), trail, self._shown(number))
        return pages

    def _page(self, number: int) -> Document:
        template, site = self._template, self._site
        page = make_page(site, "", self._index + self._extension)
        page.inherited = template.inherited
        page.data = deep_merge(template.data, {})
        autopage = template.data.get("autopage")
        if isinstance(autopage, dict):
            page.data["autopages"] = dict(autopage)
        else:
            page.body = page.content = template.content
            page.line = template.line
        page.data["pagination_info"] = {"curr_page": number, "total_pages": self._count}
        path = self._path(number)
        if path.endswith("/"):
            page.move_to(join(path, self._index + self._extension))
        else:
            page.move_to(path if path.endswith(self._extension) else path + self._extension)
        if truthy(template.get("permalink")):
            page.data["permalink"] = path
        title = template.get("title")
        title = title if truthy(title) else site.config["title"]
        if number > 1:
            pattern = ruby_to_s(self._settings["title"]).replace(":title", ruby_to_s(title), 1)
            title = self._numbered(pattern, number)
            page.data["autogen"] = "jekyll-paginate-v2"
        page.data["title"] = title
        return page

    # -- URLs

    def _numbered(self, pattern: str, number: int) -> str:
        return pattern.replace(":num", str(number), 1).replace(":max", str(self._count), 1)

    def _path(self, number: int) -> str:
        """Where the page is, with the name of its file."""
        url = self._first_url if number == 1 else self._further_url
        return self._numbered(_whole(url, self._index or "index", self._extension or ".html"), number)

    def _linked(self, number: int) -> str:
        """How the other pages lead to it: without the name of its file, unless that was set."""
        url = self._first_url if number == 1 else self._further_url
        return self._numbered(_whole(url, self._index, self._extension) if self._index else url, number)

    # -- the paginator

    def _numbers(self, number: int) -> dict[str, object]:
        before = number - 1 if number > 1 else None
        after = number + 1 if number < self._count else None
        last = _whole(self._further_url, self._index, self._extension) if self._index else self._further_url
        return {
            "per_page": int(self._settings["per_page"]),
            "posts": None,
            "total_posts": len(self._documents),
            "total_pages": self._count,
            "page": number,
            "page_path": self._path(number),
            "previous_page": before,
            "previous_page_path": None if before is None else self._linked(before),
            "next_page": after,
            "next_page_path": None if after is None else self._linked(after),
            "first_page": 1,
            "first_page_path": self._linked(1),
            "last_page": self._count,
            "last_page_path": self._numbered(last, self._count),
            "page_trail": None,
        }

    def _shown(self, number: int) -> list[Document]:
        per_page = int(self._settings["per_page"])
        return self._documents[(number - 1) * per_page : number * per_page]

    def _trail(self, number: int, titles: list[object]) -> list[dict[str, object]] | None:
        """The pages around this one, always as many where there are so many."""
        settings = self._settings["trail"]
        if not isinstance(settings, dict) or len(titles) < 2:
            return None
        before, after = (max(int(settings.get(key) or 0), 0) for key in ("before", "after"))
        if not before and not after:
            return None
        length = before + after + 1
        start = max(number - before - 1, 0)
        end = min(start + length, len(titles))
        start = max(end - length, 0) if end - start < length else start
        return [{"num": n + 1, "path": self._path(n + 1), "title": titles[n]} for n in range(start, end)]

    def _pager(
        self,
        numbers: Mapping[str, object],
        trail: list[dict[str, object]] | None,
        posts: list[Document],
        view: Callable[[Document], object],
    ) -> dict[str, object]:
        return {**numbers, "posts": [view(post) for post in posts], "page_trail": trail}


def _whole(url: str, index: str, extension: str) -> str:
    """`url` with the name of the file that a folder, or a name without extension, means."""
    if url.endswith("/"):
        return url + index + extension
    return url if "." in url else url + index
