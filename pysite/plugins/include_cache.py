"""jekyll-include-cache 0.2: the tag `include_cached`."""

from __future__ import annotations

from pysite.plugins.plugin import Plugin
from pysite.templates.tags import INCLUDE_CACHED

PLUGIN = Plugin("jekyll-include-cache", tags={"include_cached": INCLUDE_CACHED})
