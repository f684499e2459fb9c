"""What a plugin can do to a build.

A package that answers to a gem of its own offers a `Plugin` by an entry point, named as the gem stands in
`plugins:`. In its pyproject.toml:

    [project.entry-points."pysite.plugins"]
    jekyll-something = "its_package:PLUGIN"

A generator changes the site that has been read: pages that it makes come from `pysite.read.pages.make_page`,
with a `body`, or with `compute`, a function that gives their text when it is their turn to be rendered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pysite.config import Config
from pysite.model.document import Document
from pysite.model.site import Site
from pysite.templates.environment import Filter, Tag

#: Priorities of generators, as Jekyll names them.
HIGHEST, HIGH, NORMAL, LOW, LOWEST = 100, 10, 0, -10, -100

#: Gets the configuration before anything is read and returns settings to put over it.
Configure = Callable[[Config], Mapping[str, object]]
#: Adds pages, files or data to a site that has been read. Source: Jekyll's documentation, "Generators".
Generator = Callable[[Site], None]
#: Gets a rendered document and returns what its file is to hold.
PostRender = Callable[[Site, Document, str], str]


@dataclass(frozen=True)
class Plugin:
    """One gem's answer. `priority` orders the generators, the highest first (Jekyll's normal is 0).

    `edits_texts` tells that its generator changes the texts of documents, `brings_rails` that the gem loads
    ActiveSupport, which gives every value a `blank?`.
    """

    gem: str
    generate: Generator | None = None
    priority: int = NORMAL
    tags: Mapping[str, Tag] = field(default_factory=dict)
    filters: Mapping[str, Filter] = field(default_factory=dict)
    post_render: PostRender | None = None
    configure: Configure | None = None
    edits_texts: bool = False
    brings_rails: bool = False
