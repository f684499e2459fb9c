"""A site's configuration: defaults < theme < files < flags, frozen once it is made."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Any

from pysite import __version__
from pysite.errors import Problem, SiteError, Warn
from pysite.kept_yaml import ReadYaml, read_yaml
from pysite.ruby.merge import deep_merge
from pysite.ruby.paths import extname, sanitized
from pysite.ruby.zone import local_zone

if TYPE_CHECKING:
    from pysite.ruby.gems import Gem

#: What a site has that says nothing. Source: Jekyll's documentation, "Default Configuration".
DEFAULTS: dict[str, Any] = {
    "source": ".",
    "destination": "_site",
    "collections_dir": "",
    "cache_dir": ".jekyll-cache",
    "plugins_dir": "_plugins",
    "layouts_dir": "_layouts",
    "data_dir": "_data",
    "includes_dir": "_includes",
    "collections": {},
    "safe": False,
    "include": [".htaccess"],
    "exclude": [],
    "keep_files": [".git", ".svn"],
    "encoding": "utf-8",
    "markdown_ext": "markdown,mkdown,mkdn,mkd,md",
    "strict_front_matter": False,
    "show_drafts": None,
    "limit_posts": 0,
    "future": False,
    "unpublished": False,
    "whitelist": [],
    "plugins": [],
    "markdown": "kramdown",
    "highlighter": "rouge",
    "lsi": False,
    "excerpt_separator": "\n\n",
    "incremental": False,
    "detach": False,
    "port": "4000",
    "host": "127.0.0.1",
    "baseurl": None,
    "show_dir_listing": False,
    "permalink": "date",
    "paginate_path": "/page:num",
    "timezone": None,
    "quiet": False,
    "verbose": False,
    "defaults": [],
    "liquid": {"error_mode": "warn", "strict_filters": False, "strict_variables": False},
    "kramdown": {
        "auto_ids": True,
        "toc_levels": [1, 2, 3, 4, 5, 6],
        "entity_output": "as_char",
        "smart_quotes": "lsquo,rsquo,ldquo,rdquo",
        "input": "GFM",
        "hard_wrap": False,
        "guess_lang": True,
        "footnote_nr": 1,
        "show_warnings": False,
    },
}

#: Added to every site's `exclude`, whatever it says.
DEFAULT_EXCLUDES = (
    ".sass-cache",
    ".jekyll-cache",
    "gemfiles",
    "Gemfile",
    "Gemfile.lock",
    "node_modules",
    "vendor/bundle/",
    "vendor/cache/",
    "vendor/gems/",
    "vendor/ruby/",
)

#: The built-in permalink styles as templates for posts.
PERMALINK_STYLES = {
    "none": "/:categories/:title:output_ext",
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
}


#: Settings that say how a build is run and served, not what it makes.
RUN_SETTINGS = frozenset(
    (
        *("quiet", "verbose", "incremental", "watch", "force_polling", "disable_disk_cache", "profile"),
        *("serving", "detach", "host", "port", "open_url", "show_dir_listing", "skip_initial_build"),
        *("livereload", "livereload_port", "livereload_min_delay", "livereload_max_delay"),
        *("livereload_ignore", "ssl_cert", "ssl_key"),
    )
)


@dataclass(frozen=True)
class Config:
    """The merged configuration. `data` is Jekyll's own hash, as templates see it: never write to it."""

    data: Mapping[str, Any]
    source: str
    destination: str
    zone: tzinfo
    environment: str
    files: tuple[str, ...] = ()
    theme_root: str | None = None
    #: What the theme that the site names says of itself. Its folder is not `theme_root` where the site is it.
    theme: Gem | None = None
    #: Reads YAML, the configuration's and the site's.
    reader: ReadYaml = read_yaml

    def __getitem__(self, key: str) -> Any:
        return self.data.get(key)

    def yaml(self, text: str, path: str) -> object:
        """The value of a YAML text of the file at `path` (for errors). Raises SiteError."""
        return self.reader(text, path, self.zone)

    def in_source(self, *paths: str) -> str:
        """`paths` one inside the other under the source; nothing leads out of it."""
        base = self.source
        for path in paths:
            base = sanitized(base, path)
        return base

    @property
    def collections_path(self) -> str:
        """The folder that holds the collections' folders."""
        return self.in_source(self.data["collections_dir"]) if self.data["collections_dir"] else self.source

    @property
    def permalink_style(self) -> str:
        return str(self.data["permalink"])

    @property
    def markdown_extensions(self) -> frozenset[str]:
        """Extensions with their dot, in lower case."""
        return frozenset("." + e.lower() for e in str(self.data["markdown_ext"]).split(","))

    def list_of(self, key: str) -> list[str]:
        """The strings in the list `key`; a lone value counts as a list of one."""
        value = self.data.get(key)
        values = value if isinstance(value, list) else [] if value is None else [value]
        return [v for v in values if isinstance(v, str)]


def default_config_file(source: str) -> str:
    """The configuration file a source folder has: `_config.yml`, else `.yaml`, else `.toml`."""
    for ext in ("yml", "yaml", "toml"):
        path = os.path.join(source, f"_config.{ext}")
        if os.path.exists(path):
            return path
    return os.path.join(source, "_config.yml")


def load(
    overrides: Mapping[str, Any],
    *,
    files: Sequence[str] | None = None,
    environment: str | None = None,
    warn: Warn,
    reader: ReadYaml = read_yaml,
) -> Config:
    """The configuration that `overrides` (flags, by Jekyll's names) and its files make.

    `files` are paths of configuration files, the later laid over the earlier; None means the source's own,
    which may be missing. `environment` defaults to the variable JEKYLL_ENV, then "development".
    Raises SiteError for a file or a source that can't be found, a file that can't be read as YAML, or a key
    of the wrong type.
    """
    source = _existing(str(overrides.get("source") or DEFAULTS["source"]), "the name given to --source")
    optional = files is None
    machine = local_zone()
    paths = [default_config_file(source)] if files is None else [f for f in files if f]
    merged: dict[str, Any] = {}
    read: list[str] = []
    for path in paths:
        path = os.path.abspath(path)
        try:
            own = _read(path, machine, warn, reader)
        except FileNotFoundError:
            if not optional:
                raise SiteError(
                    f"The configuration file '{path}' could not be found.",
                    hint="check the name given to --config",
                ) from None
            warn(Problem("no configuration file, so every setting has its default", path="_config.yml"))
            continue
        merged = deep_merge(merged, own)
        read.append(path)
    _check_types(merged)
    merged = deep_merge(merged, {**overrides, "serving": overrides.get("serving", False)})
    if not overrides.get("source") and merged.get("source"):
        source = _existing(str(merged["source"]), "`source` in _config.yml")
    theme_root, theme = _theme(merged, source)
    if theme_root is not None and not merged.get("ignore_theme_config"):
        merged = deep_merge(_theme_config(theme_root, machine, warn, reader), merged)
    data = _with_default_collections(deep_merge(DEFAULTS, {str(k): v for k, v in merged.items()}))
    data["exclude"] = list(dict.fromkeys([*data["exclude"], *DEFAULT_EXCLUDES]))
    zone = local_zone(data["timezone"])
    data = _in_zone(data, machine, zone)
    destination = os.path.abspath(data["destination"])
    # templates can show them: as Ruby writes paths, with slashes on every system
    data["source"], data["destination"] = source.replace(os.sep, "/"), destination.replace(os.sep, "/")
    return Config(
        data=data,
        source=source,
        destination=destination,
        zone=zone,
        environment=environment or os.environ.get("JEKYLL_ENV") or "development",
        files=tuple(read),
        theme_root=theme_root,
        theme=theme,
        reader=reader,
    )


def _existing(source: str, where: str) -> str:
    """The absolute path of a source folder, whose name is relative to the working folder and comes from
    `where`. Raises SiteError where there isn't any."""
    path = os.path.abspath(source)
    if not os.path.isdir(path):
        raise SiteError(f"The source folder '{path}' does not exist.", hint=f"check {where}")
    return path


def _in_zone(value: Any, machine: tzinfo, zone: tzinfo) -> Any:
    """`value` with every time that was read as the machine's in the site's zone."""
    if isinstance(value, datetime):
        return value.astimezone(zone) if value.tzinfo is machine else value
    if isinstance(value, dict):
        return {key: _in_zone(inner, machine, zone) for key, inner in value.items()}
    return [_in_zone(inner, machine, zone) for inner in value] if isinstance(value, list) else value


def _read(path: str, zone: tzinfo, warn: Warn, reader: ReadYaml) -> dict[Any, Any]:
    extension = extname(path).lower()
    if extension not in (".yml", ".yaml", ".toml"):
        raise SiteError(f"No parser for '{path}' is available.", path, hint="use a .yml, .yaml or .toml file")
    with open(path, "rb") as file:
        raw = file.read()
    value = _parse_toml(raw, path) if extension == ".toml" else reader(raw, path, zone)
    if value is None or value is False:
        return {}
    if not isinstance(value, dict):
        warn(
            Problem(
                "the configuration is not a list of `key: value` lines, so every setting has its default",
                path,
                1,
                hint="a colon and a space go between a key and its value",
            )
        )
        return {}
    return value


def _parse_toml(raw: bytes, path: str) -> object:
    try:
        import tomllib
    except ModuleNotFoundError:  # Python 3.10
        raise SiteError("reading TOML needs Python 3.11", path, hint="use a _config.yml instead") from None
    try:
        return tomllib.loads(raw.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SiteError(str(error), path) from error


def _check_types(data: Mapping[str, Any]) -> None:
    for key, meaning in (
        ("plugins", "a list of plugin names"),
        ("include", "a list of paths"),
        ("exclude", "a list of paths"),
    ):
        if key in data and not isinstance(data[key], list):
            raise SiteError(
                f"'{key}' should be set as an array, but was: {data[key]!r}.",
                "_config.yml",
                hint=f"write it as {meaning}, one a line, each behind a dash",
            )
    if data.get("permalink") is not None and not isinstance(data["permalink"], str):
        raise SiteError(
            f"'permalink' should be a text, but was: {data['permalink']!r}.",
            "_config.yml",
            hint="name a style such as `permalink: pretty`, or give a template in quotes",
        )
    collections = data.get("collections")
    if collections is not None and not isinstance(collections, (dict, list)):
        raise SiteError(
            "Your `collections` key must be a hash or an array.",
            "_config.yml",
            hint="write each collection's name in a line of its own, indented, with a colon",
        )
    limit = data.get("limit_posts")
    if isinstance(limit, int) and limit < 0:
        raise SiteError("limit_posts must be a non-negative number")


def _with_default_collections(data: dict[str, Any]) -> dict[str, Any]:
    """Posts are always a collection, the first, and always written."""
    collections = data["collections"]
    if isinstance(collections, list):
        collections = {name: {} for name in collections}
    collections = deep_merge({"posts": {}}, collections or {})
    posts = dict(collections["posts"] or {})
    posts["output"] = True
    if data["permalink"] and not posts.get("permalink"):
        posts["permalink"] = PERMALINK_STYLES.get(str(data["permalink"]), str(data["permalink"]))
    collections["posts"] = posts
    return {**data, "collections": collections}


#: The name that a site gives to have the theme that comes with pysite.
BUNDLED_THEME = "pysite-academic"
#: What that theme says of itself, as a gem would.
_BUNDLED_SPECIFICATION = """
  s.metadata = { "plugin_type" => "theme" }
  s.authors = ["The pysite authors"]
  s.description = "The theme that comes with pysite, for homepages of researchers"
"""


def bundled_theme_root() -> str:
    """The folder of the theme that comes with pysite: `pysite/theme` in the wheel, in a clone the clone."""
    package = os.path.dirname(os.path.abspath(__file__))
    packed = os.path.join(package, "theme")
    return packed if os.path.isdir(packed) else os.path.dirname(package)


def _theme(data: Mapping[str, Any], source: str) -> tuple[str | None, Gem | None]:
    """The folder of the site's theme, and what the theme says of itself."""
    theme = data.get("theme")
    if not isinstance(theme, str):
        return None, None
    from pysite.ruby.gems import Gem, find_gem

    theme = theme.lower().strip()
    if theme == BUNDLED_THEME:
        root = bundled_theme_root()
        said = Gem(root, __version__, _BUNDLED_SPECIFICATION)
        return (None if os.path.realpath(root) == os.path.realpath(source) else root), said
    gem = find_gem(theme, source)
    if gem is None:
        raise SiteError(
            f"The {theme} theme could not be found.",
            "_config.yml",
            hint=f"copy the theme's folders into the site, or use `theme: {BUNDLED_THEME}`",
        )
    return gem.root, gem


def _theme_config(root: str, zone: tzinfo, warn: Warn, reader: ReadYaml) -> dict[str, Any]:
    """A theme gem's own configuration, less the keys that are Jekyll's. The bundled theme has none."""
    path = os.path.join(root, "_config.yml")
    if root == bundled_theme_root() or not os.path.isfile(path) or os.path.islink(path):
        return {}
    return {k: v for k, v in _read(path, zone, warn, reader).items() if k not in DEFAULTS}
