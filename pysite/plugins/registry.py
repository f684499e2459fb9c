"""Which module answers to which gem."""

from __future__ import annotations

import os
from dataclasses import replace
from glob import escape, glob
from importlib import import_module

from pysite.config import Config
from pysite.errors import Problem, SiteError, Warn
from pysite.plugins.plugin import Plugin
from pysite.ruby.paths import relative
from pysite.ruby.values import truthy

#: Gem -> module below `pysite.plugins`, whose `PLUGIN` is the answer.
MODULES = {
    "jekyll-archives": "archives",
    "jekyll-avatar": "avatar",
    "jekyll-default-layout": "default_layout",
    "jekyll-feed": "feed",
    "jekyll-gist": "gist",
    "jekyll-github-metadata": "github_metadata",
    "jekyll-include-cache": "include_cache",
    "jekyll-last-modified-at": "last_modified_at",
    "jekyll-mentions": "mentions",
    "jekyll-optional-front-matter": "optional_front_matter",
    "jekyll-paginate": "paginate",
    "jekyll-paginate-v2": "paginate_v2",
    "jekyll-readme-index": "readme_index",
    "jekyll-redirect-from": "redirect_from",
    "jekyll-relative-links": "relative_links",
    "jekyll-seo-tag": "seo_tag",
    "jekyll-sitemap": "sitemap",
    "jekyll-titles-from-headings": "titles_from_headings",
    "jekyll-toc": "toc",
    "jemoji": "jemoji",
}

#: Gems whose work pysite does without a plugin, or that have no part in a build.
BUILT_IN = frozenset(
    (
        "jekyll",
        "jekyll-compose",
        "jekyll-sass-converter",
        "jekyll-watch",
        "hawkins",
        "kramdown",
        "kramdown-parser-gfm",
        "liquid",
        "minima",
        "rouge",
        "sassc",
        "tzinfo",
        "tzinfo-data",
        "wdm",
        "webrick",
    )
)

#: Other packages offer plugins by entry points of this group, each named as it stands in `plugins:`.
ENTRY_POINTS = "pysite.plugins"


def load(config: Config, warn: Warn) -> tuple[Plugin, ...]:
    """The plugins that the configuration names, in its order; in safe mode only those in `whitelist`.

    Gems without an answer are named in one warning. Raises SiteError for another package's plugin that
    can't be loaded.
    """
    names = dict.fromkeys(allowed(config))
    found: list[Plugin] = []
    unknown: list[str] = []
    for name in names:
        if name in MODULES:
            found.append(import_module(f"pysite.plugins.{MODULES[name]}").PLUGIN)
        elif name not in BUILT_IN:
            plugin = _from_other_package(name)
            if plugin is None:
                unknown.append(name)
            else:
                found.append(plugin)
    unknown += _ruby_files(config)
    if unknown:
        warn(
            Problem(
                f"pysite has no answer to {', '.join(unknown)}; the site is built without",
                "_config.yml",
                hint="see `plugins:`",
            )
        )
    _check_pagination(config, names, warn)
    _check_related_posts(config, warn)
    return tuple(found)


def configured(config: Config, plugins: tuple[Plugin, ...]) -> Config:
    """The configuration with what the plugins add to it."""
    for plugin in plugins:
        if plugin.configure is not None:
            config = replace(config, data={**config.data, **plugin.configure(config)})
    return config


def allowed(config: Config) -> list[str]:
    """The names of the plugins that are to be used, in order."""
    brought = config.theme.dependencies if config.theme else ()
    names = [*brought, *config.list_of("plugins")]
    if not config["safe"]:
        return names
    safe = config.list_of("whitelist")
    return [name for name in names if name in safe]


def _ruby_files(config: Config) -> list[str]:
    """Ruby code of the site's own, which Jekyll would run; its paths below the source."""
    if config["safe"]:
        return []
    found: list[str] = []
    for folder in config.list_of("plugins_dir"):
        pattern = os.path.join(escape(config.in_source(folder)), "**", "*.rb")
        found += [relative(path, config.source) for path in sorted(glob(pattern, recursive=True))]
    return found


def _from_other_package(name: str) -> Plugin | None:
    """The plugin that another installed package has for the gem, or None."""
    from importlib.metadata import entry_points

    for entry in entry_points(group=ENTRY_POINTS, name=name):
        try:
            plugin = entry.load()
        except Exception as error:  # whatever a foreign module does when it is imported
            raise SiteError(
                f"the plugin for {name}, {entry.value}, could not be loaded: {error}",
                "_config.yml",
                hint="update or remove the package it comes from",
            ) from error
        if not isinstance(plugin, Plugin):
            raise SiteError(
                f"the plugin for {name}, {entry.value}, is not a pysite.plugins.plugin.Plugin",
                "_config.yml",
                hint="update or remove the package it comes from",
            )
        return plugin
    return None


def _check_pagination(config: Config, names: dict[str, None], warn: Warn) -> None:
    """Jekyll's advice for a site that wants pagination and has no plugin for it."""
    if truthy(config["paginate"]) and not {"jekyll-paginate", "jekyll-paginate-v2"} & names.keys():
        warn(
            Problem(
                "`paginate` is set, but the plugin jekyll-paginate is not used",
                "_config.yml",
                hint="add `jekyll-paginate` to `plugins:`",
            )
        )


def _check_related_posts(config: Config, warn: Warn) -> None:
    """For `lsi`, Jekyll has the gem classifier-reborn compare the posts' texts, which isn't followed here."""
    if truthy(config["lsi"]):
        warn(
            Problem(
                "lsi: related posts are the newest, as their texts are not compared",
                "_config.yml",
                hint="take `lsi` out to see no more of this",
            )
        )
