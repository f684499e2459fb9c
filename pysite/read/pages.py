"""Pages and static files: everything outside of collections."""

from __future__ import annotations

from pysite.errors import Problem, SiteError
from pysite.model import frontmatter
from pysite.model.document import Document
from pysite.model.site import Site
from pysite.model.static_file import StaticFile
from pysite.read.layouts import page_data
from pysite.read.text import is_valid, read_text
from pysite.ruby.paths import extname, join


def read_page(site: Site, directory: str, name: str, root: str | None = None) -> Document:
    """Read the page `name` in the folder `directory` below `root` (the source, or a theme's)."""
    path = join(root or site.config.source, join(directory, name))
    relative = join(directory, name).removeprefix("/")
    text = read_text(path, str(site.config["encoding"] or "utf-8"))
    if is_valid(text):
        parts = frontmatter.split(text)
    else:
        site.warn(Problem("not valid UTF-8, so its front matter is lost", relative, hint="save it as UTF-8"))
        parts = frontmatter.Split(None, text, 1)
    page = make_page(site, directory, name)
    page.path, page.line = path, parts.line
    page.data = page_data(site.config, parts.yaml, relative, site.warn)
    page.body = page.content = parts.body
    own = page.get("excerpt_separator")
    page.excerpt_separator = str((site.config["excerpt_separator"] if own in (None, False) else own) or "")
    if page.permalink == "":
        raise SiteError("Invalid permalink: it is empty", relative, hint="remove the line")
    return page


def make_page(site: Site, directory: str, name: str) -> Document:
    """A page without a file, for generators; its front-matter defaults are those of its path."""
    relative = join(directory, name).removeprefix("/")
    return Document(
        path=relative,
        relative_path=relative,
        collection=None,
        converted_ext=site.converted_ext(extname(name)),
        date_default=site.time,
        directory=directory,
        defaults=site.defaults.all(relative, "pages"),
        inherited=lambda key: site.defaults.find(relative, "pages", key),
        permalink_style=site.config.permalink_style,
    )


def make_static_file(site: Site, directory: str, name: str, root: str | None = None) -> StaticFile:
    """The static file `name` in the folder `directory` below `root` (the source, or a theme's)."""
    return StaticFile(
        path=join(root or site.config.source, join(directory, name)),
        directory=directory,
        name=name,
        defaults=site.defaults,
        moment=site.time,
    )
