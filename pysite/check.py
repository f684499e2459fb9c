"""Checks of a built site: links, anchors, pictures, redirects, ids, and pages that nothing leads to.

It reads the destination alone, so it can look at any folder of HTML, whoever has made it.
"""

from __future__ import annotations

import html
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from pysite.errors import Problem

_SKIPPED = re.compile(r"<!--.*?-->|<(script|style|template)\b[^>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(r"([^\s=\"'/>]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_REFRESH = re.compile(r"\s*\d+\s*;\s*url\s*=\s*(.+)", re.IGNORECASE)
_LINKS = {"a": "href", "area": "href", "link": "href", "img": "src", "script": "src", "iframe": "src"}
_LINKS |= {"source": "src", "audio": "src", "video": "src", "track": "src", "embed": "src", "object": "data"}
#: Relations of <link> that name no file of the site.
_ELSEWHERE = ("preconnect", "dns-prefetch", "canonical")


@dataclass
class Reference:
    """A link to something, where it stands: `line` in its page, `kind` as messages call it."""

    target: str
    line: int
    kind: str


@dataclass
class Page:
    """What one HTML file has."""

    path: str
    references: list[Reference] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    redirects: bool = False


@dataclass
class Report:
    """What a check has found. `external` are addresses elsewhere, each with a page that names it."""

    problems: list[Problem]
    pages: int
    links: int
    external: dict[str, str]


def check_site(root: str, *, baseurl: str = "", url: str = "") -> Report:
    """Check the built site in the folder `root`, which is served below `baseurl`.

    Addresses that start with `url` are its own. Problems name files below `root`.
    """
    files = set(_files(root))
    pages = {f: read_page(root, f) for f in sorted(files) if f.endswith((".html", ".htm"))}
    resolver = _Resolver(files, pages, baseurl.rstrip("/"), url.rstrip("/"))
    problems = [problem for page in pages.values() for problem in page.problems]
    reached: dict[str, set[str]] = {}
    for page in pages.values():
        reached[page.path] = set()
        for reference in page.references:
            found = resolver.resolve(page, reference)
            if isinstance(found, Problem):
                problems.append(found)
            elif found is not None:
                reached[page.path].add(found)
    problems += _orphans(pages, reached)
    links = sum(len(page.references) for page in pages.values())
    return Report(sorted(problems, key=lambda p: (p.path, p.line)), len(pages), links, resolver.external)


def _files(root: str) -> Iterator[str]:
    for folder, _, names in os.walk(root):
        for name in names:
            yield os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")


def read_page(root: str, path: str) -> Page:
    """Take the links and ids out of one HTML file."""
    with open(os.path.join(root, path), encoding="utf-8", errors="replace") as file:
        text = file.read()
    page = Page(path)
    # what is skipped leaves its line ends behind, so that lines keep their numbers
    text = _SKIPPED.sub(_blank, text)
    position, line = 0, 1
    for match in _TAG.finditer(text):
        line += text.count("\n", position, match.start())
        position = match.start()
        _read_tag(page, match[1].lower(), _attributes(match[2]), line)
    return page


def _blank(match: re.Match[str]) -> str:
    opening = match[0][: match[0].find(">") + 1] if match[1] else ""
    return opening + "\n" * match[0].count("\n", len(opening))


def _attributes(text: str) -> dict[str, str]:
    return {
        m[1].lower(): html.unescape(next((g for g in m.groups()[1:] if g is not None), ""))
        for m in _ATTRIBUTE.finditer(text)
    }


def _read_tag(page: Page, tag: str, attributes: dict[str, str], line: int) -> None:
    name = attributes.get("id")
    if name:
        if name in page.ids:
            page.problems.append(Problem(f"the id '{name}' is there twice", page.path, line))
        page.ids.add(name)
    if tag == "a" and "name" in attributes:
        page.ids.add(attributes["name"])
    if tag == "img" and "alt" not in attributes and attributes.get("role") != "presentation":
        hint = 'describe the picture in alt="…", or say alt="" if it only decorates'
        page.problems.append(Problem("a picture has no alternative text", page.path, line, hint=hint))
    if tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
        match = _REFRESH.match(attributes.get("content", ""))
        if match:
            page.redirects = True
            page.references.append(Reference(match[1].strip("'\""), line, "redirect"))
    target = attributes.get(_LINKS.get(tag, ""))
    if target is None or (tag == "link" and attributes.get("rel") in _ELSEWHERE):
        return
    page.references.append(Reference(target.strip(), line, "picture" if tag == "img" else "link"))


class _Resolver:
    """Finds the files that links mean, as GitHub Pages serves them."""

    def __init__(self, files: set[str], pages: dict[str, Page], baseurl: str, url: str) -> None:
        self._files = files
        self._pages = pages
        self._baseurl = baseurl
        self._url = url
        self.external: dict[str, str] = {}

    def resolve(self, page: Page, reference: Reference) -> str | Problem | None:
        """The file a link leads to; a problem where it leads nowhere; None where it leaves the site."""
        target = reference.target
        if self._url and (target == self._url or target.startswith(self._url + "/")):
            target = target[len(self._url) :] or "/"
        try:
            parts = urlsplit(target)
        except ValueError:
            return Problem(f"'{target}' is no address", page.path, reference.line)
        if parts.scheme or parts.netloc:
            if parts.scheme in ("http", "https", ""):
                self.external.setdefault(target, page.path)
            return None
        path = unquote(parts.path)
        if path.startswith("/"):
            if self._baseurl and not (path + "/").startswith(self._baseurl + "/"):
                hint = f"write it with the filter relative_url, which puts {self._baseurl} in front"
                return Problem(
                    f"the {reference.kind} {target} leaves the base URL", page.path, reference.line, hint=hint
                )
            path = path[len(self._baseurl) :].lstrip("/")
        elif path:
            path = os.path.normpath(os.path.join(os.path.dirname(page.path), path)).replace(os.sep, "/")
            path = "" if path == "." else path + ("/" if parts.path.endswith("/") else "")
        file = page.path if not parts.path else self._file(path)
        if file is None:
            return Problem(
                f"the {reference.kind} {reference.target} leads to nothing", page.path, reference.line
            )
        fragment = unquote(parts.fragment)
        if fragment and file in self._pages and not self._has_place(self._pages[file], fragment):
            return Problem(
                f"the {reference.kind} {reference.target} names a place that isn't in {file}",
                page.path,
                reference.line,
            )
        return file

    def _has_place(self, page: Page, fragment: str) -> bool:
        """Whether a page has the place that a fragment names; browsers know "top" and text fragments."""
        return fragment in page.ids or page.redirects or fragment == "top" or fragment.startswith(":~:")

    def _file(self, path: str) -> str | None:
        """The file that a path below the base URL is served from."""
        stem = path.rstrip("/")
        tries = [f"{stem}/index.html" if stem else "index.html", f"{stem}/index.htm"]
        if path and not path.endswith("/"):
            tries = [path, f"{path}.html", *tries]
        return next((t for t in tries if t in self._files), None)


def _orphans(pages: dict[str, Page], reached: dict[str, set[str]]) -> Iterator[Problem]:
    """Pages that nobody gets to from the front page. Redirects and error pages are meant to be so."""
    if "index.html" not in pages:
        return
    seen, todo = set(), ["index.html"]
    while todo:
        path = todo.pop()
        if path not in seen:
            seen.add(path)
            todo.extend(reached.get(path, ()))
    for path, page in pages.items():
        name = os.path.basename(path)
        if path not in seen and not page.redirects and name not in ("404.html", "offline.html"):
            yield Problem("no page leads here", path, hint="link to it, or leave it out of the site")


def check_external(addresses: dict[str, str], timeout: float = 10) -> Iterator[Problem]:
    """Ask for every address, sixteen at a time; yield a problem for each that gives no answer or an error."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(16) as pool:
        results = pool.map(lambda address: _ask(address, timeout), addresses)
        for (address, path), trouble in zip(addresses.items(), results, strict=True):
            if trouble:
                yield Problem(f"{address} does not answer: {trouble}", path)


def _ask(address: str, timeout: float) -> str | None:
    from urllib.error import HTTPError
    from urllib.request import Request, urlopen

    address = "https:" + address if address.startswith("//") else address
    for method in ("HEAD", "GET"):  # some servers refuse HEAD
        request = Request(address, method=method, headers={"User-Agent": "Mozilla/5.0 (pysite check)"})
        try:
            with urlopen(request, timeout=timeout):
                return None
        except HTTPError as error:
            trouble = f"{error.code} {error.reason}"
            if error.code in (401, 403, 429, 999):
                return None  # there is somebody who keeps machines out
        except (OSError, ValueError) as error:
            return str(getattr(error, "reason", error))
    return trouble
