"""Joining the template engine to a site: what its tags and filters may ask for."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any, Protocol

from pysite.model.site import Site
from pysite.render.beside import Beside
from pysite.render.converters import Converters
from pysite.render.includes import Includes
from pysite.render.links import Links
from pysite.templates.environment import Environment, Filter, RuntimeTag, Tag
from pysite.templates.reads import Reads

#: Liquid's and Jekyll's tags that have an end tag.
_BLOCKS = frozenset(
    ("capture", "case", "comment", "for", "highlight", "if", "ifchanged", "raw", "tablerow", "unless")
)


class Extension(Protocol):
    """What a plugin adds to templates."""

    @property
    def tags(self) -> Any: ...

    @property
    def filters(self) -> Any: ...

    @property
    def brings_rails(self) -> bool: ...


def block_tags(extensions: Sequence[Extension]) -> frozenset[str]:
    """The names of all tags that have an end tag."""
    theirs = {
        name
        for extension in extensions
        for name, tag in extension.tags.items()
        if isinstance(tag, RuntimeTag) and tag.block
    }
    return _BLOCKS | theirs


def make_environment(
    site: Site, converters: Converters, extensions: Sequence[Extension], reads: Reads
) -> Environment:
    """The environment for all of a site's templates; what they read goes into `reads`."""
    includes, links = Includes(site.config), Links(site, reads)
    beside = Beside(site, includes)
    liquid = site.config["liquid"]

    def sassify(text: str, indented: bool) -> str:
        reads.current.add("sheets:")  # it may import any
        return converters.sassify(text, indented=indented)

    tags: dict[str, Tag] = {}
    filters: dict[str, Filter] = {}
    for extension in extensions:
        tags.update(extension.tags)
        filters.update(extension.filters)
    return Environment(
        config=site.config.data,
        zone=site.config.zone,
        # one clock for a build that has to come out the same each time
        now=site.time if "SOURCE_DATE_EPOCH" in os.environ else None,
        source=site.config.source,
        include_folders=includes.folders,
        markdownify=converters.markdown,
        smartify=converters.smartify,
        sassify=lambda text: sassify(text, indented=True),
        scssify=lambda text: sassify(text, indented=False),
        find_include=includes.find,
        find_relative=beside.find,
        include_names=includes.names,
        link=links.url_of,
        post_url=links.post_url,
        error_mode=liquid.get("error_mode") or "warn",
        strict_filters=bool(liquid.get("strict_filters")),
        strict_variables=bool(liquid.get("strict_variables")),
        knows_blank=any(extension.brings_rails for extension in extensions),
        warn=site.warn,
        tags=tags,
        filters=filters,
        reads=reads,
    )
