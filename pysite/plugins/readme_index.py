"""jekyll-readme-index 0.3: a README is the index of a folder that has none.

Source: the gem's README; observed with Jekyll 4.3.1.
"""

from __future__ import annotations

import re

from pysite.model.site import Site
from pysite.plugins.plugin import LOW, Plugin
from pysite.read.pages import read_page
from pysite.ruby.paths import dirname


def generate(site: Site) -> None:
    """Add an index for each README without front matter, and move those with it if `with_frontmatter`."""
    options = site.config["readme_index"]
    options = options if isinstance(options, dict) else {}
    if options.get("enabled") is False:
        return
    extensions = "|".join(re.escape(e) for e in sorted(site.config.markdown_extensions))
    is_readme = re.compile(rf"/readme({extensions})$", re.IGNORECASE | re.MULTILINE).search
    for file in [f for f in site.static_files if is_readme(f.relative_path)]:
        folder = dirname(file.url)
        if _has_index(site, folder):
            continue
        page = read_page(site, dirname(file.relative_path), file.name)
        page.data["permalink"] = folder + "/"
        site.pages.append(page)
        if options.get("remove_originals") is True:
            site.static_files.remove(file)
    if options.get("with_frontmatter") is True:
        for page in [p for p in site.pages if is_readme("/" + str(p.data.get("path", p.relative_path)))]:
            folder = dirname(page.url)
            if not _has_index(site, folder):
                page.data["permalink"] = folder + "/"
                page.move_to(folder + "/")


def _has_index(site: Site, folder: str) -> bool:
    folder = folder if folder.endswith("/") else folder + "/"
    is_index = re.compile(
        rf"^{re.escape(folder)}(?:$|index\.(?:html?|xhtml|xml)$)", re.IGNORECASE | re.MULTILINE
    ).search
    return any(is_index(p.url) for p in site.pages) or any(is_index(f.url) for f in site.static_files)


PLUGIN = Plugin("jekyll-readme-index", generate=generate, priority=LOW)
